import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { keepReports } from '@/utils/earnings/kept/keep-reports.ts';
import type { Report } from '@/utils/earnings/reports/report.ts';
import { type SaveInput, saveProduct } from '@/utils/shop/commands/save-product.ts';
import { openShop } from '@/utils/shop/database/open.ts';
import { NAME, type ShopDb } from '@/utils/shop/database/schema.ts';
import { noteMoment } from '@/utils/streams/commands/moments.ts';
import { addSegments } from '@/utils/streams/commands/segments.ts';
import { addStream, editResult } from '@/utils/streams/commands/streams.ts';
import type { NewSegment, ResultEdit, StreamEdit } from '@/utils/streams/edits.ts';
import type { NewMoment } from '@/utils/streams/moment-fields.ts';
import { LIVE_SITES, type LiveSite } from '@/utils/streams/stream.ts';
import type { TestBrowser } from './types.ts';

/** A product as a test names it; what is left out is null or empty. */
export type Seed = Partial<SaveInput> & Pick<SaveInput, 'marketplace' | 'asin' | 'title'>;

/** A stream as a test plans it. */
export interface SeedStream extends StreamEdit {
  segments: readonly NewSegment[];
  /** What was on air, by the places of the segments. */
  moments?: (ids: readonly string[]) => readonly NewMoment[];
  /** What she noted of each site afterwards. */
  results?: Partial<Record<LiveSite, ResultEdit>>;
}

type Stores = Record<string, [key: IDBValidKey | null, value: unknown][]>;

/**
 * Fills the extension's shop as saving these products one after the other, keeping these reports and planning these
 * streams would have:
 * the shop's own code writes them into a database in memory, which is then copied as it stands.
 * Whatever the shop held before is gone. Pages that are open hear nothing of it.
 * @returns the ids of the streams
 */
export async function seedShop(
  browser: TestBrowser,
  seeds: readonly Seed[],
  reports: readonly Report[] = [],
  streams: readonly SeedStream[] = [],
): Promise<string[]> {
  const { stores, ids } = await written(seeds, reports, streams);
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
  return ids;
}

async function written(
  seeds: readonly Seed[],
  reports: readonly Report[],
  streams: readonly SeedStream[],
): Promise<{ stores: Stores; ids: string[] }> {
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
  const ids: string[] = [];
  for (const stream of streams) ids.push(await planned(db, stream));
  const stores: Stores = {};
  for (const name of db.objectStoreNames) {
    const store = db.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    stores[name] = values.map((value, at) => [store.keyPath === null ? keys[at]! : null, value]);
  }
  db.close();
  return { stores, ids };
}

async function planned(db: ShopDb, stream: SeedStream): Promise<string> {
  const { segments, moments, results = {}, ...edit } = stream;
  const { id } = await addStream(db, edit, null);
  const added = await addSegments(db, id, segments, null);
  for (const moment of moments?.(added?.ids ?? []) ?? []) await noteMoment(db, id, moment);
  for (const site of LIVE_SITES) {
    const result = results[site];
    if (result) await editResult(db, id, site, result);
  }
  return id;
}
