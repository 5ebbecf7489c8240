import type { RefObject } from 'preact';
import { useVirtualRange, type VirtualList } from '@/components/ui/use-virtual-range.ts';
import { tileColumns } from './tile-columns.ts';

export type Look = 'rows' | 'tiles';
export type Layout = VirtualList;

/** Before an item could be measured, in CSS pixels. */
const ITEM_HEIGHT: Record<Look, number> = { rows: 53, tiles: 250 };

/** Before the window could be measured, in CSS pixels. */
const FIRST_HEIGHT = 900;

/** A tile: at least so wide, as much higher as its words need; the picture is a square. In `product-list.css` too. */
const TILE = { least: 164, ratio: 1, fixed: 76 };

const columnsIn: Record<Look, (box: { width: number; height: number }) => number> = {
  rows: () => 1,
  tiles: ({ width, height }) => tileColumns(width, height, TILE),
};

/** How the shop's list stands in its window, and which of its items are to be rendered. */
export function useVirtualList(
  list: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  count: number,
  look: Look,
): Layout {
  return useVirtualRange({
    list,
    scroller,
    count,
    item: '.item',
    view: look,
    itemHeight: ITEM_HEIGHT[look],
    firstHeight: FIRST_HEIGHT,
    columnsIn: columnsIn[look],
  });
}
