import { useMemo } from 'preact/hooks';
import { dateText } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import { useShopPage } from '../store/context.ts';
import { copyName } from '../store/copy-name.ts';
import { UNFILTERED } from '../store/route.ts';

/** In which descriptions a product was copied, on this device; each leads to all of its products. */
export function CopiedIn({ id }: { id: string }) {
  const { copies, dialogs, router } = useShopPage();
  const all = copies.value;
  const own = useMemo(() => all.filter(({ products }) => products.includes(id)), [all, id]);
  if (own.length === 0) return null;
  return (
    <section class="details-part" aria-label={t('shop_linked')}>
      <h3>{t('shop_linked')}</h3>
      <ul class="details-copies">
        {own.map((copy) => (
          <li key={copy.at}>
            <button
              type="button"
              class="details-copy"
              title={t('shop_linked_products')}
              onClick={() => {
                dialogs.closeSheet();
                router.go({ ...UNFILTERED, place: 'all', text: copy.at });
              }}
            >
              <bdi>{copyName(copy)}</bdi>
            </button>
            <span class="details-quiet">{dateText(copy.at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
