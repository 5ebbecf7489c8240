import type { RefObject } from 'preact';
import { useVirtualRange, type VirtualList } from '@/components/ui/use-virtual-range.ts';
import type { ViewMode } from '../store/remembered.ts';
import { tileColumns } from './tile-columns.ts';

/** Before an item could be measured, in CSS pixels. */
const ITEM_HEIGHT: Record<ViewMode, number> = { rows: 53, tiles: 250 };

/** Before the window could be measured, in CSS pixels. */
const FIRST_HEIGHT = 900;

/** A tile: at least so wide, as much higher as its words need; the picture is a square. In `product-list.css` too. */
const TILE = { least: 164, ratio: 1, fixed: 76 };

/** Of a heading over a part of the list, in CSS pixels. In `list-headings.css` too. */
const HEADING_HEIGHT = 44;

const columnsIn: Record<ViewMode, (box: { width: number; height: number }) => number> = {
  rows: () => 1,
  tiles: ({ width, height }) => tileColumns(width, height, TILE),
};

/** How the shop's list stands in its window, and which of its items are to be rendered. */
export function useVirtualList(
  list: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  count: number,
  mode: ViewMode,
  starts: readonly number[],
): VirtualList {
  return useVirtualRange({
    list,
    scroller,
    count,
    item: '.item',
    view: mode,
    itemHeight: ITEM_HEIGHT[mode],
    firstHeight: FIRST_HEIGHT,
    columnsIn: columnsIn[mode],
    starts,
    headingHeight: HEADING_HEIGHT,
  });
}
