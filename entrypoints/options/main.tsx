import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Options } from '@/components/options/options.tsx';
import type { OptionsPort, StorageFacts } from '@/components/options/port.ts';
import type { Shortcut } from '@/components/options/shortcuts.tsx';
import { storeSettings } from '@/utils/browser/changes.ts';
import { loadData } from '@/utils/browser/data.ts';
import { localisePage, t } from '@/utils/browser/i18n.ts';
import { saveFile } from '@/utils/browser/save-file.ts';
import { dismissDamaged, onSettingsChanged, readSettings } from '@/utils/browser/settings-store.ts';
import { showShop } from '@/utils/browser/shop-tab.ts';
import { readDisclosures } from '@/utils/marketplaces/disclosures.ts';
import { report } from '@/utils/report.ts';
import type { SettingsState } from '@/utils/settings/store.ts';
import { keepShop } from '@/utils/shop/database/persistence.ts';
import {
  isShopFilled,
  readShortcuts,
  readStorage,
  shortcutsOpener,
  switchMarketplace,
} from './browser.ts';
import { createSyncOptions } from './sync.ts';

/** Reads everything once, shows it, and stays true to what other windows change. */
async function start(root: HTMLElement): Promise<void> {
  localisePage(document, t('options_title'));
  let state: SettingsState = await readSettings();
  let storage: StorageFacts | null = null;
  let shortcuts: Shortcut[] = [];

  const port: OptionsPort = {
    async save(edit) {
      show({ ...state, settings: await storeSettings(edit) });
    },
    switchMarketplace: (code, on) => switchMarketplace(port.save, code, on),
    openShortcuts: shortcutsOpener(),
    disclosures: () => loadData('disclosures.json', readDisclosures),
    sync: createSyncOptions(),
    openShop: () => void showShop().catch(report),
    async askToKeep() {
      await navigator.storage.persist();
      storage = await readStorage();
      draw();
      return storage.persisted;
    },
    saveCopy: (report) =>
      saveFile('linkshelf-damaged-settings.json', [report.text], 'application/json'),
    async dismiss(report) {
      await dismissDamaged(report);
      show(await readSettings());
    },
  };

  function show(next: SettingsState) {
    state = next;
    draw();
  }

  function draw() {
    const { version } = browser.runtime.getManifest();
    const { languages } = navigator;
    const { hash } = location;
    render(<Options {...{ state, hash, languages, version, shortcuts, storage, port }} />, root);
  }

  draw();
  addEventListener('hashchange', draw);
  onSettingsChanged((settings) => show({ ...state, settings }));
  // Shortcuts are changed on a page of the browser's own, which tells nobody.
  addEventListener('focus', async () => {
    shortcuts = await readShortcuts();
    draw();
  });
  [storage, shortcuts] = await Promise.all([readStorage(), readShortcuts()]);
  draw();
  if (await isShopFilled()) {
    await keepShop();
    storage = await readStorage();
    draw();
  }
}

const root = document.getElementById('options');
if (!root) throw new Error('no #options in the page');
start(root).catch((error: unknown) => {
  report(error);
  root.textContent = t('options_failed');
});
