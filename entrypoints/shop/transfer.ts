import type { TransferPort } from '@/components/shop/transfer/port.ts';
import { saveFile } from '@/utils/browser/save-file.ts';
import { report } from '@/utils/report.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';

/** Nothing that the page begins with. */
const load = () => import('./transfer-lazy.ts');

/** What comes into the shop and goes out of it. */
export function transferOn(shop: ShopConnection): TransferPort {
  const transfer = async () => (await load()).createTransfer(shop);
  return {
    saveMany: async (rows, options) => (await transfer()).saveMany(rows, options),
    openBackups: async () => (await transfer()).openBackups(),
    disclosures: async () => (await transfer()).disclosures(),
    columnWords: async () => (await transfer()).columnWords(),
    setChannels: async (channels) => (await transfer()).setChannels(channels),
    collected: async () => (await transfer()).collected(),
    forgetCollected() {
      load()
        .then(({ forgetCollected }) => forgetCollected())
        .catch(report);
    },
    watchCollected(onCollected, signal, onFailure) {
      load()
        .then(({ followCollected }) => followCollected(onCollected, signal))
        .catch((error: unknown) => {
          report(error);
          onFailure?.();
        });
    },
    saveFile,
  };
}
