import { useRef } from 'preact/hooks';
import { t } from '@/utils/browser/i18n.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import type { ProductView } from '@/utils/shop/queries/views.ts';
import { directionOf } from '@/utils/text/direction.ts';
import { IconButton } from './button.tsx';
import { CategoryPaths } from './category-paths.tsx';
import { Icon } from './icon.tsx';
import { MenuButton, type MenuGroup } from './menu.tsx';
import { Picture } from './picture.tsx';
import { VariationChip } from './variation-chip.tsx';
import './product-row.css';

/** A sentence that the row shows instead of its second line for a moment. */
export interface RowNote {
  text: string;
  tone: 'good' | 'warn';
}

export interface ProductRowProps {
  product: ProductView;
  pictures: boolean;
  /** Counted from 0, over the whole list. */
  index: number;
  /** Length of the whole list; null where nobody has counted. */
  count: number | null;
  /** Its distance from the list's top in CSS pixels: only the rows in sight are in the list. */
  top: number;
  /** The column that Tab leads to, where this is the list's current row; else null. */
  current: number | null;
  note: RowNote | null;
  menu: () => readonly MenuGroup[];
  onCopy: () => void;
  onOpen: () => void;
}

/** Columns that the arrow keys walk: the product (which copies), its page, its menu. */
export const ROW_COLUMNS = 3;

/** One saved product in a list: a click copies its link, the rest is at its end and in its menu. */
export function ProductRow(props: ProductRowProps) {
  const { product, pictures, index, count, top, current, note, menu, onCopy, onOpen } = props;
  const row = useRef<HTMLLIElement>(null);
  const stop = (column: number) => ({ tabIndex: current === column ? 0 : -1, 'data-col': column });

  return (
    <li
      class="product-row"
      style={{ insetBlockStart: `${top}px` }}
      data-row={index}
      aria-posinset={index + 1}
      aria-setsize={count ?? -1}
      ref={row}
      onContextMenu={(event) => {
        // The menu key, Shift+F10 and the right button alike.
        event.preventDefault();
        row.current?.querySelector<HTMLElement>('[aria-haspopup=menu]')?.click();
      }}
    >
      <button
        type="button"
        class="product-row-copy"
        title={`${product.title}\n${t('common_row_keys')}`}
        aria-description={t('common_row_keys')}
        onClick={onCopy}
        {...stop(0)}
      >
        <Picture image={product.image} size={36} shown={pictures} />
        <span class="product-row-text">
          <span class="visually-hidden">{t('common_copy_link_of')} </span>
          <span class="product-row-head">
            <span class="product-row-title" dir={directionOf(product.title)}>
              {product.title}
            </span>
            {product.variation !== null && <VariationChip variation={product.variation} />}
          </span>
          <RowLine product={product} note={note} />
        </span>
        <Icon name={note?.tone === 'good' ? 'check' : 'copy'} />
      </button>
      <IconButton
        icon="external"
        label={t('common_open_page_of', product.title)}
        title={t('common_open_page')}
        onClick={onOpen}
        {...stop(1)}
      />
      <MenuButton
        icon="more"
        label={t('common_more_of', product.title)}
        groups={menu}
        {...stop(2)}
      />
    </li>
  );
}

function RowLine({ product, note }: { product: ProductView; note: RowNote | null }) {
  if (note) return <span class={`product-row-line product-row-${note.tone}`}>{note.text}</span>;
  return (
    <span class="product-row-line product-row-facts">
      <span class="ltr">{HOSTS[product.marketplace]}</span>
      {product.categories.length > 0 && (
        <>
          {' · '}
          <CategoryPaths paths={product.categories.map(({ path }) => path)} />
        </>
      )}
    </span>
  );
}
