import type { PopupPort } from '@/components/popup/port.ts';
import { watchChanges } from '@/utils/browser/changes.ts';
import { writeClipboard } from '@/utils/browser/clipboard.ts';
import { loadData } from '@/utils/browser/data.ts';
import { watchActivePage } from '@/utils/browser/popup/active-page.ts';
import { popupPages } from '@/utils/browser/popup/popup-pages.ts';
import { popupSettings } from '@/utils/browser/popup/popup-settings.ts';
import { popupReads, popupWrites } from '@/utils/browser/popup/popup-shop.ts';
import { createSyncView } from '@/utils/browser/sync-view.ts';
import { keepCopy } from '@/utils/descriptions/copies.ts';
import { readDisclosures } from '@/utils/marketplaces/disclosures.ts';
import { connectShop } from '@/utils/shop/database/open.ts';

/** The popup's world: the browser, the shop's database, the settings, the clipboard. */
export function createPort(): PopupPort {
  const shop = connectShop();
  return {
    watchPage: watchActivePage,
    watchChanges,
    sync: createSyncView(shop),
    ...popupReads(shop),
    ...popupWrites(shop),
    ...popupSettings,
    ...popupPages,
    copy: writeClipboard,
    disclosures: () => loadData('disclosures.json', readDisclosures),
    noteCopy: (copy) => keepCopy(localStorage, copy),
  };
}
