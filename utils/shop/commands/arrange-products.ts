import { inCategory, inField, isLive } from '@/utils/records/fields.ts';
import { keysBetween } from '@/utils/records/order-key.ts';
import type { Fields } from '@/utils/records/record.ts';
import type { ActionName, ProductRecord, ShopDb, ShopWrite } from '../database/schema.ts';
import { transact } from '../database/transact.ts';
import type { Done } from '../queries/history.ts';
import { keyIn } from './membership.ts';

/** The category that products leave, or that each of them does, by its id; null, or not in it: none. */
export type Origin = string | null | ReadonlyMap<string, string>;

/** Where products go: into `to`, before a product that is in it (null: at the end), out of `from`. */
export interface Move {
  from: Origin;
  to: string;
  before: string | null;
}

/** The neighbours of a place: the keys that the new ones lie between, and the products that have to make room. */
interface Gap {
  low: string | null;
  high: string | null;
  /** Products with the same key as the one before the place, as after edits on two machines: they get new keys too. */
  crowd: ProductRecord[];
}

interface Found {
  products: ProductRecord[];
  gap: Gap;
  /** The category is there. */
  there: boolean;
}

/**
 * Puts products at a place in a category, in the order given; with `from` the same as `to` it is a change of order.
 * @returns what was done; null where nothing had to be
 * @throws {ShopError} nothing has been moved then
 */
export async function moveProducts(
  db: ShopDb,
  ids: readonly string[],
  move: Move,
): Promise<Done | null> {
  const { from, to } = move;
  const origins = new Set(ids.map((id) => originOf(from, id)));
  const what = actionOf(origins, to);
  const { result } = await transact(
    db,
    what,
    (tx) => find(tx, ids, move),
    (action, { products, gap, there }): Done | null => {
      if (!there || products.length === 0) return null;
      const moved = [...products, ...gap.crowd];
      const keys = keysBetween(gap.low, gap.high, moved.length);
      for (const [at, record] of moved.entries()) {
        const fields: Fields = { [inField(to)]: keys[at] ?? null };
        const left = at < products.length ? originOf(from, record.id) : null;
        if (left !== null && left !== to) fields[inField(left)] = null;
        action.edit('products', record.id, record, fields);
      }
      action.local.used[to] = action.now;
      return { what, count: products.length };
    },
  );
  return result;
}

function originOf(from: Origin, id: string): string | null {
  return from instanceof Map ? (from.get(id) ?? null) : typeof from === 'string' ? from : null;
}

function actionOf(origins: ReadonlySet<string | null>, to: string): ActionName {
  const [only = null, ...others] = origins;
  if (others.length > 0) return 'move';
  return only === to ? 'order' : only === null ? 'add' : 'move';
}

async function find(tx: ShopWrite, ids: readonly string[], move: Move): Promise<Found> {
  const store = tx.objectStore('products');
  const [category, ...records] = await Promise.all([
    tx.objectStore('categories').get(move.to),
    ...ids.map((id) => store.get(id)),
  ]);
  const products = records.filter(isLive);
  const gap = await findGap(tx, new Set(ids), move);
  return { products, gap, there: isLive(category) };
}

/** The keys around a place, as they are without the products that are moved. */
async function findGap(
  tx: ShopWrite,
  moved: ReadonlySet<string>,
  { to, before }: Move,
): Promise<Gap> {
  const store = tx.objectStore('products');
  const index = store.index('in');
  // The product to stand before may be moved itself: the place is then before the next one that stays.
  let at = before;
  if (at !== null && moved.has(at)) at = await firstAfter(tx, to, at, moved);
  const stays = at === null ? undefined : await store.get(at);
  const high = stays ? keyIn(stays, to) : null;
  const range = high === null ? inCategory(to) : IDBKeyRange.bound([to], [to, high]);
  // Read forward, for the reason that `readLastKeys` gives.
  const ids = await index.getAllKeys(range);
  const place = at === null ? -1 : ids.indexOf(at);
  // Of equal keys the ids decide: those with a greater one stand behind the place.
  const above = (place < 0 ? ids : ids.slice(0, place)).findLast((id) => !moved.has(id));
  const lower = above === undefined ? undefined : await store.get(above);
  const low = lower ? keyIn(lower, to) : null;
  if (high === null || low !== high) return { low, high, crowd: [] };
  const same = await index.getAll([to, high]);
  const crowd = same.filter(({ id }) => at !== null && id >= at && !moved.has(id));
  let next = await index.openKeyCursor(IDBKeyRange.bound([to, high], [to, []], true), 'next');
  while (next && moved.has(next.primaryKey)) next = await next.continue();
  return { low, high: next?.key[1] ?? null, crowd };
}

async function firstAfter(
  tx: ShopWrite,
  category: string,
  id: string,
  moved: ReadonlySet<string>,
): Promise<string | null> {
  const ids = await tx.objectStore('products').index('in').getAllKeys(inCategory(category));
  return ids.slice(ids.indexOf(id)).find((each) => !moved.has(each)) ?? null;
}
