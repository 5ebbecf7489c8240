import { Checkbox } from '@/components/ui/checkbox.tsx';
import { EditField } from '@/components/ui/edit-field.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import { useShopPage } from '../store/context.ts';
import type { ShopPort } from '../store/port.ts';

/** What the creator says of a product: a title, a variation and a note, and whether it is still sold. */
export function ProductFields({ product }: { product: ProductDetails }) {
  const { port, actions, elements } = useShopPage();
  const edit = (change: Parameters<ShopPort['edit']>[1]) =>
    actions.run(() => port.edit(product.id, change));
  return (
    <>
      <EditField
        label={t('shop_custom_title')}
        value={product.ownTitle ?? ''}
        placeholder={product.pageTitle}
        hint={product.ownTitle === null ? undefined : <bdi>{product.pageTitle}</bdi>}
        inputRef={elements.title}
        goBack={elements.leaveTitle}
        onSave={(ownTitle) => edit({ ownTitle })}
      />
      <EditField
        label={t('label_variation')}
        value={product.ownVariation ?? ''}
        placeholder={product.pageVariation ?? t('shop_variation_example')}
        hint={product.ownVariation === null ? undefined : <bdi>{product.pageVariation ?? ''}</bdi>}
        onSave={(ownVariation) => edit({ ownVariation })}
      />
      <EditField
        label={t('shop_note')}
        value={product.note}
        rows={3}
        onSave={(note) => edit({ note })}
      />
      <Checkbox checked={product.dead} onChange={(dead) => void edit({ dead })}>
        {t('product_no_longer_sold')}
      </Checkbox>
    </>
  );
}
