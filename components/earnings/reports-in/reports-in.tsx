import type { RefObject } from 'preact';
import { ErrorBoundary } from '@/components/ui/error-boundary.tsx';
import { lazy } from '@/components/ui/lazy.tsx';
import { useEarnings } from '../store/context.ts';
import { DropZone } from './drop-zone.tsx';

const ReportsInDialog = lazy(async () => (await import('./reports-in-dialog.tsx')).ReportsInDialog);

/** Takes report files that are dropped anywhere on the section, and reads those that were dropped or chosen. */
export function ReportsIn({ root }: { root: RefObject<HTMLElement | null> }) {
  const { files, takeFiles, port, page } = useEarnings();
  return (
    <>
      <DropZone root={root} onFiles={takeFiles} />
      {files.value && (
        <ErrorBoundary>
          <ReportsInDialog
            port={port}
            files={files.value}
            settings={page.live.settings.value}
            onKeep={page.actions.run}
            onClose={() => takeFiles(null)}
          />
        </ErrorBoundary>
      )}
    </>
  );
}
