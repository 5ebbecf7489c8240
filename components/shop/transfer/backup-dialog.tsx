import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { TransferProps } from './dialog-props.ts';
import { ImportDialog } from './import-dialog.tsx';
import { Progress } from './progress.tsx';
import { useRun } from './use-run.ts';

/** The whole shop into a file of hers; the other way leads through the import. */
export function BackupDialog(props: TransferProps) {
  const { port, onBackup, onClose } = props;
  const [restoring, setRestoring] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const run = useRun();
  if (restoring) return <ImportDialog {...props} />;

  function save() {
    run.start(1, async () => {
      const name = `linkshelf-backup-${new Date().toISOString().slice(0, 10)}.json`;
      port.saveFile(name, await port.backup(), 'application/json');
      setSaved(name);
      onBackup();
    });
  }

  return (
    <Dialog
      title={t('transfer_backup_title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => setRestoring(true)}>{t('transfer_restore_open')}</Button>
          <Button variant="primary" icon="download" disabled={run.part !== null} onClick={save}>
            {t('transfer_backup_run')}
          </Button>
        </>
      }
    >
      <p>{t('transfer_backup_what')}</p>
      <p class="quiet">{t('transfer_backup_not')}</p>
      <Progress run={run} />
      <p role="status">{saved !== null && t('feedback_saved_as', saved)}</p>
    </Dialog>
  );
}
