import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { stepOf } from '@/components/ui/grid-steps.ts';
import { renderedIndexes } from '@/components/ui/models/virtual-range.ts';
import { useVirtualRange } from '@/components/ui/use-virtual-range.ts';

/** A row in the document, or the height of those before it that are not, in CSS pixels. */
type Piece = { index: number } | { gap: number; before: number };

/**
 * Which rows of a long table are in the document: those in sight, and the one with the focus, which the arrow keys
 * lead to the same control of another row.
 * @param view how the rows are laid out
 */
export function useTableRows(
  body: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  count: number,
  view: 'rows' | 'cards',
) {
  const { from, to, lineHeight, lines } = useVirtualRange({
    list: body,
    scroller,
    count,
    item: 'tr[data-index]',
    view,
    itemHeight: view === 'rows' ? 41 : 120,
    firstHeight: 800,
  });
  const [current, setCurrent] = useState(-1);
  /** The control that the focus goes to as soon as its row is there. */
  const wanted = useRef<{ index: number; control: number } | null>(null);

  useEffect(() => {
    if (wanted.current === null) return;
    const { index, control } = wanted.current;
    const target = controlsOf(body.current?.querySelector(`tr[data-index="${index}"]`))[control];
    if (!target) return;
    wanted.current = null;
    target.focus({ preventScroll: true });
    target.closest('tr')?.scrollIntoView?.({ block: 'nearest' });
  });

  function onKeyDown(event: KeyboardEvent): void {
    const { target } = event;
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.altKey || event.metaKey) return;
    const row = target.closest<HTMLElement>('tr[data-index]');
    if (!row || target.matches('select, input:not([type=checkbox])')) return;
    const at = Number(row.dataset.index);
    const next = stepOf(at, event.key, { count, columns: 1, lines, rtl: false });
    if (next === null) return;
    event.preventDefault();
    wanted.current = { index: next, control: Math.max(0, controlsOf(row).indexOf(target)) };
    setCurrent(next);
  }

  const indexes = renderedIndexes({ from, to }, [current], count);
  return { pieces: piecesOf(indexes, count, lineHeight), onKeyDown };
}

function controlsOf(row: Element | null | undefined): HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>('a, button, input') ?? [])];
}

function piecesOf(indexes: readonly number[], count: number, height: number): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  for (const index of indexes) {
    if (index > next) pieces.push({ gap: (index - next) * height, before: index });
    pieces.push({ index });
    next = index + 1;
  }
  if (next < count) pieces.push({ gap: (count - next) * height, before: count });
  return pieces;
}
