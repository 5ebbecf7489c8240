import { goneFields, isDeleted, isGone } from '@/utils/records/fields.ts';
import type { Fields } from '@/utils/records/record.ts';
import type { ActionName, ProductRecord, ShopDb, ShopWrite } from '../database/schema.ts';
import { transact } from '../database/transact.ts';
import type { Done } from '../queries/history.ts';

/**
 * Puts products into the trash. They keep their categories, for when they come back.
 * @returns what was done; null where they were all there already
 * @throws {ShopError} nothing has been removed then
 */
export function trashProducts(db: ShopDb, ids: readonly string[]): Promise<Done | null> {
  return change(db, 'remove', ids, (record) => (isDeleted(record) ? null : { del: true }));
}

/**
 * Takes products out of the trash, into the categories that they were in.
 * @returns what was done; null where none was in it
 * @throws {ShopError} nothing has been restored then
 */
export function restoreProducts(db: ShopDb, ids: readonly string[]): Promise<Done | null> {
  return change(db, 'restore', ids, (record) =>
    isDeleted(record) && !isGone(record) ? { del: false } : null,
  );
}

/**
 * Throws products of the trash away for good: all that was known of them goes. The journal still has it
 * for thirty days, for undo; the bare record stays, so that another machine hears that they are gone.
 * @param ids null: the whole trash
 * @returns what was done; null where there was nothing
 * @throws {ShopError} nothing has been thrown away then
 */
export function emptyTrash(db: ShopDb, ids: readonly string[] | null): Promise<Done | null> {
  return change(db, 'empty', ids, (record) =>
    isDeleted(record) && !isGone(record) ? goneFields(record) : null,
  );
}

/**
 * A change of several products in one action.
 * @param fields what is to be changed of a product; null: it is left alone
 */
async function change(
  db: ShopDb,
  what: ActionName,
  ids: readonly string[] | null,
  fields: (record: ProductRecord) => Fields | null,
): Promise<Done | null> {
  const { result } = await transact(
    db,
    what,
    (tx) => find(tx, ids),
    (action, records): Done | null => {
      let count = 0;
      for (const record of records) {
        const changed = fields(record);
        if (!changed) continue;
        action.edit('products', record.id, record, changed);
        count += 1;
      }
      return count > 0 ? { what, count } : null;
    },
  );
  return result;
}

async function find(tx: ShopWrite, ids: readonly string[] | null): Promise<ProductRecord[]> {
  const store = tx.objectStore('products');
  if (ids === null) return (await store.getAll()).filter(isDeleted);
  const records = await Promise.all(ids.map((id) => store.get(id)));
  return records.filter((record) => record !== undefined);
}
