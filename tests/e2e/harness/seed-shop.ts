import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { keepReports } from '@/utils/earnings/kept/keep-reports.ts';
import type { Report } from '@/utils/earnings/reports/report.ts';
import { type SaveInput, saveProduct } from '@/utils/shop/commands/save-product.ts';
import { openShop } from '@/utils/shop/database/open.ts';
import { NAME } from '@/utils/shop/database/schema.ts';
import type { TestBrowser } from './types.ts';

/** A product as a test names it; what is left out is null or empty. */
export type Seed = Partial<SaveInput> & Pick<SaveInput, 'marketplace' | 'asin' | 'title'>;

type Stores = Record<string, [key: IDBValidKey | null, value: unknown][]>;

/**
 * Fills the extension's shop as saving these products one after the other, and keeping these reports, would have:
 * the shop's own code writes them into a database in memory, which is then copied as it stands.
 * Whatever the shop held before is gone. Pages that are open hear nothing of it.
 */
export async function seedShop(
  browser: TestBrowser,
  seeds: readonly Seed[],
  reports: readonly Report[] = [],
): Promise<void> {
  const stores = await written(seeds, reports);
  // A page of the extension that opens the shop brings the database with it.
  const page = await browser.extensionPage('popup.html');
  // Another database than the one that is known: it is what the shop is from here on.
  await browser.run(`browser.storage.local.remove('shop-mark')`);
  await page.waitForSelector('.products, .empty');
  await page.evaluate(
    async (name: string, json: string) => {
      const filled: Stores = JSON.parse(json);
      const opening = indexedDB.open(name);
      await new Promise((done) => opening.addEventListener('success', done));
      const db = opening.result;
      const tx = db.transaction(Object.keys(filled), 'readwrite');
      for (const [store, rows] of Object.entries(filled)) {
        tx.objectStore(store).clear();
        for (const [key, value] of rows) tx.objectStore(store).put(value, key ?? undefined);
      }
      await new Promise((done) => tx.addEventListener('complete', done));
      db.close();
    },
    NAME,
    JSON.stringify(stores),
  );
  await page.close();
}

async function written(seeds: readonly Seed[], reports: readonly Report[]): Promise<Stores> {
  globalThis.indexedDB = new IDBFactory();
  const db = await openShop();
  const blank = { parentAsin: null, brand: null, image: null, add: [], create: [], remove: [] };
  for (const seed of seeds) {
    await saveProduct(db, { ...blank, ...seed });
    // No two in the same millisecond: the lists go by it.
    const { now } = Date;
    for (const then = now(); now() === then; ) await new Promise(setImmediate);
  }
  if (reports.length > 0) await keepReports((work) => work(db), reports);
  const stores: Stores = {};
  for (const name of db.objectStoreNames) {
    const store = db.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    stores[name] = values.map((value, at) => [store.keyPath === null ? keys[at]! : null, value]);
  }
  db.close();
  return stores;
}
