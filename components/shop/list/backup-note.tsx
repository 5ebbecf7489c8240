import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { dateText } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { isBackupDue, lastBackup, postponeBackup } from '../store/backup-due.ts';
import { useShopPage } from '../store/context.ts';
import type { ShopSnapshot } from '../store/shop-snapshot.ts';

/** Reminds of a backup when there has been none for a while; rests for a week, or for good. */
export function BackupNote({ snapshot }: { snapshot: ShopSnapshot }) {
  const { notes, dialogs } = useShopPage();
  const [, setAsked] = useState(0);
  const { items } = snapshot.catalog.live;
  if (!isBackupDue(notes, items.length, items.at(-1)?.saved ?? 0, Date.now())) return null;
  const last = lastBackup(notes);
  const postpone = (now: number | null) => {
    postponeBackup(notes, now);
    setAsked((count) => count + 1);
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
