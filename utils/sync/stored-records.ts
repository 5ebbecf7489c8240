import { RECORD_IDS } from '@/utils/records/ids.ts';
import type { ShopRecord } from '@/utils/records/record.ts';
import {
  RECORD_STORES,
  type RecordStore,
  type ShopDb,
  type ShopRead,
  type ShopWrite,
} from '@/utils/shop/database/schema.ts';

/** The most records of one transaction, and documents of one request. */
export const BATCH = 1000;
/** The id of the settings' record: the part of the settings that belongs to the creator and not to the machine. */
export const SETTINGS_ID = 's:settings';
/** Each machine has a record of this and its id, with `name`, the time it was last `seen`, and its `mark`. */
export const MACHINE = 'm:';

/** Categories first: no product is on the server before those that it stands in, and no segment before its stream. */
const SENDING_ORDER = [
  'categories',
  'products',
  'streams',
  'segments',
  'accounts',
  'sums',
] as const;

/** The store that a record is in by its id; null for one that syncs beside the shop, or of a newer version. */
export function storeOf(id: string): RecordStore | null {
  return RECORD_STORES.find((store) => RECORD_IDS[store].test(id)) ?? null;
}

/** Whether this version knows records with such an id. */
export function isKnownId(id: string): boolean {
  return storeOf(id) !== null || id === SETTINGS_ID || id.startsWith(MACHINE);
}

/** Records of any kind, in the order of `ids`; undefined where there is none. */
export async function readRecords(
  db: ShopDb,
  ids: readonly string[],
): Promise<(ShopRecord | undefined)[]> {
  const tx = db.transaction(['sync', ...RECORD_STORES]);
  const [state, found] = await Promise.all([
    tx.objectStore('sync').get('state'),
    readShopRecords(tx, ids),
  ]);
  return ids.map((id) => found.get(id) ?? state?.synced[id]);
}

/** The records of `ids` that are in the shop, by id; others that lie between them may come along. */
export async function readShopRecords(
  tx: ShopRead | ShopWrite,
  ids: readonly string[],
): Promise<Map<string, ShopRecord>> {
  const found = new Map<string, ShopRecord>();
  for (const name of RECORD_STORES) {
    const wanted = ids.filter((id) => storeOf(id) === name).sort();
    if (wanted.length === 0) continue;
    const store = tx.objectStore(name);
    // One read of the whole range takes a third of the time, unless too many other records lie in it.
    const range = IDBKeyRange.bound(wanted[0], wanted.at(-1));
    const inRange: (ShopRecord | undefined)[] = await store.getAll(range, wanted.length + 1);
    const records =
      inRange.length > wanted.length
        ? await Promise.all(wanted.map((id) => store.get(id)))
        : inRange;
    for (const record of records) if (record) found.set(record.id, record);
  }
  return found;
}

/** The ids of records that were not sent yet, without those that were refused. */
export async function readUnsentIds(db: ShopDb): Promise<string[]> {
  const tx = db.transaction(['sync', ...RECORD_STORES]);
  const [state, ...unsent] = await Promise.all([
    tx.objectStore('sync').get('state'),
    ...SENDING_ORDER.map((name) => tx.objectStore(name).index('dirty').getAllKeys()),
  ]);
  if (!state) return [];
  const synced = Object.values(state.synced).flatMap(({ id, dirty }) => (dirty ? id : []));
  return [...unsent.flat(), ...synced].filter((id) => !state.refused[id]);
}

/** The ids of all records that sync. */
export async function readAllIds(db: ShopDb): Promise<string[]> {
  const tx = db.transaction(['sync', ...RECORD_STORES]);
  const [state, ...ids] = await Promise.all([
    tx.objectStore('sync').get('state'),
    ...SENDING_ORDER.map((name) => tx.objectStore(name).getAllKeys()),
  ]);
  return [...ids.flat(), ...Object.keys(state?.synced ?? {})];
}
