import { useMemo } from 'preact/hooks';
import { dateText } from '@/components/ui/format.ts';
import { platformName } from '@/components/ui/platform-name.ts';
import { t } from '@/utils/browser/i18n.ts';
import { COPIES, readCopies } from '@/utils/descriptions/copies.ts';
import type { Notes } from '@/utils/shop/database/persistence.ts';

/** In which descriptions a product was copied, on this machine. */
export function CopiedIn({ notes, id }: { notes: Notes; id: string }) {
  const stored = notes.getItem(COPIES);
  const copies = useMemo(
    () => readCopies(stored).filter(({ products }) => products.includes(id)),
    [stored, id],
  );
  if (copies.length === 0) return null;
  return (
    <section class="details-part" aria-label={t('shop_linked')}>
      <h3>{t('shop_linked')}</h3>
      <ul class="details-copies">
        {copies.map(({ at, channel, platform }) => (
          <li key={at}>
            <bdi>{channel || platformName(platform)}</bdi>
            <span class="details-quiet">{dateText(at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
