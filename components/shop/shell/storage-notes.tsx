import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { dateText, sizeText } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { Notes } from '@/utils/shop/database/persistence.ts';
import { isBackupDue, lastBackup, quietBackup } from './backup-due.ts';
import type { ShopPort } from './port.ts';

export interface StorageNoteProps {
  port: Pick<ShopPort, 'storage' | 'openOptions'>;
  /** Of the shop as it was read last: another one takes other room. */
  version: number;
}

/** How much room the shop takes, and whether the browser may throw it away; more is in the options. */
export function StorageNote({ port, version }: StorageNoteProps) {
  const [facts, setFacts] = useState<Awaited<ReturnType<ShopPort['storage']>> | null>(null);

  useEffect(() => {
    let overtaken = false;
    port.storage().then(
      (read) => {
        if (!overtaken) setFacts(read);
      },
      (error: unknown) => console.warn('Linkshelf:', error),
    );
    return () => {
      overtaken = true;
    };
    // Asked again with every reading of the shop.
  }, [port, version]);

  if (!facts) return null;
  const used = facts.used === null ? '' : sizeText(facts.used);
  return (
    <button type="button" class="storage-note" onClick={() => port.openOptions('data')}>
      <Icon name="data" />
      <span>
        {facts.persisted ? t('shop_storage_kept', used) : t('shop_storage_not_kept', used)}
      </span>
    </button>
  );
}

export interface BackupNoteProps {
  notes: Notes;
  products: number;
  /** When the first of them was saved, in milliseconds since 1970. */
  oldest: number;
  onBackup: () => void;
}

/** Reminds of a backup when there has been none for a while; rests for a week, or for good. */
export function BackupNote({ notes, products, oldest, onBackup }: BackupNoteProps) {
  const [, setAsked] = useState(0);
  if (!isBackupDue(notes, products, oldest, Date.now())) return null;
  const last = lastBackup(notes);
  const rest = (now: number | null) => {
    quietBackup(notes, now);
    setAsked((count) => count + 1);
  };
  return (
    <div class="notice backup-note" role="status">
      <Icon name="info" />
      <p>{last === null ? t('shop_backup_none') : t('shop_backup_old', dateText(last))}</p>
      <Button icon="data" onClick={onBackup}>
        {t('shop_backup_now')}
      </Button>
      <Button variant="quiet" onClick={() => rest(Date.now())}>
        {t('shop_backup_later')}
      </Button>
      <Button variant="quiet" onClick={() => rest(null)}>
        {t('shop_backup_never')}
      </Button>
    </div>
  );
}
