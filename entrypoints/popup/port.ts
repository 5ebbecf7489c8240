import browser from 'webextension-polyfill';
import type { PopupPort } from '@/components/popup/port.ts';
import { storeSettings, tell, watchChanges } from '@/utils/browser/changes.ts';
import { writeClipboard } from '@/utils/browser/clipboard.ts';
import { collectFrom, keepCollected } from '@/utils/browser/collected.ts';
import { loadData } from '@/utils/browser/data.ts';
import { readSettings } from '@/utils/browser/settings-store.ts';
import { showShop } from '@/utils/browser/shop-tab.ts';
import { createSyncView } from '@/utils/browser/sync-view.ts';
import { keepCopy } from '@/utils/descriptions/copies.ts';
import { readDisclosures } from '@/utils/marketplaces/disclosures.ts';
import { isMore, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { report } from '@/utils/report.ts';
import { chooseTag, placeToolbar } from '@/utils/settings/choices.ts';
import { switchMarketplace } from '@/utils/settings/edit.ts';
import { isOn, type Settings } from '@/utils/settings/schema.ts';
import { removeProduct, saveProduct } from '@/utils/shop/commands/save-product.ts';
import { undo } from '@/utils/shop/database/journal.ts';
import { connectShop } from '@/utils/shop/database/open.ts';
import { keepShop } from '@/utils/shop/database/persistence.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import { newestProducts, productsById, productsIn } from '@/utils/shop/queries/lists.ts';
import { loadTexts } from '@/utils/shop/queries/load-texts.ts';
import { savedState } from '@/utils/shop/queries/saved-state.ts';
import { search } from '@/utils/shop/search-index/search.ts';
import { tabAbout, watchActivePage } from './active-page.ts';

/** The popup's world: the browser, the shop's database, the settings, the clipboard. */
export function createPort(): PopupPort {
  const shop = connectShop();

  async function openOptions(place: string): Promise<void> {
    await browser.tabs.create({ url: browser.runtime.getURL(`options.html#${place}`) });
    window.close();
  }

  return {
    async settings() {
      const { settings, damaged } = await readSettings();
      return { settings, damaged: damaged !== null };
    },
    watchPage: watchActivePage,
    watchChanges,
    sync: createSyncView(shop),

    newest: (limit, before) => shop.use((db) => newestProducts(db, { limit, before })),
    inCategory: (id, limit) => shop.use((db) => productsIn(db, id, limit)),
    byId: (ids) => shop.use((db) => productsById(db, ids)),
    categories: () => shop.use(listCategories),
    async searcher() {
      const texts = await shop.use(loadTexts);
      // Also for what the toolbar has saved: the worker cannot ask.
      if (texts.ids.length > 0) void keepShop();
      return (words, limit) => search(texts, words, limit);
    },
    savedState: (product) => shop.use((db) => savedState(db, product)),

    async save(product, change) {
      const done = await shop.use((db) => saveProduct(db, { ...product, ...change }));
      tell('shop');
      return done;
    },
    async remove(id) {
      const token = await shop.use((db) => removeProduct(db, id));
      tell('shop');
      return token;
    },
    async undo(token) {
      const { ok } = await shop.use((db) => undo(db, token));
      tell('shop');
      return ok;
    },

    async chooseTag(marketplace, tag) {
      return storeSettings((settings) => chooseTag(settings, marketplace, tag));
    },
    async showToolbar(marketplace) {
      if (isMore(marketplace) && !isOn((await readSettings()).settings, marketplace)) {
        // The browser asks for the host there, where it is explained.
        await openOptions('toolbar');
      }
      return storeSettings((settings) => withToolbar(settings, marketplace));
    },
    copy: writeClipboard,
    disclosures: () => loadData('disclosures.json', readDisclosures),
    noteCopy: (copy) => keepCopy(localStorage, copy),
    open(url) {
      browser.tabs.create({ url }).catch(report);
    },
    async collect() {
      const tab = await tabAbout();
      const tiles = tab?.id === undefined ? [] : await collectFrom(tab.id);
      if (tiles.length === 0) return 0;
      await keepCollected(tiles);
      await showShop();
      window.close();
      return tiles.length;
    },
    openOptions(place) {
      openOptions(place).catch(report);
    },
    openShop() {
      showShop().then(() => window.close(), report);
    },
  };
}

function withToolbar(settings: Settings, marketplace: MarketplaceCode): Settings {
  const here = isMore(marketplace) ? settings : switchMarketplace(settings, marketplace, true);
  return placeToolbar(here, { hidden: false, collapsed: false });
}
