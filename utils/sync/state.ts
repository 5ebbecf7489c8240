import { RECORD_IDS } from '@/utils/records/ids.ts';
import type { Fields, Json, ShopRecord } from '@/utils/records/record.ts';
import type { RecordStore, ShopDb, ShopRead, ShopWrite } from '@/utils/shop/database/schema.ts';
import type { Access, SyncFailure } from './couch-client.ts';

/** One run at a time on this machine, whichever window or worker it is of. */
export const SYNC_LOCK = 'linkshelf-sync';
/** Records of one transaction, documents of one request. */
export const BATCH = 1000;
/** The settings' record: what in them belongs to the person and not to the machine. */
export const SETTINGS_ID = 's:settings';
/** Each machine has a record of this and its id: `name`, when it was `seen`, and what marks it as that machine's. */
export const MACHINE = 'm:';

/** What this machine knows of the sync. It is kept beside the shop: no content script, no backup reads it. */
export interface SyncState {
  access: Access;
  /** Made of the passphrase, see `cipher.ts`; null: the shop is not encrypted. */
  keys: string | null;
  /** This machine's name, as the others show it. */
  name: string;
  /**
   * The id that the shop has on the server: another one is another shop, or this from its beginning.
   * '': everything here is to be compared with everything there.
   */
  shop: string;
  /** How far the server's changes are known; null: from the beginning. */
  since: Json;
  /** The records that are in no store of the shop: the settings' and the machines'. */
  own: Record<string, ShopRecord>;
  /** The settings as they were when they were last compared with their record. */
  said: Fields;
  /** Records that the server or this machine refuses, by id, and why. */
  refused: Record<string, string>;
  /** Records of which something may wait for a person's choice. */
  conflicts: string[];
  /** When everything was last up to date, in milliseconds since 1970; null: not yet. */
  at: number | null;
  trouble: SyncFailure | null;
  /** Not before then, in milliseconds since 1970. */
  wait: number;
  /** Failures one after the other. */
  tries: number;
  /** Records that this run has dealt with, of so many as are known; only while it runs. */
  done: number;
  total: number;
}

const STORES: readonly RecordStore[] = ['products', 'categories'];

/** The store that a record is in by its id; null for one of the sync's own, see `own`. */
export function storeOf(id: string): RecordStore | null {
  return STORES.find((store) => RECORD_IDS[store].test(id)) ?? null;
}

export function isOwn(id: string): boolean {
  return id === SETTINGS_ID || id.startsWith(MACHINE);
}

export async function readSync(db: ShopDb): Promise<SyncState | null> {
  return (await db.transaction('sync').objectStore('sync').get('state')) ?? null;
}

/** Records of any kind, in the order of their ids; undefined where there is none. */
export async function readRecords(
  db: ShopDb,
  ids: readonly string[],
): Promise<(ShopRecord | undefined)[]> {
  const tx = db.transaction(['sync', 'products', 'categories']);
  const [state, found] = await Promise.all([
    tx.objectStore('sync').get('state'),
    shopRecords(tx, ids),
  ]);
  return ids.map((id) => found.get(id) ?? state?.own[id]);
}

/** The shop's own records among these ids, by id; there may be others beside them. */
export async function shopRecords(
  tx: ShopRead | ShopWrite,
  ids: readonly string[],
): Promise<Map<string, ShopRecord>> {
  const found = new Map<string, ShopRecord>();
  for (const name of STORES) {
    const wanted = ids.filter((id) => storeOf(id) === name).sort();
    if (wanted.length === 0) continue;
    const store = tx.objectStore(name);
    // Neighbours are read at once, which takes a third of the time, unless too many are between them.
    const range = IDBKeyRange.bound(wanted[0], wanted.at(-1));
    const near: (ShopRecord | undefined)[] = await store.getAll(range, wanted.length + 1);
    const records =
      near.length > wanted.length ? await Promise.all(wanted.map((id) => store.get(id))) : near;
    for (const record of records) if (record) found.set(record.id, record);
  }
  return found;
}

/** This machine's id; null where nothing was ever saved. */
export async function readDevice(db: ShopDb): Promise<string | null> {
  return (await db.transaction('meta').objectStore('meta').get('local'))?.device ?? null;
}

/** Changes what is known of the sync, in one transaction; nothing where there is none. */
export async function changeSync(
  db: ShopDb,
  change: (state: SyncState) => Partial<SyncState>,
): Promise<SyncState | null> {
  const tx = db.transaction('sync', 'readwrite');
  const store = tx.objectStore('sync');
  const state = (await store.get('state')) ?? null;
  const next = state && { ...state, ...change(state) };
  await Promise.all([next && store.put(next, 'state'), tx.done]);
  return next;
}
