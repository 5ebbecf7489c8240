import { useEffect, useRef } from 'preact/hooks';
import { renderedIndexes } from '@/components/ui/models/virtual-range.ts';
import { ProductRow } from '@/components/ui/product-row.tsx';
import { useVirtualRange } from '@/components/ui/use-virtual-range.ts';
import { plainLink } from '@/utils/links/tracking-link.ts';
import type { ProductView } from '@/utils/shop/queries/views.ts';
import type { PartProps } from './part.ts';
import { rowMenu } from './row-menu.ts';
import type { PopupStore } from './store/popup-store.ts';
import { useCells } from './use-cells.ts';

export interface ProductListProps extends PartProps {
  label: string;
}

/** Rows before the end at which the next ones are asked for. */
const AHEAD = 20;

/** Before a row could be measured, in CSS pixels. */
const ROW_HEIGHT = 57;
/** What of the list a popup shows at first, in CSS pixels. */
const FIRST_HEIGHT = 9 * ROW_HEIGHT;

/**
 * The list of products, of which only the rows in sight are in the document. One stop for Tab;
 * arrows walk rows and their buttons, Enter copies, Delete removes, the menu key opens the row's menu.
 */
export function ProductList({ store, focus, label }: ProductListProps) {
  const { items } = store.products.loaded.value;
  const list = useRef<HTMLUListElement>(null);
  const range = useVirtualRange({
    list,
    scroller: focus.body,
    count: items.length,
    item: 'li',
    itemHeight: ROW_HEIGHT,
    firstHeight: FIRST_HEIGHT,
  });
  const { cell, keys } = useCells(list, { store, focus });
  const last = Math.max(range.to, cell.row);
  useEffect(() => {
    if (last >= items.length - AHEAD) store.products.more();
  }, [store, last, items]);

  // The current row stays in the document out of sight too, or scrolling would lose the focus.
  const rendered = renderedIndexes(range, [cell.row], items.length);
  return (
    <ul
      class="products"
      aria-label={label}
      ref={list}
      style={{ blockSize: `${items.length * range.lineHeight}px` }}
      {...keys}
    >
      {rendered.map((index) => {
        const product = items[index];
        return (
          product && (
            <Row
              key={product.id}
              store={store}
              product={product}
              index={index}
              top={index * range.lineHeight}
              column={index === cell.row ? cell.column : null}
            />
          )
        );
      })}
    </ul>
  );
}

interface RowProps {
  store: PopupStore;
  product: ProductView;
  index: number;
  top: number;
  /** Where Tab leads, in the list's current row. */
  column: number | null;
}

function Row({ store, product, index, top, column }: RowProps) {
  const confirmation = store.feedback.confirmation.value;
  return (
    <ProductRow
      product={product}
      pictures={store.shop.settings.value?.pictures ?? false}
      index={index}
      count={store.search.total.value}
      top={top}
      current={column}
      note={confirmation?.at === product.id ? confirmation : null}
      menu={() => rowMenu(store, product)}
      onCopy={() => void store.copyProduct(product.id, product, 'link', true)}
      onOpen={() => store.port.open(plainLink(product))}
    />
  );
}
