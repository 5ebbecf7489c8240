import type { SyncFailure, SyncState } from '@/utils/records/sync-state.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { checkDatabase } from './couch-client.ts';
import { connectCouch } from './couch-connection.ts';
import { openMarker } from './open-marker.ts';
import { changeSyncState, readSyncState } from './state.ts';

/** The failures that one thing of the creator's mends, without a new set-up: a text, or her permission. */
export type Repairable = Extract<SyncFailure, 'password' | 'passphrase' | 'permission'>;

/** The next run begins as if nothing had failed. */
const MENDED = { failure: null, failedRuns: 0, waitUntil: 0 } as const satisfies Partial<SyncState>;

/**
 * Tests a new password or passphrase, and goes on with the sync that it had stopped. What is here and there stays.
 * @throws {SyncError} nothing has changed then
 */
export async function repairSync(
  db: ShopDb,
  failure: Exclude<Repairable, 'permission'>,
  text: string,
  send: typeof fetch,
): Promise<void> {
  const state = await readSyncState(db);
  if (!state) return;
  const access = failure === 'password' ? { ...state.access, password: text } : state.access;
  const couch = connectCouch(access, send, null);
  if (failure === 'password') {
    await checkDatabase(couch);
    await changeSyncState(db, () => ({ ...MENDED, access }));
    return;
  }
  const keys = await openMarker(couch, text);
  // Under another key everything on the server has another id: all of it is compared with what is here.
  await changeSyncState(db, () => ({ ...MENDED, keys, shopId: '', since: null, acknowledged: {} }));
}

/** The permission to reach the server is there again: the next run may begin. */
export async function forgetFailure(db: ShopDb): Promise<void> {
  await changeSyncState(db, () => MENDED);
}
