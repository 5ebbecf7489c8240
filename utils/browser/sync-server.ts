import { browser } from 'wxt/browser';
import type { ServerAccess, SyncFailure } from '@/utils/records/sync-state.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { syncFailureOf } from '@/utils/sync/failures.ts';
import type { Repairable } from '@/utils/sync/repair.ts';
import type { Setup } from '@/utils/sync/set-up.ts';
import { readSyncState, startSync, stopSync } from '@/utils/sync/state.ts';
import {
  readWrongPasswords,
  withWrongPassword,
  wrongPasswordsOf,
} from '@/utils/sync/wrong-passwords.ts';
import { serverOrigin } from './sync-fetch.ts';
import { askSync } from './sync-view.ts';

/** The key in `storage.session`, which ends with the browser. */
const WRONG_KEY = 'wrongPasswords';

/**
 * Asks for the server's permission, tests it, and begins to sync. Browsers ask only during a click.
 * @param create makes the database where it is missing
 * @param signal ends the test
 * @returns why nothing was set up; null where the sync has begun
 */
export async function connectServer(
  shop: ShopConnection,
  setup: Setup,
  create: boolean,
  signal: AbortSignal,
): Promise<SyncFailure | null> {
  const origins = [serverOrigin(setup.url)];
  if (!(await browser.permissions.request({ origins }))) return 'permission';
  try {
    // The client of the server is loaded now: no view needs it to show the sync's state.
    const { connect } = await import('@/utils/sync/set-up.ts');
    const state = await connect(setup, fetch, create, signal);
    await shop.use((db) => startSync(db, state));
    askSync('now');
    return null;
  } catch (error) {
    console.warn('Linkshelf:', error);
    await giveBackPermission(shop, origins);
    const failure = syncFailureOf(error);
    if (failure === 'password') await noteWrongPassword(setup);
    return failure;
  }
}

/** A set-up that failed leaves no permission behind, unless the sync that was set up before needs it. */
async function giveBackPermission(shop: ShopConnection, origins: string[]): Promise<void> {
  // Where it cannot be read, a sync that still needs the permission asks for it.
  const state = await shop.use(readSyncState).catch(() => null);
  if (state && origins.includes(serverOrigin(state.access.url))) return;
  await browser.permissions.remove({ origins });
}

/** Wrong passwords that were typed for this account within the time that CouchDB remembers them. */
export async function countWrongPasswords(access: ServerAccess): Promise<number> {
  const { [WRONG_KEY]: kept } = await browser.storage.session.get(WRONG_KEY);
  return wrongPasswordsOf(readWrongPasswords(kept, Date.now()), access);
}

async function noteWrongPassword(access: ServerAccess): Promise<void> {
  const now = Date.now();
  const { [WRONG_KEY]: kept } = await browser.storage.session.get(WRONG_KEY);
  const times = withWrongPassword(readWrongPasswords(kept, now), access, now);
  await browser.storage.session.set({ [WRONG_KEY]: times });
}

/**
 * Mends what stopped the sync, and goes on with it. Browsers ask for a permission only during a click; so which server
 * it is for is known before.
 * @param text the new password or the passphrase
 * @returns why it still cannot go on; null where it does
 */
export async function repairServer(
  shop: ShopConnection,
  failure: Repairable,
  url: string,
  text: string,
): Promise<SyncFailure | null> {
  if (!(await browser.permissions.request({ origins: [serverOrigin(url)] }))) return 'permission';
  try {
    const { repairSync, forgetFailure } = await import('@/utils/sync/repair.ts');
    await shop.use((db) =>
      failure === 'permission' ? forgetFailure(db) : repairSync(db, failure, text, fetch),
    );
    askSync('now');
    return null;
  } catch (error) {
    console.warn('Linkshelf:', error);
    const result = syncFailureOf(error);
    const state = result === 'password' ? await shop.use(readSyncState) : null;
    if (state) await noteWrongPassword(state.access);
    return result;
  }
}

/** Stops syncing, and gives the server's permission back. */
export async function disconnectServer(shop: ShopConnection): Promise<void> {
  const state = await shop.use(readSyncState);
  await shop.use(stopSync);
  if (state) await browser.permissions.remove({ origins: [serverOrigin(state.access.url)] });
  askSync('stop');
}
