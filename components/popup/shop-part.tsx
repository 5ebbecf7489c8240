import type { RefObject } from 'preact';
import { Button, IconButton } from '@/components/ui/button.tsx';
import type { MenuGroup } from '@/components/ui/menu.tsx';
import { FailureNotice } from '@/components/ui/notices.tsx';
import { pathText } from '@/components/ui/path-text.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { CategoryView, ProductView } from '@/utils/shop/queries/views.ts';
import { EmptyShop } from './empty-shop.tsx';
import { ProductList } from './product-list.tsx';
import type { Confirmation } from './use-actions.ts';
import type { Finding } from './use-finding.ts';
import type { Loaded } from './use-products.ts';

export interface ShopPartProps {
  list: Loaded;
  finding: Finding;
  words: string;
  /** Whose products are listed; null: the newest, or what was found. */
  category: CategoryView | null;
  /** The shop cannot be read. */
  failure: unknown;
  onProductPage: boolean;
  pictures: boolean;
  confirmation: Confirmation | null;
  scroller: RefObject<HTMLElement | null>;
  menu: (product: ProductView) => readonly MenuGroup[];
  onCategory: (category: CategoryView | null) => void;
  onCopy: (product: ProductView) => void;
  onOpen: (product: ProductView) => void;
  onRemove: (product: ProductView) => void;
  onMore: () => void;
  onLeave: () => void;
  onRetry: () => void;
}

/** What was saved: the newest, what was found, or what is in a category. */
export function ShopPart(props: ShopPartProps) {
  const { list, finding, words, category, failure } = props;
  if (failure) return <FailureNotice failure={failure} onRetry={props.onRetry} />;
  // Nothing is known yet, and it will be in a moment: blank ground does not flash.
  if (!list.source) return null;
  const empty = list.items.length === 0 && list.complete;
  if (empty && words === '' && !category) return <EmptyShop onProductPage={props.onProductPage} />;
  const label = heading(finding, category, words, list.source === finding.source);
  return (
    <>
      <Hits hits={finding.hits} onCategory={props.onCategory} />
      <div class="list-head">
        {category && (
          <IconButton icon="back" label={t('popup_back')} onClick={() => props.onCategory(null)} />
        )}
        <p role="status" dir={category ? 'auto' : undefined}>
          {label}
        </p>
      </div>
      {empty && category && <p class="list-none">{t('popup_category_empty')}</p>}
      {list.items.length > 0 && (
        <ProductList
          label={label}
          items={list.items}
          total={finding.total}
          scroller={props.scroller}
          pictures={props.pictures}
          confirmation={props.confirmation}
          menu={props.menu}
          onCopy={props.onCopy}
          onOpen={props.onOpen}
          onRemove={props.onRemove}
          onMore={props.onMore}
          onLeave={props.onLeave}
        />
      )}
    </>
  );
}

function heading(
  finding: Finding,
  category: CategoryView | null,
  words: string,
  settled: boolean,
): string {
  if (category) return pathText(category.path);
  if (words === '') return t('popup_newest');
  if (finding.total === null || !settled) return t('popup_searching');
  if (finding.forgiving) return t('popup_similar');
  return finding.total > 0 ? tn('search_found', finding.total) : t('search_found_none', words);
}

interface HitsProps {
  hits: readonly CategoryView[];
  onCategory: (category: CategoryView) => void;
}

/** Categories whose name was searched for: picking one lists its products. */
function Hits({ hits, onCategory }: HitsProps) {
  if (hits.length === 0) return null;
  return (
    <ul class="hits" aria-label={t('label_categories')}>
      {hits.map((category) => (
        <li key={category.id}>
          <Button class="hit" icon="folder" onClick={() => onCategory(category)}>
            <bdi>{pathText(category.path)}</bdi> <span class="hit-count">{category.count}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
