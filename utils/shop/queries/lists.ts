import { inCategory } from '@/utils/records/fields.ts';
import type { ProductRecord, ShopDb, ShopRead } from '../database/schema.ts';
import { productViews } from './product-view.ts';
import { reading, readTree } from './read.ts';
import type { ProductView } from './views.ts';

/**
 * Saved products, the last saved first.
 * @param before goes on after this one, the last of the former call
 * @throws {ShopError}
 */
export function newestProducts(
  db: ShopDb,
  { limit, before }: { limit: number; before?: Pick<ProductView, 'id' | 'savedAt'> | null },
): Promise<ProductView[]> {
  return reading(db, ['products', 'categories'], async (tx) => {
    const [records, nodes] = await Promise.all([
      readNewest(tx, limit, before ?? null),
      readTree(tx),
    ]);
    return productViews(records, nodes);
  });
}

/**
 * Products by id, in the order asked for; what is not there (any more) is left out.
 * @throws {ShopError}
 */
export function productsById(db: ShopDb, ids: readonly string[]): Promise<ProductView[]> {
  return reading(db, ['products', 'categories'], async (tx) => {
    const products = tx.objectStore('products');
    const [records, nodes] = await Promise.all([
      Promise.all(ids.map((id) => products.get(id))),
      readTree(tx),
    ]);
    return productViews(
      records.filter((record) => record !== undefined),
      nodes,
    );
  });
}

/**
 * The first products of a category, in the creator's order.
 * @throws {ShopError}
 */
export function productsIn(db: ShopDb, category: string, limit: number): Promise<ProductView[]> {
  return reading(db, ['products', 'categories'], async (tx) => {
    const [records, nodes] = await Promise.all([
      tx.objectStore('products').index('in').getAll(inCategory(category), limit),
      readTree(tx),
    ]);
    return productViews(records, nodes);
  });
}

async function readNewest(
  tx: ShopRead,
  limit: number,
  before: Pick<ProductView, 'id' | 'savedAt'> | null,
): Promise<ProductRecord[]> {
  const records: ProductRecord[] = [];
  if (limit <= 0) return records;
  const range = before ? IDBKeyRange.upperBound(before.savedAt) : null;
  let cursor = await tx.objectStore('products').index('saved').openCursor(range, 'prev');
  // Many can have been saved in the same millisecond: the id tells where the former call ended.
  if (before && cursor?.key === before.savedAt && cursor.primaryKey > before.id) {
    cursor = await cursor.continuePrimaryKey(before.savedAt, before.id);
  }
  if (before && cursor?.primaryKey === before.id) cursor = await cursor.continue();
  while (cursor) {
    records.push(cursor.value);
    cursor = records.length < limit ? await cursor.continue() : null;
  }
  return records;
}
