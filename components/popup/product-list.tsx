import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MenuGroup } from '@/components/ui/menu.tsx';
import { ProductRow } from '@/components/ui/product-row.tsx';
import type { ProductView } from '@/utils/shop/queries/views.ts';
import { type Cell, cellAfter } from './list-keys.ts';
import type { Confirmation } from './use-actions.ts';
import { useWindow } from './use-window.ts';

export interface ProductListProps {
  label: string;
  items: readonly ProductView[];
  /** How many there are in all, those not read yet included; null where nobody has counted. */
  total: number | null;
  /** What scrolls around the list. */
  scroller: RefObject<HTMLElement | null>;
  pictures: boolean;
  confirmation: Confirmation | null;
  menu: (product: ProductView) => readonly MenuGroup[];
  onCopy: (product: ProductView) => void;
  onOpen: (product: ProductView) => void;
  onRemove: (product: ProductView) => void;
  /** The end is near: read on. */
  onMore: () => void;
  /** The up arrow on the first row. */
  onLeave: () => void;
}

/** Rows before the end at which the next ones are asked for. */
const AHEAD = 20;

/**
 * The list of products, of which only the rows in sight are in the document. One stop for Tab;
 * arrows walk rows and their buttons, Enter copies, Delete removes, the menu key opens the row's menu.
 */
export function ProductList(props: ProductListProps) {
  const { items, scroller, onMore } = props;
  const list = useRef<HTMLUListElement>(null);
  const [cell, setCell] = useState<Cell>({ row: 0, column: 0 });
  const walked = useRef(false);
  const { from, to, rowHeight } = useWindow(list, scroller, items.length);
  const row = Math.max(0, Math.min(cell.row, items.length - 1));
  const { column } = cell;
  const hadFocus = list.current?.contains(document.activeElement) ?? false;

  useEffect(() => {
    if (Math.max(to, row) >= items.length - AHEAD) onMore();
  }, [to, row, items, onMore]);

  // After a walk, and when the row that had the focus has gone: the next one has moved into its place.
  useLayoutEffect(() => {
    const lost = hadFocus && !list.current?.contains(document.activeElement);
    if (walked.current || lost) focusCell(list.current, { row, column });
    walked.current = false;
  });

  function onKeyDown(event: KeyboardEvent) {
    const product = items[row];
    if (!product || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Delete') props.onRemove(product);
    else if (event.key === 'ArrowUp' && row === 0) props.onLeave();
    else {
      const rtl = document.documentElement.dir === 'rtl';
      const next = cellAfter({ row, column }, event.key, items.length, rtl);
      if (!next) return;
      walked.current = true;
      setCell(next);
    }
    event.preventDefault();
  }

  // The current row stays in the document out of sight too, or scrolling would lose the focus.
  const inSight = Array.from({ length: to - from }, (_, at) => from + at);
  const drawn = [...new Set([row, ...inSight])].sort((a, b) => a - b);
  return (
    <ul
      class="products"
      aria-label={props.label}
      ref={list}
      style={{ blockSize: `${items.length * rowHeight}px` }}
      onKeyDown={onKeyDown}
      onFocusCapture={(event) => {
        const at = cellOf(event.target);
        if (at && (at.row !== row || at.column !== column)) setCell(at);
      }}
    >
      {drawn.map((index) => {
        const product = items[index];
        return product ? (
          <ProductRow
            key={product.id}
            product={product}
            pictures={props.pictures}
            index={index}
            count={props.total}
            top={index * rowHeight}
            current={index === row ? column : null}
            note={props.confirmation?.at === product.id ? props.confirmation : null}
            menu={() => props.menu(product)}
            onCopy={() => props.onCopy(product)}
            onOpen={() => props.onOpen(product)}
          />
        ) : null;
      })}
    </ul>
  );
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
