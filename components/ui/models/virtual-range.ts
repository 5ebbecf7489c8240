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
export const OVERSCAN = 4;

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
