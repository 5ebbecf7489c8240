import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { t, tn, uiLanguage } from '@/utils/browser/i18n.ts';
import type { BackupReading } from '@/utils/shop/transfer/backup/format.ts';
import type { TransferProps } from './dialog-props.ts';
import { Failure, Progress } from './progress.tsx';
import { useRun } from './use-run.ts';

const REASONS = {
  other: () => t('transfer_backup_other'),
  newer: () => t('transfer_backup_newer'),
  damaged: () => t('transfer_backup_damaged'),
} as const;

/** What a backup holds, and bringing it in. */
export function BackupPart({
  port,
  reading,
  onBack,
  onDone,
  onClose,
}: TransferProps & { reading: BackupReading; onBack: () => void }) {
  const run = useRun();
  const backup = reading.ok ? reading.backup : null;

  function start() {
    if (!backup) return;
    const total = backup.categories.length + backup.products.length;
    run.start(total, async (options) => {
      const result = await port.restoreBackup(backup, options);
      onDone({ what: 'import', count: result.added + result.changed });
      if (!result.cancelled) onClose();
    });
  }

  return (
    <Dialog
      title={t('transfer_restore_title')}
      onClose={run.part === null ? onClose : run.cancel}
      actions={
        run.part === null ? (
          <>
            <Button onClick={onBack}>{t('transfer_back')}</Button>
            {backup && (
              <Button variant="primary" onClick={start}>
                {t('transfer_restore_run')}
              </Button>
            )}
          </>
        ) : (
          <Button onClick={run.cancel}>{t('common_cancel')}</Button>
        )
      }
    >
      {reading.ok ? (
        <>
          <p>
            {t('transfer_restore_what', dateText(reading.backup.made))}{' '}
            {tn('count_products', reading.backup.products.length)}
          </p>
          <p class="quiet">{t('transfer_restore_how')}</p>
        </>
      ) : (
        <Failure text={REASONS[reading.reason]()} />
      )}
      <Progress run={run} />
    </Dialog>
  );
}

function dateText(time: number): string {
  return new Date(time).toLocaleString(uiLanguage(), { dateStyle: 'long', timeStyle: 'short' });
}
