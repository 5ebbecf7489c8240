import { dateText } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';

/** What the product's page said of it, and when it was saved. */
export function ProductFacts({ product }: { product: ProductDetails }) {
  return (
    <dl class="details-facts">
      <Fact name={t('shop_fact_brand')} value={product.brand} />
      <Fact name={t('shop_fact_asin')} value={product.asin} code />
      <Fact name={t('shop_fact_parent')} value={product.parentAsin} code />
      <Fact name={t('shop_fact_saved')} value={dateText(product.savedAt)} />
    </dl>
  );
}

function Fact({ name, value, code }: { name: string; value: string | null; code?: boolean }) {
  if (!value) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd class={code ? 'code ltr' : ''} dir={code ? undefined : 'auto'}>
        {value}
      </dd>
    </div>
  );
}
