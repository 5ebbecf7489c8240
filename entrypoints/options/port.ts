import { browser } from 'wxt/browser';
import type { OptionsPort } from '@/components/options/port.ts';
import { isNews } from '@/components/ui/news.ts';
import { browserFacts } from '@/utils/browser/browser-facts.ts';
import { writeClipboard } from '@/utils/browser/clipboard.ts';
import { switchMarketplace } from '@/utils/browser/marketplace-permission.ts';
import { openBackups, optionsData } from '@/utils/browser/options/options-data.ts';
import { optionsSettings } from '@/utils/browser/options/options-settings.ts';
import { readDataPlaces } from '@/utils/browser/privacy-facts.ts';
import { markNewsSeen, readSeenNews } from '@/utils/browser/seen-news.ts';
import { showShop } from '@/utils/browser/shop-tab.ts';
import { readShortcuts, shortcutsOpener } from '@/utils/browser/shortcuts.ts';
import { report } from '@/utils/report.ts';

/** The options on the browser and on what is stored. */
export function createOptionsPort(): OptionsPort {
  return {
    ...optionsSettings,
    toolbar: { switchMarketplace, readShortcuts, openShortcuts: shortcutsOpener() },
    data: optionsData,
    about: {
      homepage: browser.runtime.getManifest().homepage_url ?? null,
      readPrivacy: readDataPlaces,
      hasNews: async () => isNews(await readSeenNews()),
      newsSeen: markNewsSeen,
      copy: (text) => writeClipboard({ text, html: null }),
    },
    openSync: async () => (await import('@/utils/browser/options/options-sync.ts')).optionsSync,
    openBackups,
    openShop: (task) => void showShop(task && `#${task}`).catch(report),
    browser: browserFacts(navigator.userAgent),
  };
}
