import browser from 'webextension-polyfill';
import { report } from '@/utils/report.ts';
import { showOptions, showShop } from '../shop-tab.ts';
import { tabAbout } from './active-page.ts';

/** Opens the options at a section of them, as in `accounts/DE`, and closes the popup. */
export async function goToOptions(section: string): Promise<void> {
  await showOptions(section);
  window.close();
}

/** The other pages that the popup leads to. */
export const popupPages = {
  open(url: string) {
    browser.tabs.create({ url }).catch(report);
  },
  openOptions(section: string) {
    goToOptions(section).catch(report);
  },
  openShop() {
    showShop().then(() => window.close(), report);
  },
  openAccounts() {
    showShop('#earnings/accounts').then(() => window.close(), report);
  },
  async reload() {
    const tab = await tabAbout();
    if (tab?.id !== undefined) await browser.tabs.reload(tab.id);
  },
  /** Reads the products of the popup's tab and shows them in the shop's page; resolves with their number. */
  async collect() {
    const [tab, { collectFrom, keepCollected }] = await Promise.all([
      tabAbout(),
      import('../collected.ts'),
    ]);
    if (tab?.id === undefined) return 0;
    const collection = await collectFrom(tab.id);
    if (collection.tiles.length === 0) return 0;
    await keepCollected(collection);
    await showShop();
    window.close();
    return collection.tiles.length;
  },
};
