import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { Failure, ProgressBar } from '@/components/ui/progress.tsx';
import { useRun } from '@/components/ui/use-run.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { BackupPort } from './port.ts';

export interface BackupDialogProps {
  port: BackupPort;
  /** A complete backup has been saved. */
  onSaved: () => void;
  /** Leads to restoring one. */
  onRestore: () => void;
  onClose: () => void;
}

/** Saves everything as a file, or leads to the restoring of such a file. */
export function BackupDialog({ port, onSaved, onRestore, onClose }: BackupDialogProps) {
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const run = useRun();

  const save = () =>
    run.start(1, async () => {
      setSavedAs(await port.save());
      onSaved();
    });

  return (
    <Dialog
      title={t('backup_title')}
      onClose={onClose}
      status={
        run.part === null ? (
          savedAs !== null && t('feedback_saved_as', savedAs)
        ) : (
          <ProgressBar part={run.part} />
        )
      }
      actions={
        <>
          <Button onClick={onRestore}>{t('restore_open')}</Button>
          <Button variant="primary" icon="download" disabled={run.part !== null} onClick={save}>
            {t('backup_run')}
          </Button>
        </>
      }
    >
      <p>{t('backup_what')}</p>
      <p class="quiet">{t('backup_not')}</p>
      <Failure text={run.failure} />
    </Dialog>
  );
}
