import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Cell, cellAfter } from './list-keys.ts';
import type { PartProps } from './part.ts';

/** Where the keys are in the list of products, and where they lead. */
export function useCells(list: RefObject<HTMLElement | null>, { store, focus }: PartProps) {
  const { items } = store.products.loaded.value;
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const cell = { ...at, row: Math.max(0, Math.min(at.row, items.length - 1)) };
  const hasWalked = useKeptFocus(list, cell);

  function onKeyDown(event: KeyboardEvent) {
    const product = items[cell.row];
    if (!product || event.ctrlKey || event.metaKey || event.altKey) return;
    const isRtl = document.documentElement.dir === 'rtl';
    if (event.key === 'Delete') void store.remove(product);
    else if (event.key === 'ArrowUp' && cell.row === 0) focus.toField();
    else if (!walk(cellAfter(cell, event.key, items.length, isRtl))) return;
    event.preventDefault();
  }

  function walk(to: Cell | null): boolean {
    if (to) setAt(to);
    hasWalked.current = to !== null;
    return to !== null;
  }

  function onFocusCapture({ target }: FocusEvent) {
    const focused = cellOf(target);
    if (focused && (focused.row !== cell.row || focused.column !== cell.column)) setAt(focused);
  }

  return { cell, keys: { onKeyDown, onFocusCapture } };
}

/**
 * Takes the focus to the cell after a walk, and when the row that had it has gone: the next one has moved
 * into its place.
 * @returns to be set when the keys have walked
 */
function useKeptFocus(list: RefObject<HTMLElement | null>, cell: Cell): { current: boolean } {
  const hasWalked = useRef(false);
  const hadFocus = list.current?.contains(document.activeElement) ?? false;

  useLayoutEffect(() => {
    const isLost = hadFocus && !list.current?.contains(document.activeElement);
    if (hasWalked.current || isLost) focusCell(list.current, cell);
    hasWalked.current = false;
  });
  return hasWalked;
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
