import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { renderedIndexes } from '@/components/ui/models/virtual-range.ts';
import { ProductRow } from '@/components/ui/product-row.tsx';
import { useVirtualRange } from '@/components/ui/use-virtual-range.ts';
import { plainLink } from '@/utils/links/tracking-link.ts';
import type { ProductView } from '@/utils/shop/queries/views.ts';
import { type Cell, cellAfter } from './list-keys.ts';
import type { PartProps } from './part.ts';
import { rowMenu } from './row-menu.ts';
import type { PopupStore } from './store/popup-store.ts';

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
  const { cell, keys } = useCells(list, store, focus);
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

/** Where the keys are in the list, and where they lead. */
function useCells(
  list: RefObject<HTMLElement | null>,
  store: PopupStore,
  focus: PartProps['focus'],
) {
  const { items } = store.products.loaded.value;
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const hasWalked = useRef(false);
  const cell = { ...at, row: Math.max(0, Math.min(at.row, items.length - 1)) };
  const hadFocus = list.current?.contains(document.activeElement) ?? false;

  // After a walk, and when the row that had the focus has gone: the next one has moved into its place.
  useLayoutEffect(() => {
    const isLost = hadFocus && !list.current?.contains(document.activeElement);
    if (hasWalked.current || isLost) focusCell(list.current, cell);
    hasWalked.current = false;
  });

  function onKeyDown(event: KeyboardEvent) {
    const product = items[cell.row];
    if (!product || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Delete') void store.remove(product);
    else if (event.key === 'ArrowUp' && cell.row === 0) focus.toField();
    else {
      const rtl = document.documentElement.dir === 'rtl';
      const next = cellAfter(cell, event.key, items.length, rtl);
      if (!next) return;
      hasWalked.current = true;
      setAt(next);
    }
    event.preventDefault();
  }

  function onFocusCapture({ target }: FocusEvent) {
    const focused = cellOf(target);
    if (focused && (focused.row !== cell.row || focused.column !== cell.column)) setAt(focused);
  }

  return { cell, keys: { onKeyDown, onFocusCapture } };
}

function cellOf(target: EventTarget | null): Cell | null {
  if (!(target instanceof HTMLElement)) return null;
  const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
  const column = target.closest<HTMLElement>('[data-col]')?.dataset.col;
  return row === undefined || column === undefined ? null : { row: +row, column: +column };
}

function focusCell(list: HTMLElement | null, { row, column }: Cell): void {
  list?.querySelector<HTMLElement>(`[data-row="${row}"] [data-col="${column}"]`)?.focus();
}
