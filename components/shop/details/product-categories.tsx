import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { pathText } from '@/components/ui/path-text.ts';
import { SavePicker } from '@/components/ui/save-picker.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import { useShopPage } from '../store/context.ts';

/** The categories that a product is in, each with the way there, and others to choose. */
export function ProductCategories({ product }: { product: ProductDetails }) {
  const [isChoosing, setChoosing] = useState(false);
  return (
    <section class="details-part" aria-label={t('label_categories')}>
      <h3>{t('label_categories')}</h3>
      {product.categories.length > 0 ? (
        <CategoryButtons categories={product.categories} />
      ) : (
        <p class="details-quiet">{t('product_uncategorized')}</p>
      )}
      {isChoosing && <CategoryPicker product={product} onClose={() => setChoosing(false)} />}
      {!isChoosing && !product.deleted && (
        <Button variant="quiet" icon="edit" onClick={() => setChoosing(true)}>
          {t('shop_categories_change')}
        </Button>
      )}
    </section>
  );
}

function CategoryButtons({ categories }: Pick<ProductDetails, 'categories'>) {
  const { router, dialogs, elements } = useShopPage();
  return (
    <ul class="details-categories">
      {categories.map(({ id, path }) => (
        <li key={id}>
          <Button
            icon="folder"
            onClick={() => {
              dialogs.closeSheet();
              elements.focusList();
              router.go({ place: id });
            }}
          >
            <bdi>{pathText(path)}</bdi>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function CategoryPicker({ product, onClose }: { product: ProductDetails; onClose: () => void }) {
  const { port, actions, tree } = useShopPage();
  return (
    <SavePicker
      categories={tree.nodes.value}
      savedIn={product.categories}
      saved
      onClose={onClose}
      onSave={async (change) => {
        if (await actions.run(() => port.categorize([product.id], change))) onClose();
        return null;
      }}
    />
  );
}
