import { stepOf } from '@/components/ui/grid-steps.ts';
import type { Drag, DragView } from './drag.ts';
import {
  type Dragged,
  type DropTarget,
  isSameTarget,
  targetInList,
  targetOf,
  treeTargets,
} from './drop-target.ts';

/** Where a drag by keys begins: where the thing is now, or at the first target that it can have. */
export function firstTarget(view: DragView, dragged: Dragged): DropTarget | null {
  const [first = null] = treeTargets(dragged, view.rows());
  if (dragged.kind === 'category') return targetOf(view.nodes(), dragged.id) ?? first;
  if (view.orderedCategory() === null) return first;
  const ids = view.ids();
  const moved = new Set(dragged.ids);
  return targetInList(
    ids,
    moved,
    ids.findIndex((id) => moved.has(id)),
  );
}

/** Where a key leads; Tab from the list to the categories and back. */
export function targetAfterKey(
  view: DragView,
  { dragged, target }: Drag,
  key: string,
): DropTarget | null {
  if (key === 'Tab') return otherSide(view, dragged, target);
  if (target?.at === 'list' && dragged.kind === 'products') {
    return stepInList(view, dragged.ids, target.before, key);
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
  before: string | null,
  key: string,
): DropTarget {
  const moved = new Set(dragged);
  const others = view.ids().filter((id) => !moved.has(id));
  const at = before === null ? others.length : others.indexOf(before);
  const rtl = document.documentElement.dir === 'rtl';
  const to = stepOf(at, key, { count: others.length + 1, ...view.grid(), rtl });
  return { at: 'list', before: to === null ? before : (others[to] ?? null) };
}
