import { useShopPage } from '@/components/shop/store/context.ts';
import { Button } from '@/components/ui/button.tsx';
import { country } from '@/components/ui/format.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { Untagged } from '@/utils/earnings/accounts/untagged.ts';

/** The marketplaces in which her products stand without a tracking ID of hers, each with the way to its field. */
export function UntaggedMarketplaces({ marketplaces }: { marketplaces: readonly Untagged[] }) {
  const { port } = useShopPage();
  if (marketplaces.length === 0) return null;
  return (
    <section class="accounts-untagged" aria-labelledby="accounts-untagged">
      <h2 id="accounts-untagged">{t('accounts_untagged')}</h2>
      <p class="quiet">{t('accounts_untagged_intro')}</p>
      <ul>
        {marketplaces.map(({ marketplace, products }) => (
          <li key={marketplace}>
            <span>{country(marketplace)}</span>
            <span class="quiet">{tn('count_products', products)}</span>
            <Button icon="add" onClick={() => port.openOptions(`accounts/${marketplace}`)}>
              {t('accounts_untagged_add', country(marketplace))}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
