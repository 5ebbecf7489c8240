import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Failure } from '@/components/ui/progress.tsx';
import { useRun } from '@/components/ui/use-run.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { BackupPort } from './port.ts';

export interface SaveFirstProps {
  port: Pick<BackupPort, 'save'>;
  onSaved?: () => void;
}

/** Offers to save a backup before something is deleted. */
export function SaveFirst({ port, onSaved }: SaveFirstProps) {
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const run = useRun();
  const save = () =>
    run.start(1, async () => {
      setSavedAs(await port.save());
      onSaved?.();
    });
  return (
    <div class="save-first">
      <Button icon="download" disabled={run.part !== null} onClick={save}>
        {t('backup_first')}
      </Button>
      <p role="status">{savedAs !== null && t('feedback_saved_as', savedAs)}</p>
      <Failure text={run.failure} />
    </div>
  );
}
