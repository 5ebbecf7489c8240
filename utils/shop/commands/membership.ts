import { inCategory, inField, isDeleted, membershipsOf } from '@/utils/records/fields.ts';
import { keyBetween } from '@/utils/records/order-key.ts';
import type { Fields } from '@/utils/records/record.ts';
import type { Action } from '../database/action.ts';
import type { CategoryRecord, ProductRecord, ShopWrite } from '../database/schema.ts';
import { findPath } from '../queries/categories.ts';
import { indexCategories } from '../queries/category-index.ts';
import { tree } from '../queries/tree.ts';
import { pathMaker } from './make-path.ts';

/** Where a product shall stand: categories by id, and paths that are made where they are missing. */
export interface CategoryTargets {
  add: readonly string[];
  create: readonly string[][];
}

export interface MembershipReads {
  product: ProductRecord | undefined;
  categories: CategoryRecord[];
  /** The last key in each category that the action may put the product into. */
  lastKeys: ReadonlyMap<string, string>;
}

/** Reads what placing a product needs, in one transaction. */
export async function readMembership(
  tx: ShopWrite,
  id: string,
  { add, create }: CategoryTargets,
): Promise<MembershipReads> {
  const [product, categories, given] = await Promise.all([
    tx.objectStore('products').get(id),
    tx.objectStore('categories').getAll(),
    readLastKeys(tx, add),
  ]);
  const index = indexCategories(tree(categories));
  const known = create.map((path) => findPath(index, path)).filter((id) => id !== null);
  const lastKeys = new Map([...given, ...(await readLastKeys(tx, known))]);
  return { product, categories, lastKeys };
}

/**
 * The key of the last product of each category that has one. All of a category's ids are read, forward: where many
 * products have just left it, a cursor that walks back takes Chromium seconds within a transaction that writes.
 * @param since a key in each of some of the categories: what stands before it is not read, and no key before it is given
 */
export async function readLastKeys(
  tx: ShopWrite,
  ids: readonly string[],
  since: ReadonlyMap<string, string> = new Map(),
): Promise<[string, string][]> {
  const store = tx.objectStore('products');
  const members = await Promise.all(
    ids.map((id) => store.index('in').getAllKeys(inCategory(id, since.get(id)))),
  );
  const lasts = await Promise.all(members.map((all) => store.get(all.at(-1) ?? '')));
  return ids.flatMap((id, at): [string, string][] => {
    const key = (lasts[at] && keyIn(lasts[at], id)) || since.get(id);
    return key ? [[id, key]] : [];
  });
}

/** Where a product stands in a category; null where it is not in it. */
export function keyIn(record: ProductRecord, category: string): string | null {
  return membershipsOf(record.v).find(([id]) => id === category)?.[1] ?? null;
}

/** The categories to put a product into; makes those that are missing. */
export function wantedIds(
  action: Action,
  { categories }: MembershipReads,
  { add, create }: CategoryTargets,
): Set<string> {
  const paths = create.length > 0 ? pathMaker(action, categories) : null;
  const made = create.map((path) => paths?.make(path) ?? null);
  return new Set([...known(action, categories, add), ...made.filter((id) => id !== null)]);
}

/** The fields of the places that a product gets and loses. */
export function membershipFields(
  action: Action,
  { product, lastKeys }: MembershipReads,
  wanted: ReadonlySet<string>,
  remove: readonly string[],
): Fields {
  const memberOf = product && !isDeleted(product) ? categoryIdsOf(product) : new Set();
  const fields: Fields = {};
  for (const id of remove) if (memberOf.has(id) && !wanted.has(id)) fields[inField(id)] = null;
  for (const id of wanted) {
    if (memberOf.has(id)) continue;
    fields[inField(id)] = keyBetween(lastKeys.get(id) ?? null, null);
    action.local.used[id] = action.now;
  }
  return fields;
}

/** The categories that a product is in, whether in the trash or not. */
export function categoryIdsOf(product: ProductRecord): Set<string> {
  return new Set(membershipsOf(product.v).map(([category]) => category));
}

/** Ids of categories that exist. One in the trash comes back: somebody has just put a product into it. */
function known(action: Action, categories: CategoryRecord[], ids: readonly string[]): string[] {
  return ids.filter((id) => {
    const at = categories.findIndex((category) => category.id === id);
    const record = categories[at];
    if (record) categories[at] = action.edit('categories', id, record, { del: false });
    return record !== undefined;
  });
}
