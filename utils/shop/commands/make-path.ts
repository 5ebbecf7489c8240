import { keyBetween } from '@/utils/records/order-key.ts';
import type { Action } from '../database/action.ts';
import type { CategoryRecord } from '../database/schema.ts';
import { cleanPath } from '../queries/categories.ts';
import { childNamed, tree } from '../queries/tree.ts';

/**
 * Makes what is missing of a path, at the end of each level. Categories in the trash are not taken
 * for it: the products that were thrown away with them would come back too.
 * @param records all categories, new ones of this action included; a new one is added to it
 * @param under the category that the path begins in; null: at the top
 * @returns the id of the last name's category, null for a path without names
 */
export function makePath(
  action: Action,
  records: CategoryRecord[],
  names: readonly string[],
  under: string | null = null,
): string | null {
  let parent = under;
  for (const name of cleanPath(names)) {
    const nodes = tree(records);
    const known = childNamed(nodes, parent, name);
    if (known) {
      parent = known.id;
      continue;
    }
    const siblings = [...nodes.values()].filter((node) => node.parent === parent);
    const order = keyBetween(siblings.at(-1)?.order || null, null);
    const id = `c:${crypto.randomUUID()}`;
    records.push(action.edit('categories', id, null, { name, parent, order, del: false }));
    parent = id;
  }
  return parent === under ? null : parent;
}
