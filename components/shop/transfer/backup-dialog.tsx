import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { TransferProps } from './dialog-props.ts';
import { ImportDialog } from './import-dialog.tsx';
import { Failure, ProgressBar } from './progress.tsx';
import { useRun } from './use-run.ts';

/** Saves the whole shop as a file, or leads to the import of such a file. */
export function BackupDialog(props: TransferProps) {
  const [isRestoring, setRestoring] = useState(false);
  if (isRestoring) return <ImportDialog {...props} />;
  return <SaveBackup {...props} onRestore={() => setRestoring(true)} />;
}

function SaveBackup(props: TransferProps & { onRestore: () => void }) {
  const { port, onBackup, onRestore, onClose } = props;
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const run = useRun();

  const save = () =>
    run.start(1, async () => {
      const name = `linkshelf-backup-${new Date().toISOString().slice(0, 10)}.json`;
      port.saveFile(name, await port.backup(), 'application/json');
      setSavedAs(name);
      onBackup();
    });

  return (
    <Dialog
      title={t('transfer_backup_title')}
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
          <Button onClick={onRestore}>{t('transfer_restore_open')}</Button>
          <Button variant="primary" icon="download" disabled={run.part !== null} onClick={save}>
            {t('transfer_backup_run')}
          </Button>
        </>
      }
    >
      <p>{t('transfer_backup_what')}</p>
      <p class="quiet">{t('transfer_backup_not')}</p>
      <Failure text={run.failure} />
    </Dialog>
  );
}
