import { browser } from 'wxt/browser';
import type { BackupPort } from '@/components/backup/port.ts';
import type { OptionsPort } from '@/components/options/port.ts';
import { isNews } from '@/components/ui/news.ts';
import { browserFacts } from '@/utils/browser/browser-facts.ts';
import { storeSettings } from '@/utils/browser/changes.ts';
import { writeClipboard } from '@/utils/browser/clipboard.ts';
import { loadData } from '@/utils/browser/data.ts';
import { switchMarketplace } from '@/utils/browser/marketplace-permission.ts';
import { readDataPlaces } from '@/utils/browser/privacy-facts.ts';
import { saveFile } from '@/utils/browser/save-file.ts';
import { markNewsSeen, readSeenNews } from '@/utils/browser/seen-news.ts';
import { dismissDamaged, onSettingsChanged, readSettings } from '@/utils/browser/settings-store.ts';
import { showShop } from '@/utils/browser/shop-tab.ts';
import { readShortcuts, shortcutsOpener } from '@/utils/browser/shortcuts.ts';
import { persistStorage, readStorageFacts } from '@/utils/browser/storage-facts.ts';
import { storeAnswer } from '@/utils/browser/store-answer.ts';
import { readDisclosures } from '@/utils/marketplaces/disclosures.ts';
import { report } from '@/utils/report.ts';

/** Wires the options to the browser and to what is stored. */
export function createOptionsPort(): OptionsPort {
  return {
    settings: {
      read: readSettings,
      store: (edit) => storeSettings(edit, 'creator'),
      answer: storeAnswer,
      watch: onSettingsChanged,
    },
    damaged: {
      saveCopy: ({ text }) =>
        saveFile('linkshelf-damaged-settings.json', [text], 'application/json'),
      dismiss: dismissDamaged,
    },
    accounts: { disclosures: () => loadData('disclosures.json', readDisclosures) },
    toolbar: { switchMarketplace, readShortcuts, openShortcuts: shortcutsOpener() },
    data: {
      readStorage: readStorageFacts,
      persist: persistStorage,
      persistFilledShop,
      restart: () => location.reload(),
    },
    about: {
      homepage: browser.runtime.getManifest().homepage_url ?? null,
      readPrivacy: readDataPlaces,
      hasNews: async () => isNews(await readSeenNews()),
      newsSeen: markNewsSeen,
      copy: (text) => writeClipboard({ text, html: null }),
    },
    openSync: async () => (await import('./sync.ts')).syncOptions,
    openBackups,
    openShop: (task) => void showShop(task && `#${task}`).catch(report),
    browser: browserFacts(navigator.userAgent),
  };
}

/** Loaded with the shop's database. */
async function openBackups(): Promise<BackupPort> {
  const [{ createBackups }, { connectShop }] = await Promise.all([
    import('@/utils/browser/backups.ts'),
    import('@/utils/shop/database/open.ts'),
  ]);
  return createBackups(connectShop());
}

/** The options show nothing of the shop: its database is loaded beside. */
async function persistFilledShop(): Promise<void> {
  try {
    const filled = await import('@/utils/browser/persist-filled-shop.ts');
    await filled.persistFilledShop();
  } catch (error) {
    report(error);
  }
}
