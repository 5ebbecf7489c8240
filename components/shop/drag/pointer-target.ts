import type { DragView } from './drag.ts';
import { type Dragged, type DropTarget, targetInList, targetInTree } from './drop-target.ts';

/** What a pointer would take along from an element: a product of the list or a category; null: nothing. */
export function draggedAt(view: DragView, element: Element): Dragged | null {
  const row = element.closest<HTMLElement>('[data-row]')?.dataset.row;
  if (row !== undefined) return view.draggedProducts(view.ids()[Number(row)] ?? '');
  const place = element.closest<HTMLElement>('[data-place]')?.dataset.place;
  const node = view.nodes().find(({ id }) => id === place);
  return node ? { kind: 'category', id: node.id } : null;
}

/** Where it would be dropped at a point of the window (CSS pixels) where this element is; null: nowhere. */
export function targetAt(
  view: DragView,
  dragged: Dragged,
  element: Element,
  x: number,
  y: number,
): DropTarget | null {
  const place = element.closest<HTMLElement>('[data-place]');
  if (place) {
    const row = view.rows().find(({ id }) => id === place.dataset.place);
    const { top, height } = place.getBoundingClientRect();
    return row ? targetInTree(dragged, row, (y - top) / height, view.nodes()) : null;
  }
  if (dragged.kind !== 'products' || !element.closest('[data-list]')) return null;
  return targetInOrders(view, dragged.ids, element, x, y);
}

/** In the part of the list that the point is in; below the list, at the end of its last part. */
function targetInOrders(
  view: DragView,
  dragged: readonly string[],
  element: Element,
  x: number,
  y: number,
): DropTarget | null {
  const orders = view.orders();
  const moved = new Set(dragged);
  // A heading is the beginning of its part.
  const heading = element.closest<HTMLElement>('[data-from]')?.dataset.from;
  const headed = orders.find(({ from }) => String(from) === heading);
  if (headed) return targetInList(view.ids(), headed, moved, headed.from);
  const at = Number(element.closest<HTMLElement>('[data-row]')?.dataset.row ?? -1);
  const order = at < 0 ? orders.at(-1) : orders.find(({ from, to }) => at >= from && at < to);
  return order ? targetInList(view.ids(), order, moved, gapAt(view, element, x, y)) : null;
}

/** How many products stand before the gap that is nearest to the point. */
function gapAt(view: DragView, element: Element, x: number, y: number): number {
  const item = element.closest<HTMLElement>('[data-row]');
  if (!item) return view.ids().length;
  const { left, top, width, height } = item.getBoundingClientRect();
  const isRight = x > left + width / 2;
  const isRtl = document.documentElement.dir === 'rtl';
  const isPast = view.grid().columns > 1 ? isRight !== isRtl : y > top + height / 2;
  return Number(item.dataset.row) + (isPast ? 1 : 0);
}
