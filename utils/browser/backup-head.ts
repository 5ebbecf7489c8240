import { browser } from 'wxt/browser';
import type { BackupHead } from '@/utils/backup/backup.ts';
import { COPIES, readCopies } from '@/utils/descriptions/copies.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { readSyncState } from '@/utils/sync/state.ts';
import { machineName } from './machine-name.ts';
import { readSettings } from './settings-store.ts';

/** All that a backup holds beside the shop's records. */
export async function readBackupHead({ use }: Pick<ShopConnection, 'use'>): Promise<BackupHead> {
  const [{ settings }, sync] = await Promise.all([readSettings(), use(readSyncState)]);
  return {
    made: Date.now(),
    app: browser.runtime.getManifest().version,
    device: sync?.name ?? machineName(),
    settings,
    // Only pages have the list; Chromium's worker does not.
    copies: typeof localStorage === 'undefined' ? null : readCopies(localStorage.getItem(COPIES)),
  };
}
