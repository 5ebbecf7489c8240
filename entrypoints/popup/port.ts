import browser from 'webextension-polyfill';
import type { PopupPort } from '@/components/popup/port.ts';
import { ask } from '@/utils/ask.ts';
import { isMore, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { changeSettings, onSettingsChanged, readSettings } from '@/utils/settings/browser-store.ts';
import { chooseTag, placeBar } from '@/utils/settings/choices.ts';
import { switchMarketplace } from '@/utils/settings/edit.ts';
import { isOn, type Settings } from '@/utils/settings/schema.ts';
import { newestProducts, productsById, productsIn } from '@/utils/shop/lists.ts';
import { connectShop } from '@/utils/shop/open.ts';
import { savedState } from '@/utils/shop/saved-state.ts';
import { keepShop } from '@/utils/shop/storage.ts';
import { watchActivePage } from './active-page.ts';
import { writeClipboard } from './clipboard.ts';

/** Searching and writing: nothing that the first paint waits for. */
const later = () => import('./later.ts');

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
    watchChanges(onChange, signal) {
      const listen = (message: unknown) => {
        if (isChangedShop(message)) onChange('shop');
      };
      browser.runtime.onMessage.addListener(listen);
      const stop = onSettingsChanged(() => onChange('settings'));
      signal.addEventListener('abort', () => {
        browser.runtime.onMessage.removeListener(listen);
        stop();
      });
    },

    newest: (limit, before) => shop.use((db) => newestProducts(db, { limit, before })),
    inCategory: (id, limit) => shop.use((db) => productsIn(db, id, limit)),
    byId: (ids) => shop.use((db) => productsById(db, ids)),
    async categories() {
      const { listCategories } = await later();
      return shop.use(listCategories);
    },
    async searcher() {
      const { loadTexts, search } = await later();
      const texts = await shop.use(loadTexts);
      // Also for what the toolbar has saved: the worker cannot ask.
      if (texts.ids.length > 0) void keepShop();
      return (words, limit) => search(texts, words, limit);
    },
    savedState: (product) => shop.use((db) => savedState(db, product)),

    async save(product, change) {
      const { saveProduct } = await later();
      const done = await shop.use((db) => saveProduct(db, { ...product, ...change }));
      tell('shop');
      return done;
    },
    async remove(id) {
      const { removeProduct } = await later();
      const token = await shop.use((db) => removeProduct(db, id));
      tell('shop');
      return token;
    },
    async undo(token) {
      const { undo } = await later();
      const { ok } = await shop.use((db) => undo(db, token));
      tell('shop');
      return ok;
    },

    async chooseTag(marketplace, tag) {
      return changed((settings) => chooseTag(settings, marketplace, tag));
    },
    async showToolbar(marketplace) {
      if (isMore(marketplace) && !isOn((await readSettings()).settings, marketplace)) {
        // The browser asks for the host there, where it is explained.
        await openOptions('toolbar');
      }
      return changed((settings) => withToolbar(settings, marketplace));
    },
    copy: writeClipboard,
    open(url) {
      browser.tabs.create({ url }).catch(report);
    },
    openOptions(place) {
      openOptions(place).catch(report);
    },
  };
}

async function changed(change: (settings: Settings) => Settings): Promise<Settings> {
  const settings = await changeSettings(change);
  tell('settings');
  return settings;
}

function withToolbar(settings: Settings, marketplace: MarketplaceCode): Settings {
  const here = isMore(marketplace) ? settings : switchMarketplace(settings, marketplace, true);
  return placeBar(here, { hidden: false, collapsed: false });
}

/** What is done is done, also when no bar hears of it: they look again when they come to sight. */
function tell(what: 'shop' | 'settings'): void {
  ask('changed', { what }).catch(report);
}

function isChangedShop(message: unknown): boolean {
  if (typeof message !== 'object' || message === null) return false;
  return (
    'push' in message && message.push === 'changed' && 'what' in message && message.what === 'shop'
  );
}

function report(error: unknown): void {
  console.error('Linkshelf:', error);
}
