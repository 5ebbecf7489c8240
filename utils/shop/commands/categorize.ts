import { inField, isLive } from '@/utils/records/fields.ts';
import { keysBetween } from '@/utils/records/order-key.ts';
import type { Fields } from '@/utils/records/record.ts';
import type { ActionName, ProductRecord, ShopDb, ShopWrite } from '../database/schema.ts';
import { transact } from '../database/transact.ts';
import { findPath } from '../queries/categories.ts';
import { indexCategories } from '../queries/category-index.ts';
import type { Done } from '../queries/history.ts';
import { tree } from '../queries/tree.ts';
import type { CategoryChange } from './category-picks.ts';
import { categoryIdsOf, type MembershipReads, readLastKeys, wantedIds } from './membership.ts';

/**
 * Puts products into categories, each at the end, and takes them out of others.
 * @returns what was done, counting the products that it changed; null where there were none
 * @throws {ShopError} nothing has been changed then
 */
export async function categorizeProducts(
  db: ShopDb,
  ids: readonly string[],
  change: CategoryChange,
): Promise<Done | null> {
  const adds = change.add.length + change.create.length > 0;
  const what: ActionName = !adds ? 'take-out' : change.remove.length > 0 ? 'move' : 'add';
  const { result } = await transact(
    db,
    what,
    (tx) => find(tx, ids, change),
    (action, { products, ...found }): Done | null => {
      const wanted = wantedIds(action, { ...found, product: undefined }, change);
      const fields = new Map(products.map(({ id }): [string, Fields] => [id, {}]));
      for (const category of wanted) {
        const missing = products.filter((product) => !categoryIdsOf(product).has(category));
        if (missing.length === 0) continue;
        const last = found.lastKeys.get(category) ?? null;
        for (const [at, key] of keysBetween(last, null, missing.length).entries()) {
          const own = fields.get(missing[at]?.id ?? '');
          if (own) own[inField(category)] = key;
        }
        action.local.used[category] = action.now;
      }
      let count = 0;
      for (const product of products) {
        const own = fields.get(product.id) ?? {};
        for (const id of change.remove) if (!wanted.has(id)) own[inField(id)] = null;
        // A product that was never in the category gets no null: that would be a change for other machines.
        for (const id of change.remove)
          if (!categoryIdsOf(product).has(id)) delete own[inField(id)];
        if (action.edit('products', product.id, product, own) !== product) count += 1;
      }
      return count > 0 ? { what, count } : null;
    },
  );
  return result;
}

async function find(
  tx: ShopWrite,
  ids: readonly string[],
  { add, create }: CategoryChange,
): Promise<Omit<MembershipReads, 'product'> & { products: ProductRecord[] }> {
  const store = tx.objectStore('products');
  const [categories, ...records] = await Promise.all([
    tx.objectStore('categories').getAll(),
    ...ids.map((id) => store.get(id)),
  ]);
  const index = indexCategories(tree(categories));
  const known = create.map((path) => findPath(index, path)).filter((id) => id !== null);
  const lastKeys = new Map(await readLastKeys(tx, [...add, ...known]));
  const products = records.filter(isLive);
  return { categories, lastKeys, products };
}
