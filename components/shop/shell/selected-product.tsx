import { useMemo } from 'preact/hooks';
import { ErrorBoundary } from '@/components/ui/error-boundary.tsx';
import { lazy } from '@/components/ui/lazy.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { useShopPage } from '../store/context.ts';
import { useProductDetails } from '../store/use-product-details.ts';

const DetailsPane = lazy(async () => (await import('./lazy-dialogs.ts')).DetailsPane);

/** The details of the product under the keys. */
export function SelectedProduct() {
  const { port, live, list } = useShopPage();
  const id = list.current.value;
  const ids = useMemo(() => (id === null ? [] : [id]), [id]);
  const details = useProductDetails(port, ids, live.snapshot.value?.version ?? 0);
  const product = id === null ? null : details(id);
  const settings = live.settings.value;
  if (!product || !settings) {
    return <p class="details-none">{product ? '' : t('shop_details_none')}</p>;
  }
  return (
    <ErrorBoundary key={product.id}>
      <DetailsPane product={product} settings={settings} />
    </ErrorBoundary>
  );
}
