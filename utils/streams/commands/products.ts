import { isLive, onField, productsOn } from '@/utils/records/fields.ts';
import { RECORD_IDS } from '@/utils/records/ids.ts';
import type { Fields, ShopRecord } from '@/utils/records/record.ts';
import { type ShopDb, STREAMS } from '@/utils/shop/database/schema.ts';
import { transact } from '@/utils/shop/database/transact.ts';
import type { Done } from '@/utils/shop/queries/history.ts';
import { keysAt } from '../place.ts';

const WHAT = 'segment-products';

/** Where products go: into a segment, before one of its products (null: at the end), out of another one. */
export interface ProductPlace {
  segment: string;
  before: string | null;
  from: string | null;
}

/**
 * Puts products into a segment, in the order given; `from` the same segment: it is a change of order.
 * @returns what was done; null where nothing had to be, or the segment is not there any more
 * @throws {ShopError} nothing has been changed then
 */
export async function placeProducts(
  db: ShopDb,
  products: readonly string[],
  { segment, before, from }: ProductPlace,
): Promise<Done | null> {
  const ids = [...new Set(products)].filter((id) => RECORD_IDS.products.test(id));
  const { result } = await transact(
    db,
    WHAT,
    async (tx) => {
      const store = tx.objectStore('segments');
      const [to, left] = await Promise.all([store.get(segment), store.get(from ?? '')]);
      return { to, left };
    },
    (action, { to, left }): Done | null => {
      if (!isLive(to) || ids.length === 0) return null;
      action.edit('segments', to.id, to, placeFields(to, ids, before));
      if (left && left.id !== to.id) action.edit('segments', left.id, left, takenFields(left, ids));
      return action.staged.size > 0 ? { what: WHAT, count: ids.length } : null;
    },
    null,
    STREAMS,
  );
  return result;
}

function placeFields({ v }: ShopRecord, ids: readonly string[], before: string | null): Fields {
  const list = productsOn(v).map(([id, key]) => ({ id, key }));
  const order = list.map(({ id }) => id);
  const isLast = before === null && ids.every((id, at) => id === order.at(at - ids.length));
  if (isLast && order.length >= ids.length) return {};
  const keys = keysAt(list, ids, before);
  return Object.fromEntries([...keys].map(([id, key]) => [onField(id), key]));
}

/**
 * Takes products out of a segment.
 * @returns what was done; null where none was in it
 * @throws {ShopError} nothing has been changed then
 */
export async function takeProducts(
  db: ShopDb,
  products: readonly string[],
  segment: string,
): Promise<Done | null> {
  const { result } = await transact(
    db,
    WHAT,
    (tx) => tx.objectStore('segments').get(segment),
    (action, record): Done | null => {
      const fields = record ? takenFields(record, products) : {};
      if (record) action.edit('segments', segment, record, fields);
      return action.staged.size > 0 ? { what: WHAT, count: Object.keys(fields).length } : null;
    },
    null,
    STREAMS,
  );
  return result;
}

function takenFields({ v }: ShopRecord, products: readonly string[]): Fields {
  const there = productsOn(v).filter(([id]) => products.includes(id));
  return Object.fromEntries(there.map(([id]) => [onField(id), null]));
}
