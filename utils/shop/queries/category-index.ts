import { normalize } from '@/utils/text/normalize.ts';
import type { Tree } from './tree.ts';

/** Categories by the one that they stand in and their name: after one walk over the tree each is found at once. */
export interface CategoryIndex {
  /** The id of the category called `name` under `parent`, accents and case ignored; null: there is none. */
  childNamed: (parent: string | null, name: string) => string | null;
  /** The order key of the last category under `parent`; null: there is none that has one. */
  lastOrder: (parent: string | null) => string | null;
  /** A category that was made after the walk, at the end of its siblings. */
  add: (made: IndexedCategory) => void;
}

export interface IndexedCategory {
  id: string;
  parent: string | null;
  name: string;
  order: string;
}

/** Time is linear in the number of categories. */
export function indexCategories(nodes: Tree): CategoryIndex {
  const ids = new Map<string, string>();
  const orders = new Map<string | null, string>();
  const keyOf = (parent: string | null, name: string) => `${parent ?? ''}\n${normalize(name)}`;

  function add({ id, parent, name, order }: IndexedCategory): void {
    const key = keyOf(parent, name);
    // Of two with one name the first of the tree is meant.
    if (!ids.has(key)) ids.set(key, id);
    orders.set(parent, order);
  }

  for (const node of nodes.values()) add(node);
  return {
    childNamed: (parent, name) => ids.get(keyOf(parent, name)) ?? null,
    lastOrder: (parent) => orders.get(parent) || null,
    add,
  };
}
