import type { TransferPort } from '@/components/shop/transfer/port.ts';
import { shippedColumnWords, shippedDisclosures } from '@/tests/unit/shipped.ts';
import type { Collection } from '@/utils/product-page/tiles.ts';

/** Stands in for the browser and the database in tests of the dialogs, and logs what they ask of it. */
export interface FakeTransfer {
  port: TransferPort;
  log: unknown[][];
}

export function fakeTransfer(collected: Collection | null = null): FakeTransfer {
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
        const isText = parts.every((part) => typeof part === 'string');
        log.push(['saveFile', name, isText ? parts.join('') : parts[0], type]);
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
