import { browser } from 'wxt/browser';
import { matchPatterns } from '@/utils/marketplaces/hosts.ts';
import { report } from '@/utils/report.ts';
import { CACHE_KEY } from '@/utils/settings/toolbar-cache.ts';
import { deleteShop } from '@/utils/shop/database/delete.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { switchAccount } from './account-storage.ts';
import { tell } from './changes.ts';
import { readSettings } from './settings-store.ts';
import { disconnectServer } from './sync-server.ts';

/**
 * Deletes all that Linkshelf keeps on this device. The sync ends first, so that nothing of it reaches the server or the
 * browser's account, and with them other devices.
 * @throws {ShopError} the sync has ended then, and all else is as it was
 */
export async function deleteEverything(shop: ShopConnection): Promise<void> {
  const { settings } = await readSettings();
  await disconnectServer(shop);
  await switchAccount(false);
  shop.close();
  await deleteShop();
  const kept = Object.keys(await browser.storage.local.get());
  // The toolbar's texts are nobody's data, and without them every page waits for its own.
  await browser.storage.local.remove(kept.filter((key) => key !== CACHE_KEY));
  await browser.storage.session.clear();
  localStorage.clear();
  await deleteFiles();
  const origins = settings.on.flatMap(matchPatterns);
  if (origins.length > 0) await browser.permissions.remove({ origins });
  tell('shop');
  tell('settings');
}

/** The files that Linkshelf keeps in the browser's own file system. */
async function deleteFiles(): Promise<void> {
  try {
    const folder = await navigator.storage.getDirectory();
    for await (const name of folder.keys()) await folder.removeEntry(name, { recursive: true });
  } catch (error) {
    // A browser without one has none to delete.
    report(error);
  }
}
