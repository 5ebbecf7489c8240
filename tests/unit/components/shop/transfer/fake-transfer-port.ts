import type { TransferPort } from '@/components/shop/transfer/port.ts';
import { shippedColumnWords, shippedDisclosures } from '@/tests/unit/shipped.ts';
import type { Collection } from '@/utils/product-page/tiles.ts';
import { comparison, counts, fakeBackups } from '../../backup/fake-backup-port.ts';

/** Stands in for the browser and the database in tests of the dialogs, and logs what they ask of it. */
export interface FakeTransfer {
  port: TransferPort;
  log: unknown[][];
  backups: ReturnType<typeof fakeBackups>;
}

export function fakeTransfer(collected: Collection | null = null): FakeTransfer {
  const log: unknown[][] = [];
  const backups = fakeBackups(comparison({ products: counts({ deleted: 2 }) }));
  return {
    log,
    backups,
    port: {
      async saveMany(rows, { onProgress }) {
        log.push(['saveMany', rows]);
        onProgress(rows.length);
        return { added: rows.length, changed: 0, same: 0, cancelled: false };
      },
      openBackups: async () => backups,
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
