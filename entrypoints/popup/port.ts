import type { PopupPort } from '@/components/popup/port.ts';
import { isNews } from '@/components/ui/news.ts';
import { watchChanges } from '@/utils/browser/changes.ts';
import { writeClipboard } from '@/utils/browser/clipboard.ts';
import { watchActivePage } from '@/utils/browser/popup/active-page.ts';
import { popupChannels } from '@/utils/browser/popup/popup-channels.ts';
import { popupPages } from '@/utils/browser/popup/popup-pages.ts';
import { popupSettings } from '@/utils/browser/popup/popup-settings.ts';
import { popupReads, popupWrites } from '@/utils/browser/popup/popup-shop.ts';
import { popupStreams } from '@/utils/browser/popup/popup-streams.ts';
import { readSeenNews } from '@/utils/browser/seen-news.ts';
import { createSyncView } from '@/utils/browser/sync-view.ts';
import { connectShop } from '@/utils/shop/database/open.ts';

/** The popup on the browser: the shop's database, the settings, the clipboard. */
export function createPort(): PopupPort {
  const shop = connectShop();
  return {
    watchPage: watchActivePage,
    watchChanges,
    sync: { ...createSyncView(shop), openOptions: () => popupPages.openOptions('sync') },
    ...popupReads(shop),
    ...popupWrites(shop),
    ...popupStreams(shop),
    ...popupSettings,
    ...popupPages,
    ...popupChannels,
    hasNews: async () => isNews(await readSeenNews()),
    copy: writeClipboard,
  };
}
