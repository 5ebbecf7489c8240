import { keyBetween } from '@/utils/records/order-key.ts';
import type { Action } from '../database/action.ts';
import type { CategoryRecord } from '../database/schema.ts';
import { cleanPath } from '../queries/categories.ts';
import { indexCategories } from '../queries/category-index.ts';
import { tree } from '../queries/tree.ts';

/** Makes the categories of paths, as many as an action asks for. */
export interface PathMaker {
  /**
   * Makes what is missing of a path, at the end of each level. Categories in the trash are not taken
   * for it: the products that were thrown away with them would come back too.
   * @param under the category that the path begins in; null: at the top
   * @returns the id of the last name's category, null for a path without names
   */
  make: (names: readonly string[], under?: string | null) => string | null;
}

/**
 * The tree is walked once, however many paths are made.
 * @param records all categories, those that this action has changed included; new ones are added to it
 */
export function pathMaker(action: Action, records: CategoryRecord[]): PathMaker {
  const index = indexCategories(tree(records));

  function added(parent: string | null, name: string): string {
    const order = keyBetween(index.lastOrder(parent), null);
    const id = `c:${crypto.randomUUID()}`;
    records.push(action.edit('categories', id, null, { name, parent, order, del: false }));
    index.add({ id, parent, name, order });
    return id;
  }

  return {
    make(names, under = null) {
      let parent = under;
      for (const name of cleanPath(names)) {
        parent = index.childNamed(parent, name) ?? added(parent, name);
      }
      return parent === under ? null : parent;
    },
  };
}
