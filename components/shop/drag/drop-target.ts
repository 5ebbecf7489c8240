import type { CategoryNode } from '@/utils/shop/queries/views.ts';
import { above, type TreeRow } from '../sidebar/tree-rows.ts';

/** What is on its way to another place, by pointer or by keys. */
export type Carried =
  | {
      kind: 'products';
      ids: readonly string[] /** The category that they come from. */;
      from: string | null;
    }
  | { kind: 'category'; id: string };

/** Where it would land now: before a product of the list (null: at its end), or at a line of the tree. */
export type DropTarget =
  | { at: 'list'; before: string | null }
  | { at: 'tree'; id: string; where: 'before' | 'into' | 'after' };

export function sameMark(a: DropTarget | null, b: DropTarget | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Where a pointer over a line of the tree would drop.
 * @param down how far down the line it is, from 0 to 1
 */
export function markInTree(
  carried: Carried,
  row: TreeRow,
  down: number,
  nodes: readonly CategoryNode[],
): DropTarget | null {
  const mark = (where: 'before' | 'into' | 'after'): DropTarget => ({
    at: 'tree',
    id: row.id,
    where,
  });
  if (carried.kind === 'products') {
    const takes = row.id === 'trash' || (row.node !== null && row.id !== carried.from);
    return takes ? mark('into') : null;
  }
  if (!row.node || row.id === carried.id || above(nodes, row.id).includes(carried.id)) return null;
  if (down < 0.25) return mark('before');
  // Below an open category stand its own: the line between them is the first of these.
  return down > 0.75 && !row.open ? mark('after') : mark('into');
}

/** Where products over a product of the list would be dropped: before it, or (past its middle) after it. */
export function markInList(
  list: readonly string[],
  moved: ReadonlySet<string>,
  at: number,
): DropTarget {
  const before = list.slice(at).find((id) => !moved.has(id));
  return { at: 'list', before: before ?? null };
}

/** All places in the tree that keys can lead to, from top to bottom. */
export function treeMarks(carried: Carried, rows: readonly TreeRow[]): DropTarget[] {
  const mark = (id: string, where: 'before' | 'into' | 'after'): DropTarget => ({
    at: 'tree',
    id,
    where,
  });
  const categories = rows.filter(({ node }) => node !== null);
  if (carried.kind === 'products') {
    return categories.filter(({ id }) => id !== carried.from).map(({ id }) => mark(id, 'into'));
  }
  const marks: DropTarget[] = [];
  const ends: TreeRow[] = [];
  /** Behind the last of each level that ends before a line of this depth. */
  const close = (depth: number) => {
    for (let last = ends.at(-1); last && last.depth >= depth; last = ends.at(-1)) {
      marks.push(mark(last.id, 'after'));
      ends.pop();
    }
  };
  let hidden: number | null = null;
  for (const row of categories) {
    if (hidden !== null && row.depth > hidden) continue;
    hidden = row.id === carried.id ? row.depth : null;
    if (hidden !== null) continue;
    const next = categories.filter(({ node }) => node?.parent === row.node?.parent);
    const last = next.findLast(({ id }) => id !== carried.id);
    close(row.depth);
    marks.push(mark(row.id, 'before'), mark(row.id, 'into'));
    if (last?.id === row.id) ends.push(row);
  }
  close(0);
  return marks;
}

/** Where a category is now, as a mark: what the keys begin with. */
export function markOf(nodes: readonly CategoryNode[], id: string): DropTarget | null {
  const parent = nodes.find((node) => node.id === id)?.parent ?? null;
  const siblings = nodes.filter((node) => node.parent === parent);
  const at = siblings.findIndex((node) => node.id === id);
  const [before, after] = [siblings[at - 1], siblings[at + 1]];
  if (after) return { at: 'tree', id: after.id, where: 'before' };
  if (before) return { at: 'tree', id: before.id, where: 'after' };
  return parent === null ? null : { at: 'tree', id: parent, where: 'into' };
}

/** A mark for a category as the place that it means. */
export function placeOf(
  mark: Extract<DropTarget, { at: 'tree' }>,
  nodes: readonly CategoryNode[],
  moved: string,
): { parent: string | null; before: string | null } {
  if (mark.where === 'into') return { parent: mark.id, before: null };
  const parent = nodes.find(({ id }) => id === mark.id)?.parent ?? null;
  if (mark.where === 'before') return { parent, before: mark.id };
  const siblings = nodes.filter((node) => node.parent === parent && node.id !== moved);
  const at = siblings.findIndex(({ id }) => id === mark.id);
  return { parent, before: siblings[at + 1]?.id ?? null };
}
