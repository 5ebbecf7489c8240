import { browser } from 'wxt/browser';
import type { SyncFailure } from '@/utils/records/sync-state.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { syncFailureOf } from '@/utils/sync/failures.ts';
import type { Setup } from '@/utils/sync/set-up.ts';
import { readSyncState, startSync, stopSync } from '@/utils/sync/state.ts';
import { serverOrigin } from './sync-fetch.ts';
import { askSync } from './sync-view.ts';

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
    return syncFailureOf(error);
  }
}

/** A set-up that failed leaves no permission behind, unless the sync that was set up before needs it. */
async function giveBackPermission(shop: ShopConnection, origins: string[]): Promise<void> {
  const state = await shop.use(readSyncState);
  if (state && origins.includes(serverOrigin(state.access.url))) return;
  await browser.permissions.remove({ origins });
}

/** Stops syncing, and gives the server's permission back. */
export async function disconnectServer(shop: ShopConnection): Promise<void> {
  const state = await shop.use(readSyncState);
  await shop.use(stopSync);
  if (state) await browser.permissions.remove({ origins: [serverOrigin(state.access.url)] });
  askSync('stop');
}
