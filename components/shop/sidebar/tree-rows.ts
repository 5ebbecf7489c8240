import type { CategoryNode } from '@/utils/shop/queries/views.ts';

/** A line of the tree as it stands on the screen: a place of the shop's own, or a category. */
export interface TreeRow {
  /** The place that it shows: `all`, `none`, `trash` or a category's id. */
  id: string;
  node: CategoryNode | null;
  /** 0 at the top. */
  depth: number;
  /** Whether its sub-categories are shown; null: it has none. */
  open: boolean | null;
  /** Its place among its siblings, from 1, and how many these are. */
  at: number;
  of: number;
}

/**
 * The lines of the tree that are shown.
 * @param nodes in the order of the tree, each before its sub-categories
 * @param open ids of the categories whose sub-categories are shown
 */
export function treeRows(nodes: readonly CategoryNode[], open: ReadonlySet<string>): TreeRow[] {
  const byParent = Map.groupBy(nodes, ({ parent }) => parent);
  const top = (byParent.get(null)?.length ?? 0) + 3;
  const own = (id: string, at: number): TreeRow => ({
    id,
    node: null,
    depth: 0,
    open: null,
    at,
    of: top,
  });
  const below = (parent: string | null, depth: number, shift: number): TreeRow[] => {
    const siblings = byParent.get(parent) ?? [];
    return siblings.flatMap((node, index) => {
      const isOpen = byParent.has(node.id) ? open.has(node.id) : null;
      const of = depth === 0 ? top : siblings.length;
      const row = { id: node.id, node, depth, open: isOpen, at: index + 1 + shift, of };
      return [row, ...(isOpen ? below(node.id, depth + 1, 0) : [])];
    });
  };
  return [own('all', 1), own('none', 2), ...below(null, 0, 2), own('trash', top)];
}

/** What a key asks of the tree: to go to a line, or to show or hide the sub-categories of this one. */
export type TreeStep = { go: string } | { open: string } | { close: string };

/** As the pattern for trees has it; null for a key that means nothing there. */
export function treeStep(
  rows: readonly TreeRow[],
  at: number,
  key: string,
  rtl: boolean,
): TreeStep | null {
  const row = rows[at];
  const go = (to: TreeRow | undefined): TreeStep | null => (to ? { go: to.id } : null);
  switch (key) {
    case 'ArrowDown':
      return go(rows[at + 1] ?? row);
    case 'ArrowUp':
      return go(rows[Math.max(0, at - 1)]);
    case 'Home':
      return go(rows[0]);
    case 'End':
      return go(rows.at(-1));
    case 'ArrowRight':
    case 'ArrowLeft': {
      if (!row) return null;
      const inward = (key === 'ArrowRight') !== rtl;
      if (inward) return row.open === false ? { open: row.id } : row.open ? go(rows[at + 1]) : null;
      return row.open ? { close: row.id } : go(rows.find(({ id }) => id === row.node?.parent));
    }
    default:
      return null;
  }
}

/** The categories above one, the nearest first. */
export function above(nodes: readonly CategoryNode[], id: string): string[] {
  const parents = new Map(nodes.map((node) => [node.id, node.parent]));
  const ids: string[] = [];
  for (let up = parents.get(id); up; up = parents.get(up)) ids.push(up);
  return ids;
}
