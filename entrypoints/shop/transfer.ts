import type { TransferPort } from '@/components/shop/transfer/port.ts';
import { storeSettings } from '@/utils/browser/changes.ts';
import { loadData } from '@/utils/browser/data.ts';
import { saveFile } from '@/utils/browser/save-file.ts';
import { report } from '@/utils/report.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { runAndTell } from './run-and-tell.ts';

/** Nothing that the page begins with. */
const lazy = () => import('./transfer-lazy.ts');

/** What comes into the shop and goes out of it. */
export function transferOn(shop: ShopConnection): TransferPort {
  const run = runAndTell(shop);
  return {
    async saveMany(rows, options) {
      const { beforeMany, saveMany } = await lazy();
      await beforeMany(shop, rows.length);
      return run((db) => saveMany(db, rows, options));
    },
    openBackups: async () => (await lazy()).createBackups(shop),
    disclosures: async () => loadData('disclosures.json', (await lazy()).readDisclosures),
    columnWords: async () => loadData('columns.json', (await lazy()).readColumnWords),
    async setChannels(channels) {
      const { setChannels } = await lazy();
      await storeSettings((settings) => setChannels(settings, channels), 'creator');
    },
    saveFile,
    ...collection,
  };
}

/** What the popup has collected from a page of Amazon. */
const collection: Pick<TransferPort, 'collected' | 'forgetCollected' | 'watchCollected'> = {
  collected: async () => (await lazy()).readCollected(),
  forgetCollected() {
    lazy()
      .then(({ forgetCollected }) => forgetCollected())
      .catch(report);
  },
  watchCollected(onCollected, signal, onFailure) {
    lazy()
      .then(async ({ readCollected, watchCollected }) => {
        if (signal.aborted) return;
        watchCollected(onCollected, signal);
        if (await readCollected()) onCollected();
      })
      .catch((error: unknown) => {
        report(error);
        onFailure?.();
      });
  },
};
