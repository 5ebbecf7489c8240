import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { dateTimeText, numberText } from '@/components/ui/format.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { Backup } from '@/utils/shop/transfer/backup/backup.ts';
import type { BackupReading } from '@/utils/shop/transfer/backup/format.ts';
import type { TransferProps } from './dialog-props.ts';
import { Failure, Progress } from './progress.tsx';
import { RunActions } from './run-actions.tsx';
import { useRun } from './use-run.ts';

const REASONS = {
  other: () => t('transfer_backup_other'),
  newer: () => t('transfer_backup_newer'),
  damaged: () => t('transfer_backup_damaged'),
} as const;

export interface RestoreDialogProps extends TransferProps {
  /** A backup file as it was read. */
  reading: BackupReading;
  onBack: () => void;
}

/** Shows what a backup holds, and restores it. */
export function RestoreDialog({ port, reading, onBack, onDone, onClose }: RestoreDialogProps) {
  const run = useRun();

  const restore = (backup: Backup) =>
    run.start(backup.categories.length + backup.products.length, async (options) => {
      const result = await port.restoreBackup(backup, options);
      onDone({ what: 'import', count: result.added + result.changed });
      if (!result.cancelled) onClose();
    });

  return (
    <Dialog
      title={t('transfer_restore_title')}
      onClose={run.part === null ? onClose : run.cancel}
      actions={
        <RunActions run={run}>
          <Button onClick={onBack}>{t('transfer_back')}</Button>
          {reading.ok && (
            <Button variant="primary" onClick={() => restore(reading.backup)}>
              {t('transfer_restore_run')}
            </Button>
          )}
        </RunActions>
      }
    >
      {reading.ok ? (
        <Contents backup={reading.backup} cut={reading.cut} />
      ) : (
        <Failure text={REASONS[reading.reason]()} />
      )}
      <Progress run={run} />
    </Dialog>
  );
}

interface ContentsProps {
  backup: Backup;
  /** Records that were out of bounds. */
  cut: number;
}

function Contents({ backup, cut }: ContentsProps) {
  return (
    <>
      <p>
        {t('transfer_restore_what', dateTimeText(backup.made))}{' '}
        {tn('count_products', backup.products.length)}
      </p>
      {cut > 0 && <p role="status">{t('transfer_restore_cut', numberText(cut))}</p>}
      <p class="quiet">{t('transfer_restore_how')}</p>
    </>
  );
}
