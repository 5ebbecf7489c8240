import browser from 'webextension-polyfill';
import type { ShopPort } from '@/components/shop/shell/port.ts';
import type { TransferPort } from '@/components/shop/transfer/port.ts';
import { storeSettings, tell, watchChanges } from '@/utils/browser/changes.ts';
import { writeClipboard } from '@/utils/browser/clipboard.ts';
import { loadData } from '@/utils/browser/data.ts';
import { saveFile } from '@/utils/browser/save-file.ts';
import { readSettings } from '@/utils/browser/settings-store.ts';
import { createSyncView } from '@/utils/browser/sync-view.ts';
import { report } from '@/utils/report.ts';
import {
  addCategory,
  editCategory,
  moveCategory,
  removeCategory,
} from '@/utils/shop/commands/arrange-categories.ts';
import { moveProducts } from '@/utils/shop/commands/arrange-products.ts';
import { categorizeProducts } from '@/utils/shop/commands/categorize.ts';
import { editProduct } from '@/utils/shop/commands/edit-product.ts';
import { history, redoLast, undoLast } from '@/utils/shop/commands/history.ts';
import { emptyTrash, restoreProducts, trashProducts } from '@/utils/shop/commands/trash.ts';
import { connectShop } from '@/utils/shop/database/open.ts';
import { keepShop } from '@/utils/shop/database/persistence.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import type { Catalog } from '@/utils/shop/queries/catalog.ts';
import { categoryNodes, loadCatalog, productDetails } from '@/utils/shop/queries/load-catalog.ts';

/** What comes in and goes out: nothing that the page begins with. */
const later = () => import('./lazy.ts');

/** The world of the shop's page: the browser, the shop's database, the settings, the clipboard. */
export function createPort(): ShopPort & TransferPort {
  const shop = connectShop();
  let reading: Promise<Catalog> | null = null;

  /** One reading serves all that ask while it goes on. */
  function catalog(): Promise<Catalog> {
    reading ??= shop.use(loadCatalog).finally(() => {
      reading = null;
    });
    return reading;
  }

  /** Does it, then tells everybody else. */
  async function act<T>(work: (db: ShopDb) => Promise<T>): Promise<T> {
    const done = await shop.use(work);
    if (done !== null) tell('shop');
    return done;
  }

  return {
    async settings() {
      const { settings, damaged } = await readSettings();
      return { settings, damaged: damaged !== null };
    },
    watchChanges,
    sync: createSyncView(shop),

    async catalog() {
      const read = await catalog();
      if (read.live.items.length > 0) void keepShop();
      return read;
    },
    async categories() {
      const read = await catalog();
      return shop.use((db) => categoryNodes(db, read));
    },
    details: (ids) => shop.use((db) => productDetails(db, ids)),
    history: () => shop.use(history),

    undo: () => act(undoLast),
    redo: () => act(redoLast),
    move: (ids, change) => act((db) => moveProducts(db, ids, change)),
    file: (ids, change) => act((db) => categorizeProducts(db, ids, change)),
    trash: (ids) => act((db) => trashProducts(db, ids)),
    restore: (ids) => act((db) => restoreProducts(db, ids)),
    empty: (ids) => act((db) => emptyTrash(db, ids)),
    edit: (id, change) => act((db) => editProduct(db, id, change)),

    addCategory: (path) => act((db) => addCategory(db, path)),
    editCategory: (id, change) => act((db) => editCategory(db, id, change)),
    moveCategory: (id, to) => act((db) => moveCategory(db, id, to)),
    removeCategory: (id) => act((db) => removeCategory(db, id)),

    async saveMany(rows, options) {
      const { saveMany } = await later();
      return act((db) => saveMany(db, rows, options));
    },
    async restoreBackup(backup, options) {
      const { restoreBackup } = await later();
      return act((db) => restoreBackup(db, backup, options));
    },
    async backup() {
      const { writeBackup } = await later();
      return shop.use((db) => writeBackup(db, Date.now()));
    },
    async disclosures() {
      return loadData('disclosures.json', (await later()).readDisclosures);
    },
    async setChannels(channels) {
      const { setChannels } = await later();
      await storeSettings((settings) => setChannels(settings, channels));
    },
    async columnWords() {
      return loadData('columns.json', (await later()).readColumnWords);
    },
    saveFile,
    async collected() {
      const { readCollected } = await later();
      return readCollected();
    },
    forgetCollected() {
      later()
        .then(({ forgetCollected }) => forgetCollected())
        .catch(report);
    },
    watchCollected(onCollected, signal) {
      later()
        .then(async ({ readCollected, watchCollected }) => {
          if (signal.aborted) return;
          watchCollected(onCollected, signal);
          if (await readCollected()) onCollected();
        })
        .catch(report);
    },

    copy: writeClipboard,
    open(url) {
      browser.tabs.create({ url }).catch(report);
    },
    openOptions(place) {
      const url = browser.runtime.getURL(`options.html#${place}`);
      browser.tabs.create({ url }).catch(report);
    },
    async storage() {
      const [estimate, persisted] = await Promise.all([
        navigator.storage.estimate(),
        navigator.storage.persisted(),
      ]);
      return { used: estimate.usage ?? null, quota: estimate.quota ?? null, persisted };
    },
  };
}
