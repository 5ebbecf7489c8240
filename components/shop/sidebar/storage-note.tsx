import { useEffect, useState } from 'preact/hooks';
import { sizeText } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { ShopPort } from '../store/port.ts';

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
