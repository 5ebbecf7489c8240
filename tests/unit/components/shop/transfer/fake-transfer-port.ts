import type { TransferPort } from '@/components/shop/transfer/port.ts';
import { shippedColumnWords, shippedDisclosures } from '@/tests/unit/shipped.ts';
import type { Tile } from '@/utils/product-page/tiles.ts';

/** What came in and went out of a page in a test. */
export interface FakeIo {
  port: TransferPort;
  log: unknown[][];
}

export function fakeIo(collected: Tile[] | null = null): FakeIo {
  const log: unknown[][] = [];
  return {
    log,
    port: {
      async saveMany(rows, { onProgress }) {
        log.push(['saveMany', rows]);
        onProgress(rows.length);
        return { added: rows.length, changed: 0, same: 0, cancelled: false };
      },
      async restoreBackup(backup, { onProgress }) {
        log.push(['restoreBackup', backup]);
        onProgress(backup.products.length);
        return { added: backup.products.length, changed: 0, same: 0, cancelled: false };
      },
      backup: async () => ['{"format":', '"linkshelf-backup"}'],
      saveFile(name, parts, type) {
        log.push(['saveFile', name, parts.join(''), type]);
      },
      disclosures: async () => shippedDisclosures(),
      async setChannels(channels) {
        log.push(['setChannels', channels]);
      },
      columnWords: async () => shippedColumnWords(),
      collected: async () => collected,
      forgetCollected() {
        log.push(['forgetCollected']);
      },
      watchCollected(onCollected) {
        if (collected) onCollected();
      },
    },
  };
}
