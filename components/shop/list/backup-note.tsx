import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { dateText } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { lastBackup, postponeBackup } from '../store/backup-due.ts';
import { useShopPage } from '../store/context.ts';

/** Reminds of a backup when there has been none for a while; rests for a week, or for good. */
export function BackupNote() {
  const { notes, dialogs } = useShopPage();
  const [isPostponed, setPostponed] = useState(false);
  if (isPostponed) return null;
  const last = lastBackup(notes);
  const postpone = (now: number | null) => {
    postponeBackup(notes, now);
    setPostponed(true);
  };
  return (
    <div class="notice backup-note" role="status">
      <Icon name="info" />
      <p>{last === null ? t('shop_backup_none') : t('shop_backup_old', dateText(last))}</p>
      <Button icon="data" onClick={() => dialogs.transfer('backup')}>
        {t('shop_backup_now')}
      </Button>
      <Button variant="quiet" onClick={() => postpone(Date.now())}>
        {t('shop_backup_later')}
      </Button>
      <Button variant="quiet" onClick={() => postpone(null)}>
        {t('shop_backup_never')}
      </Button>
    </div>
  );
}
