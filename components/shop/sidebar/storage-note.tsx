import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { sizeText } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { ShopPort } from '../store/port.ts';
import './storage-note.css';

export interface StorageNoteProps {
  port: Pick<ShopPort, 'storage' | 'openOptions'>;
  /** Of the shop as it was read last: another one takes other room. */
  version: number;
}

/** How much room the shop takes; leads to where the browser is asked to keep it, and to more about it. */
export function StorageNote({ port, version }: StorageNoteProps) {
  const [facts, setFacts] = useState<Awaited<ReturnType<ShopPort['storage']>> | null>(null);

  useEffect(() => {
    let overtaken = false;
    void port.storage().then((read) => {
      if (!overtaken) setFacts(read);
    });
    return () => {
      overtaken = true;
    };
    // Asked again with every reading of the shop.
  }, [port, version]);

  if (!facts) return null;
  const used = facts.used === null ? null : sizeText(facts.used);
  if (facts.persisted) {
    return (
      used && <Note onClick={() => port.openOptions('data')}>{t('shop_storage_kept', used)}</Note>
    );
  }
  return (
    <Note onClick={() => port.openOptions('data/keep')}>
      {used && `${t('shop_storage_used', used)} · `}
      <span class="storage-note-keep">{t('shop_storage_keep')}</span>
    </Note>
  );
}

function Note({ onClick, children }: { onClick: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="storage-note" onClick={onClick}>
      <Icon name="data" />
      <span>{children}</span>
    </button>
  );
}
