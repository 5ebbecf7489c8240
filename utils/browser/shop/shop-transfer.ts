import { report } from '@/utils/report.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { lazyCalls } from '../lazy-calls.ts';
import { saveFile } from '../save-file.ts';

type Transfer = ReturnType<typeof import('./lazy-transfer.ts').createTransfer>;

/** What comes into the shop and goes out of it: nothing that the page begins with. */
export function shopTransfer(shop: ShopConnection) {
  const transfer = lazyCalls<Transfer>(async () =>
    (await import('./lazy-transfer.ts')).createTransfer(shop),
  );
  const forget = transfer('forgetCollected');
  const follow = transfer('followCollected');
  return {
    saveMany: transfer('saveMany'),
    openBackups: transfer('openBackups'),
    disclosures: transfer('disclosures'),
    columnWords: transfer('columnWords'),
    setChannels: transfer('setChannels'),
    collected: transfer('collected'),
    forgetCollected: () => void forget().catch(report),
    watchCollected(onCollected: () => void, signal: AbortSignal, onFailure?: () => void): void {
      follow(onCollected, signal).catch((error: unknown) => {
        report(error);
        onFailure?.();
      });
    },
    saveFile,
  };
}
