import type { SyncState } from '@/utils/records/sync-state.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import type { SyncRunPort } from './run-port.ts';

/** The Web Lock that lets one run at a time on this machine, whichever window or worker it is in. */
export const SYNC_LOCK = 'linkshelf-sync';

/** Null where no sync is set up. */
export async function readSyncState(db: ShopDb): Promise<SyncState | null> {
  return (await db.transaction('sync').objectStore('sync').get('state')) ?? null;
}

/** The host of the server that the shop is synced with; null where no sync is set up. */
export async function readSyncHost(db: ShopDb): Promise<string | null> {
  const state = await readSyncState(db);
  return state && new URL(state.access.url).host;
}

/**
 * Changes the state in one transaction.
 * @returns the state as it then is; null, with nothing written, where no sync is set up
 */
export async function changeSyncState(
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

/** The same in a run, which tells the views. */
export async function updateRunState(
  { use, onState }: SyncRunPort,
  change: (state: SyncState) => Partial<SyncState>,
): Promise<SyncState | null> {
  const state = await use((db) => changeSyncState(db, change));
  onState();
  return state;
}

/** Begins to sync: the next run sends everything that is here and takes everything that is there. */
export async function startSync(db: ShopDb, state: SyncState): Promise<void> {
  await db.transaction('sync', 'readwrite').objectStore('sync').put(state, 'state');
}

/** Stops syncing; everything stays here. */
export async function stopSync(db: ShopDb): Promise<void> {
  await db.transaction('sync', 'readwrite').objectStore('sync').delete('state');
}
