import type { Origin } from '@/utils/shop/commands/arrange-products.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';
import { ancestorsOf } from './ancestors.ts';

/** What is dragged, by pointer or by keys. */
export type Dragged =
  | { kind: 'products'; ids: readonly string[]; from: Origin }
  | { kind: 'category'; id: string };

/** A part of the list in the creator's order of a category. */
export interface ListOrder {
  category: string;
  /** Its first product, and the one after its last, counted over the whole list. */
  from: number;
  to: number;
}

/** Where it would be dropped at a row of the tree. */
export type RowEdge = 'before' | 'into' | 'after';

export interface TreeTarget {
  at: 'tree';
  /** The place that the row shows. */
  id: string;
  edge: RowEdge;
}

/** Where it would be dropped: in a category's part of the list, before a product (null: at its end), or at a row of the tree. */
export type DropTarget = { at: 'list'; category: string; before: string | null } | TreeTarget;

/** A row of the tree, as far as something can be dropped there. */
export interface DropRow {
  /** The place that it shows. */
  id: string;
  /** Null: no category. */
  node: CategoryNode | null;
  /** 0 at the top. */
  depth: number;
  /** Whether its sub-categories are shown; null: it has none. */
  open: boolean | null;
}

export function isSameTarget(a: DropTarget | null, b: DropTarget | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function treeTarget(id: string, edge: RowEdge): TreeTarget {
  return { at: 'tree', id, edge };
}

/**
 * Where a pointer over a row of the tree would drop.
 * @param down how far down the row it is, from 0 to 1
 */
export function targetInTree(
  dragged: Dragged,
  row: DropRow,
  down: number,
  nodes: readonly CategoryNode[],
): TreeTarget | null {
  if (dragged.kind === 'products') {
    const takes = row.id === 'trash' || (row.node !== null && row.id !== dragged.from);
    return takes ? treeTarget(row.id, 'into') : null;
  }
  const isInside = row.id === dragged.id || ancestorsOf(nodes, row.id).includes(dragged.id);
  if (!row.node || isInside) return null;
  if (down < 0.25) return treeTarget(row.id, 'before');
  // Below an open category stand its own: the gap between them is before the first of these.
  return treeTarget(row.id, down > 0.75 && !row.open ? 'after' : 'into');
}

/**
 * Where products would be dropped in a part of the list.
 * @param at before the product that stands there, counted over the whole list from 0
 */
export function targetInList(
  list: readonly string[],
  { category, to }: ListOrder,
  moved: ReadonlySet<string>,
  at: number,
): DropTarget {
  const before = list.slice(at, to).find((id) => !moved.has(id));
  return { at: 'list', category, before: before ?? null };
}

/** All targets in the list, from top to bottom: before each product that stays, and at the end of each part. */
export function listTargets(
  list: readonly string[],
  orders: readonly ListOrder[],
  moved: ReadonlySet<string>,
): DropTarget[] {
  return orders.flatMap(({ category, from, to }): DropTarget[] => {
    const others = list.slice(from, to).filter((id) => !moved.has(id));
    return [...others, null].map((before) => ({ at: 'list', category, before }));
  });
}

/** All targets in the tree that keys lead to, from top to bottom. */
export function treeTargets(dragged: Dragged, rows: readonly DropRow[]): TreeTarget[] {
  const categories = rows.filter(({ node }) => node !== null);
  if (dragged.kind === 'category') return targetsOfCategory(dragged.id, categories);
  return categories.filter(({ id }) => id !== dragged.from).map(({ id }) => treeTarget(id, 'into'));
}

/** Before and into each row, and after the last one of each level. */
function targetsOfCategory(moved: string, rows: readonly DropRow[]): TreeTarget[] {
  const targets: TreeTarget[] = [];
  /** The last rows of the levels that are being gone through. */
  const lasts: DropRow[] = [];
  const leaveLevels = (depth: number) => {
    for (let last = lasts.at(-1); last && last.depth >= depth; last = lasts.at(-1)) {
      targets.push(treeTarget(last.id, 'after'));
      lasts.pop();
    }
  };
  for (const row of withoutBranch(rows, moved)) {
    leaveLevels(row.depth);
    targets.push(treeTarget(row.id, 'before'), treeTarget(row.id, 'into'));
    if (isLastSibling(row, rows, moved)) lasts.push(row);
  }
  leaveLevels(0);
  return targets;
}

/** The rows without a category and all below it. */
function withoutBranch(rows: readonly DropRow[], id: string): DropRow[] {
  const start = rows.findIndex((row) => row.id === id);
  const top = rows[start];
  if (!top) return [...rows];
  const end = rows.findIndex((row, at) => at > start && row.depth <= top.depth);
  return [...rows.slice(0, start), ...(end < 0 ? [] : rows.slice(end))];
}

function isLastSibling(row: DropRow, rows: readonly DropRow[], moved: string): boolean {
  const siblings = rows.filter(({ id, node }) => node?.parent === row.node?.parent && id !== moved);
  return siblings.at(-1)?.id === row.id;
}

/** Where a category is now, as a target: what the keys begin with. */
export function targetOf(nodes: readonly CategoryNode[], id: string): TreeTarget | null {
  const parent = nodes.find((node) => node.id === id)?.parent ?? null;
  const siblings = nodes.filter((node) => node.parent === parent);
  const at = siblings.findIndex((node) => node.id === id);
  const [before, after] = [siblings[at - 1], siblings[at + 1]];
  if (after) return treeTarget(after.id, 'before');
  if (before) return treeTarget(before.id, 'after');
  return parent === null ? null : treeTarget(parent, 'into');
}

/** Where a target puts a category: under which one, and before which sibling (null: at the end). */
export function categoryPosition(
  target: TreeTarget,
  nodes: readonly CategoryNode[],
  moved: string,
): { parent: string | null; before: string | null } {
  if (target.edge === 'into') return { parent: target.id, before: null };
  const parent = nodes.find(({ id }) => id === target.id)?.parent ?? null;
  if (target.edge === 'before') return { parent, before: target.id };
  const siblings = nodes.filter((node) => node.parent === parent && node.id !== moved);
  const at = siblings.findIndex(({ id }) => id === target.id);
  return { parent, before: siblings[at + 1]?.id ?? null };
}
