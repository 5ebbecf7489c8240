import { readDisclosures } from '@/utils/marketplaces/disclosures.ts';
import type { Channels } from '@/utils/settings/channels.ts';
import { setChannels } from '@/utils/settings/edit.ts';
import { type ImportRow, saveMany } from '@/utils/shop/commands/save-many.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { readColumnWords } from '@/utils/shop/transfer/import/columns.ts';
import { createBackups } from '../backups.ts';
import { beforeMany } from '../before-many.ts';
import { storeSettings, tell } from '../changes.ts';
import { forgetCollected, readCollected, watchCollected } from '../collected.ts';
import { loadData } from '../data.ts';

/** What the shop's page loads when something comes in or goes out. */
export function createTransfer(shop: ShopConnection) {
  return {
    async saveMany(rows: readonly ImportRow[], options: Parameters<typeof saveMany>[2]) {
      await beforeMany(shop, rows.length);
      // What came before a failure is saved.
      return saveMany(shop.use, rows, options).finally(() => tell('shop'));
    },
    openBackups: async () => createBackups(shop),
    disclosures: () => loadData('disclosures.json', readDisclosures),
    columnWords: () => loadData('columns.json', readColumnWords),
    async setChannels(channels: Partial<Channels>) {
      await storeSettings((settings) => setChannels(settings, channels), 'creator');
    },
    collected: readCollected,
    forgetCollected,
    /** Calls when the popup has collected products, now or before. */
    async followCollected(onCollected: () => void, signal: AbortSignal) {
      if (signal.aborted) return;
      watchCollected(onCollected, signal);
      if (await readCollected()) onCollected();
    },
  };
}
