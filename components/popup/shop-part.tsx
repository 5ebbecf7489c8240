import { Button, IconButton } from '@/components/ui/button.tsx';
import { FailureNotice } from '@/components/ui/notices.tsx';
import { pathText } from '@/components/ui/path-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import { EmptyShop } from './empty-shop.tsx';
import type { PartProps } from './part.ts';
import { ProductList } from './product-list.tsx';
import { foundText } from './search-status.tsx';
import type { PopupStore } from './store/popup-store.ts';

/** What was saved: the newest, what was found, or what is in a category; nothing beside a pasted address. */
export function ShopPart({ store, focus }: PartProps) {
  const { shop, products, category, words } = store;
  if (store.pasted.value) return null;
  const { source, items, complete, failure } = products.loaded.value;
  const problem = failure ?? shop.failure.value;
  if (problem) return <FailureNotice failure={problem} onRetry={() => void shop.changed()} />;
  // Nothing is known yet, and it will be in a moment: blank ground does not flash.
  if (!source) return null;
  const isEmpty = items.length === 0 && complete;
  if (isEmpty && words.value === '' && !category.value) {
    // A shop that the browser has lost is not a new one: another notice tells of it.
    if (store.gone.value !== null) return null;
    return <EmptyShop onProductPage={store.page.value.kind === 'product'} />;
  }
  const label = headingOf(store);
  return (
    <>
      <FoundCategories store={store} />
      <ListHead store={store} focus={focus} label={label} />
      {isEmpty && category.value && <p class="list-none">{t('popup_category_empty')}</p>}
      {items.length > 0 && <ProductList store={store} focus={focus} label={label} />}
    </>
  );
}

function ListHead({ store: { category }, focus, label }: PartProps & { label: string }) {
  function back() {
    category.value = null;
    focus.toField();
  }

  return (
    <div class="list-head">
      {category.value && <IconButton icon="back" label={t('popup_back')} onClick={back} />}
      <p dir={category.value ? 'auto' : undefined}>{label}</p>
    </div>
  );
}

/** What the list is a list of. */
function headingOf(store: PopupStore): string {
  if (store.category.value) return pathText(store.category.value.path);
  if (store.words.value === '') return t('popup_newest');
  return foundText(store) ?? t('popup_searching');
}

/** Categories whose name was searched for: picking one lists its products. */
function FoundCategories({ store }: { store: PopupStore }) {
  const found = store.search.categories.value;
  if (found.length === 0) return null;
  return (
    <ul class="hits" aria-label={t('label_categories')}>
      {found.map((category) => (
        <li key={category.id}>
          <Button
            class="hit"
            icon="folder"
            onClick={() => {
              store.category.value = category;
            }}
          >
            <bdi>{pathText(category.path)}</bdi> <span class="hit-count">{category.count}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
