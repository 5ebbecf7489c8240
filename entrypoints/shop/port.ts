import type { ShopPort } from '@/components/shop/store/port.ts';
import type { TransferPort } from '@/components/shop/transfer/port.ts';
import { watchChanges } from '@/utils/browser/changes.ts';
import { writeClipboard } from '@/utils/browser/clipboard.ts';
import { openOptionsTab, openTab } from '@/utils/browser/open-tab.ts';
import { shopCommands } from '@/utils/browser/shop/shop-commands.ts';
import { shopReads } from '@/utils/browser/shop/shop-reads.ts';
import { shopTransfer } from '@/utils/browser/shop/shop-transfer.ts';
import { createSyncView } from '@/utils/browser/sync-view.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';

/** The shop's page on the browser: the shop's database, the settings, the clipboard. */
export function createPort(shop: ShopConnection): ShopPort & TransferPort {
  return {
    ...shopReads(shop),
    ...shopCommands(shop),
    ...shopTransfer(shop),
    watchChanges,
    sync: { ...createSyncView(shop), openOptions: () => openOptionsTab('sync') },
    copy: writeClipboard,
    open: openTab,
    openOptions: openOptionsTab,
  };
}
