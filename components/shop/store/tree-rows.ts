import type { CategoryNode } from '@/utils/shop/queries/views.ts';

/** A row of the tree as it stands on the screen: all products, those in no category, the trash, or a category. */
export interface TreeRow {
  /** The place that it shows: `all`, `none`, `trash` or a category's id. */
  id: string;
  node: CategoryNode | null;
  /** 0 at the top. */
  depth: number;
  /** Whether its sub-categories are shown; null: it has none. */
  open: boolean | null;
  /** Which of its siblings it is, from 1, and how many these are. */
  position: number;
  siblings: number;
}

/**
 * The rows of the tree that are shown.
 * @param nodes in the order of the tree, each before its sub-categories
 * @param open ids of the categories whose sub-categories are shown
 */
export function treeRows(nodes: readonly CategoryNode[], open: ReadonlySet<string>): TreeRow[] {
  const byParent = Map.groupBy(nodes, ({ parent }) => parent);
  const top = (byParent.get(null)?.length ?? 0) + 3;
  const fixed = (id: string, position: number): TreeRow => ({
    id,
    node: null,
    depth: 0,
    open: null,
    position,
    siblings: top,
  });
  const below = (parent: string | null, depth: number): TreeRow[] => {
    const nodes = byParent.get(parent) ?? [];
    // At the top, "all products" and "in no category" come first.
    const first = depth === 0 ? 3 : 1;
    return nodes.flatMap((node, index) => {
      const isOpen = byParent.has(node.id) ? open.has(node.id) : null;
      const siblings = depth === 0 ? top : nodes.length;
      const row = { id: node.id, node, depth, open: isOpen, position: index + first, siblings };
      return [row, ...(isOpen ? below(node.id, depth + 1) : [])];
    });
  };
  return [fixed('all', 1), fixed('none', 2), ...below(null, 0), fixed('trash', top)];
}

/** What a key asks of the tree: to go to a row, or to show or hide the sub-categories of this one. */
export type TreeStep = { go: string } | { open: string } | { close: string };

/** As the ARIA pattern for trees has it; null for a key that means nothing there. */
export function treeStep(
  rows: readonly TreeRow[],
  at: number,
  key: string,
  rtl: boolean,
): TreeStep | null {
  const row = rows[at];
  switch (key) {
    case 'ArrowDown':
      return goTo(rows[at + 1] ?? row);
    case 'ArrowUp':
      return goTo(rows[Math.max(0, at - 1)]);
    case 'Home':
      return goTo(rows[0]);
    case 'End':
      return goTo(rows.at(-1));
    case 'ArrowRight':
    case 'ArrowLeft': {
      const inward = (key === 'ArrowRight') !== rtl;
      return inward ? stepInto(rows, at) : stepOut(rows, row);
    }
    default:
      return null;
  }
}

function goTo(row: TreeRow | undefined): TreeStep | null {
  return row ? { go: row.id } : null;
}

/** Opens a closed category; from an open one, to the first below it. */
function stepInto(rows: readonly TreeRow[], at: number): TreeStep | null {
  const row = rows[at];
  if (row?.open === false) return { open: row.id };
  return row?.open ? goTo(rows[at + 1]) : null;
}

/** Closes an open category; from any other, to the one above it. */
function stepOut(rows: readonly TreeRow[], row: TreeRow | undefined): TreeStep | null {
  if (row?.open) return { close: row.id };
  return goTo(rows.find(({ id }) => id === row?.node?.parent));
}

/** Where a new category will stand: after the last row under the same parent, and how deep. */
export function newCategoryRow(
  rows: readonly TreeRow[],
  parent: string | null,
): { after: number; depth: number } {
  if (parent === null) return { after: rows.length - 2, depth: 0 };
  const at = rows.findIndex(({ id }) => id === parent);
  const depth = rows[at]?.depth ?? 0;
  const next = rows.findIndex((row, index) => index > at && row.depth <= depth);
  return { after: next - 1, depth: depth + 1 };
}
