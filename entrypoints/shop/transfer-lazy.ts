import type { TransferPort } from '@/components/shop/transfer/port.ts';
import { createBackups } from '@/utils/browser/backups.ts';
import { beforeMany } from '@/utils/browser/before-many.ts';
import { storeSettings } from '@/utils/browser/changes.ts';
import { forgetCollected, readCollected, watchCollected } from '@/utils/browser/collected.ts';
import { loadData } from '@/utils/browser/data.ts';
import { readDisclosures } from '@/utils/marketplaces/disclosures.ts';
import { setChannels } from '@/utils/settings/edit.ts';
import { saveMany } from '@/utils/shop/commands/save-many.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { readColumnWords } from '@/utils/shop/transfer/import/columns.ts';
import { runAndTell } from './run-and-tell.ts';

type LazyTransfer = Pick<
  TransferPort,
  'saveMany' | 'openBackups' | 'disclosures' | 'columnWords' | 'setChannels' | 'collected'
>;

/** What the shop's page loads when something comes in or goes out. */
export function createTransfer(shop: ShopConnection): LazyTransfer {
  const run = runAndTell(shop);
  return {
    async saveMany(rows, options) {
      await beforeMany(shop, rows.length);
      return run((db) => saveMany(db, rows, options));
    },
    openBackups: async () => createBackups(shop),
    disclosures: () => loadData('disclosures.json', readDisclosures),
    columnWords: () => loadData('columns.json', readColumnWords),
    async setChannels(channels) {
      await storeSettings((settings) => setChannels(settings, channels), 'creator');
    },
    collected: readCollected,
  };
}

/** Calls when the popup has collected products, now or before. */
export async function followCollected(onCollected: () => void, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  watchCollected(onCollected, signal);
  if (await readCollected()) onCollected();
}

export { forgetCollected };
