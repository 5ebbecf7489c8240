/*
 * Long lists, without a library: every item of a list has the same height, so what is in sight is a division. The
 * core of TanStack Virtual 3.19 takes 9.6 kB (gzip) where this takes 0.4: it is made for items of any height, which
 * these lists do not have.
 */

/** Which part of a long list is in the document. */
export interface VirtualRange {
  /** The first item, and the one after the last. */
  from: number;
  to: number;
}

/**
 * Never more items in the document than this, two of which may be out of sight: the one that has the focus, and
 * the one beside which something would be dropped.
 */
export const MAX_RENDERED = 60;

/** Lines rendered beyond either edge, so that scrolling does not show blank ground. */
const OVERSCAN = 4;

export interface ListMeasures {
  /** How far the list's top is above the edge of what scrolls, in CSS pixels; negative: below it. */
  above: number;
  /** Height of the part in sight, in CSS pixels. */
  height: number;
  /** Height of a line of items, in CSS pixels. */
  lineHeight: number;
  /** Items beside one another in a line. */
  columns: number;
  /** Items in the whole list. */
  count: number;
  /** Lines rendered beyond either edge: fewer for the first paint, which waits for each of them. */
  overscan?: number;
}

/** The items of a list with lines of one height that are to be rendered: those in sight and a few around them. */
export function virtualRange(measures: ListMeasures): VirtualRange {
  const { above, height, lineHeight, columns, count, overscan = OVERSCAN } = measures;
  const seen = Math.ceil(height / lineHeight) + 1;
  const most = Math.floor((MAX_RENDERED - 2) / columns);
  const lines = Math.max(1, Math.min(seen + 2 * overscan, most));
  const spare = Math.max(0, Math.floor((lines - seen) / 2));
  const last = Math.max(0, Math.ceil(count / columns) - lines);
  const first = Math.max(0, Math.min(Math.floor(above / lineHeight) - spare, last));
  return { from: first * columns, to: Math.min((first + lines) * columns, count) };
}

/**
 * The items to render, in order: the range and the items outside it that have to stay in the document,
 * such as the one with the focus. Items that the list does not have are left out.
 */
export function renderedIndexes(
  { from, to }: VirtualRange,
  kept: readonly number[],
  count: number,
): number[] {
  const inRange = Array.from({ length: to - from }, (_, offset) => from + offset);
  return [...new Set([...kept, ...inRange])]
    .filter((index) => index >= 0 && index < count)
    .sort((a, b) => a - b);
}
