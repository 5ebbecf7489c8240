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
 * @returns why nothing was set up; null where the sync has begun
 */
export async function connectServer(
  shop: ShopConnection,
  setup: Setup,
  create: boolean,
): Promise<SyncFailure | null> {
  const origins = [serverOrigin(setup.url)];
  if (!(await browser.permissions.request({ origins }))) return 'permission';
  try {
    // The client of the server is loaded now: no view needs it to show the sync's state.
    const { connect } = await import('@/utils/sync/set-up.ts');
    const state = await connect(setup, fetch, create);
    await shop.use((db) => startSync(db, state));
    askSync('now');
    return null;
  } catch (error) {
    console.warn('Linkshelf:', error);
    return syncFailureOf(error);
  }
}

/** Stops syncing, and gives the server's permission back. */
export async function disconnectServer(shop: ShopConnection): Promise<void> {
  const state = await shop.use(readSyncState);
  await shop.use(stopSync);
  if (state) await browser.permissions.remove({ origins: [serverOrigin(state.access.url)] });
  askSync('stop');
}
