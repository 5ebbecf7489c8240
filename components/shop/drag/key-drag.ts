import { stepOf } from '@/components/ui/grid-steps.ts';
import type { Drag, DragView } from './drag.ts';
import {
  type Dragged,
  type DropTarget,
  isSameTarget,
  listTargets,
  targetInList,
  targetOf,
  treeTargets,
} from './drop-target.ts';

/** Where a drag by keys begins: where the thing is now, or at the first target that it can have. */
export function firstTarget(view: DragView, dragged: Dragged): DropTarget | null {
  const [first = null] = treeTargets(dragged, view.rows());
  if (dragged.kind === 'category') return targetOf(view.nodes(), dragged.id) ?? first;
  const ids = view.ids();
  const moved = new Set(dragged.ids);
  const at = ids.findIndex((id) => moved.has(id));
  const order = view.orders().find(({ from, to }) => at >= from && at < to);
  return order ? targetInList(ids, order, moved, at) : first;
}

/** Where a key leads; Tab from the list to the categories and back. */
export function targetAfterKey(
  view: DragView,
  { dragged, target }: Drag,
  key: string,
): DropTarget | null {
  if (key === 'Tab') return otherSide(view, dragged, target);
  if (target?.at === 'list' && dragged.kind === 'products') {
    return stepInList(view, dragged.ids, target, key);
  }
  const targets = treeTargets(dragged, view.rows());
  const at = targets.findIndex((each) => isSameTarget(each, target));
  const to = stepOf(at, key, { count: targets.length, columns: 1, lines: 10, rtl: false });
  return to === null ? target : (targets[to] ?? target);
}

function otherSide(view: DragView, dragged: Dragged, target: DropTarget | null) {
  if (dragged.kind === 'category') return target;
  if (target?.at !== 'list') return firstTarget(view, dragged);
  return treeTargets(dragged, view.rows())[0] ?? target;
}

function stepInList(
  view: DragView,
  dragged: readonly string[],
  target: DropTarget,
  key: string,
): DropTarget {
  const orders = view.orders();
  const targets = listTargets(view.ids(), orders, new Set(dragged));
  const at = targets.findIndex((each) => isSameTarget(each, target));
  const rtl = document.documentElement.dir === 'rtl';
  // The lines of several parts do not stand below one another: there it goes from one to the next.
  const grid = orders.length > 1 ? { ...view.grid(), columns: 1 } : view.grid();
  const to = stepOf(at, key, { count: targets.length, ...grid, rtl });
  return to === null ? target : (targets[to] ?? target);
}
