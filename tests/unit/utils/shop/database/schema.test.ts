import { readFileSync } from 'node:fs';
import { deleteDB, openDB, unwrap, wrap } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { removeProduct } from '@/utils/shop/commands/save-product.ts';
import { undo } from '@/utils/shop/database/journal.ts';
import { openShop } from '@/utils/shop/database/open.ts';
import { ALL, NAME, type ShopDb, type ShopSchema, UPGRADES } from '@/utils/shop/database/schema.ts';
import { transact } from '@/utils/shop/database/transact.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import { newestProducts, productsIn } from '@/utils/shop/queries/lists.ts';
import { loadCatalog } from '@/utils/shop/queries/load-catalog.ts';
import { loadTexts } from '@/utils/shop/queries/load-texts.ts';
import { savedState } from '@/utils/shop/queries/saved-state.ts';
import { search } from '@/utils/shop/search-index/search.ts';
import { addPlan } from '@/utils/streams/commands/add-plan.ts';
import { noteMoment } from '@/utils/streams/commands/moments.ts';
import { addStream, editResult, trashStreams } from '@/utils/streams/commands/streams.ts';
import { readStreams } from '@/utils/streams/read-streams.ts';
import { later, names, save, tokenOf, useFreshShop } from '../shop.ts';
import { SYNC_STATE } from '../sync-state.ts';

const shop = useFreshShop();

/** Everything that a database holds: `{ store: [[key, value], …] }`. */
type Contents = Record<string, [IDBValidKey, unknown][]>;

const VERSION = UPGRADES.length;
const VERSIONS = UPGRADES.map((_, at) => at + 1);

function example(version: number): Contents {
  const file = new URL(`./examples/v${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Contents;
}

async function contents(db: ShopDb): Promise<Contents> {
  const stores = await Promise.all(
    ALL.map(async (store) => {
      const [keys, values] = await Promise.all([db.getAllKeys(store), db.getAll(store)]);
      return [store, keys.map((key, at) => [key, values[at]])] as const;
    }),
  );
  return JSON.parse(JSON.stringify(Object.fromEntries(stores))) as Contents;
}

/** What a creator of that version may have done; the examples were written by this. */
async function fillShop(db: ShopDb): Promise<void> {
  let made = 0;
  vi.spyOn(crypto, 'randomUUID').mockImplementation(
    () => `${String(++made).padStart(8, '0')}-0000-4000-8000-000000000000`,
  );
  await save(db, {
    asin: 'B0TESTAAA1',
    parentAsin: 'B0TESTPPP1',
    title: 'Crème Lipstick – Red',
    image: 'https://m.media-amazon.com/images/I/test.jpg',
    create: [['Makeup', 'Lips'], ['Gifts']],
  });
  later();
  await save(db, {
    asin: 'B0TESTAAA2',
    title: 'リップクリーム',
    brand: null,
    variation: '3.5 g',
    create: [['Makeup', 'Lips']],
  });
  await save(db, { asin: 'B0TESTAAA3', title: 'Thrown away', create: [['Gifts']] });
  await removeProduct(db, 'p:us:B0TESTAAA3');
  later();
  await save(db, { marketplace: 'DE', asin: 'B0TESTAAA4', title: 'Nagellack', create: [] });
  await save(db, {
    marketplace: 'DE',
    asin: 'B0TESTAAA4',
    title: 'Nagellack',
    create: [['Makeup', 'Nails']],
  });
  await readReport(db);
  await planStream(db);
  await undo(db, tokenOf(await save(db, { asin: 'B0TESTAAA5', create: [['Oops']] })));
  await db.put('sync', SYNC_STATE, 'state');
  vi.restoreAllMocks();
}

/** An account of hers, and what one report says of a day, with the row that it was made of. */
async function readReport(db: ShopDb): Promise<void> {
  const line = ['anna-20', 'B0TESTAAA1', 1, null, 1, 0, null, 1999, 80];
  await transact(
    db,
    'reports',
    async () => null,
    (action) => {
      action.edit('accounts', 'a:us', null, { status: 'accepted', acceptedOn: '2025-03-01' });
      const lines = { made: 1777550400000, whole: true, lines: [line] };
      action.edit('sums', 'e:us:2026-04', null, { 'earnings:28': lines });
    },
    null,
    ALL,
  );
  const row = ['2026-04-28 09:10:11', 'anna-20', 'B0TESTAAA1', 'Crème Lipstick – Red'];
  const day = { account: 'us', kind: 'earnings', day: '2026-04-28', made: 1777550400000 };
  await db.put('sales', { ...day, at: 1777636802000, bytes: 80, rows: [row] });
  await db.put('names', { B0TESTAAA1: 'Crème Lipstick – Red' }, 'us:1');
}

/** A stream that she planned and began, and one that she deleted. */
async function planStream(db: ShopDb): Promise<void> {
  const { id } = await addPlan(db, {
    stream: {
      title: 'Lips',
      note: 'Bring the mirror',
      day: '2026-05-04',
      time: '18:30',
      zone: 'Europe/Berlin',
      sites: ['amazon', 'youtube'],
      target: 1800,
      marketplace: 'DE',
      tag: 'anna-21',
    },
    segments: [
      { kind: 'intro', title: 'Hello', seconds: 120, points: 'Who I am\nWhat comes' },
      {
        kind: 'demo',
        title: 'Reds',
        seconds: 600,
        products: ['p:us:B0TESTAAA1', 'p:us:B0TESTAAA2'],
      },
      { kind: 'disclosure', every: 15, sites: ['youtube'], isSkipped: true },
      { kind: 'promo', code: 'LIPS10' },
    ],
  });
  later();
  const segment = 'g:00000006-0000-4000-8000-000000000000';
  await noteMoment(db, id, { at: 1777636900000, what: 'start', segment });
  await editResult(db, id, 'youtube', { viewers: 310, sales: 4599 });
  const template = await addStream(db, { title: 'Weekly', isTemplate: true }, id);
  await trashStreams(db, [template.id]);
}

/** A database of an earlier version with its example in it. */
async function openOld(version: number): Promise<void> {
  shop.db.close();
  await deleteDB(NAME);
  const old = await openDB<ShopSchema>(NAME, version, {
    async upgrade(db, _from, _to, tx) {
      for (const step of UPGRADES.slice(0, version)) await step(db, tx);
    },
  });
  const rows = example(version);
  const tx = unwrap(old).transaction(Object.keys(rows), 'readwrite');
  for (const [name, entries] of Object.entries(rows)) {
    const store = tx.objectStore(name);
    for (const [key, value] of entries) store.put(value, store.keyPath === null ? key : undefined);
  }
  await wrap(tx).done;
  old.close();
}

describe('from nothing', () => {
  it('makes the stores and indexes of today', () => {
    expect(shop.db.version).toBe(VERSION);
    const tx = shop.db.transaction(ALL);
    expect(
      Object.fromEntries(ALL.map((store) => [store, [...tx.objectStore(store).indexNames]])),
    ).toEqual({
      products: ['dirty', 'in', 'parent', 'saved'],
      categories: ['dirty'],
      texts: [],
      rows: [],
      meta: [],
      journal: [],
      sync: [],
      streams: ['dirty'],
      segments: ['dirty', 'stream'],
      accounts: ['dirty'],
      sums: ['dirty', 'edits'],
      sales: ['size'],
      names: [],
    });
    expect([...shop.db.objectStoreNames].sort()).toEqual([...ALL].sort());
  });

  it('writes what the frozen example of this version holds', async () => {
    await fillShop(shop.db);
    // A difference means that stored data has a new shape: it needs a new version with its own example.
    expect(await contents(shop.db)).toEqual(example(VERSION));
  });
});

describe.each(VERSIONS)('from version %i', (version) => {
  it('opens the shop with everything in it', async () => {
    await openOld(version);
    shop.db = await openShop();
    const newest = await newestProducts(shop.db, { limit: 9 });
    expect(newest.map(({ id, title }) => [id, title])).toEqual([
      ['p:de:B0TESTAAA4', 'Nagellack'],
      ['p:us:B0TESTAAA2', 'リップクリーム'],
      ['p:us:B0TESTAAA1', 'Crème Lipstick – Red'],
    ]);
    const categories = await listCategories(shop.db);
    expect(categories.map(({ path, count }) => [path.join(' › '), count])).toEqual([
      ['Makeup', 0],
      ['Makeup › Lips', 2],
      ['Makeup › Nails', 1],
      ['Gifts', 1],
    ]);
    const inLips = await productsIn(shop.db, categories[1]!.id, 9);
    expect(inLips.map(({ asin }) => asin)).toEqual(['B0TESTAAA1', 'B0TESTAAA2']);
    expect(search(await loadTexts(shop.db), 'creme lipstick', 9).ids).toEqual(['p:us:B0TESTAAA1']);
    const catalog = await loadCatalog(shop.db);
    expect(catalog.live.items.map(({ id }) => id)).toEqual(newest.map(({ id }) => id));
    expect(catalog.trash.items.map(({ id, text }) => [id, text])).toEqual([
      ['p:us:B0TESTAAA5', 'matte lipstick rosy b0testaaa5'],
      ['p:us:B0TESTAAA3', 'thrown away rosy b0testaaa3'],
    ]);
    const sibling = { marketplace: 'US', asin: 'B0TESTAAA9', parentAsin: 'B0TESTPPP1' } as const;
    expect((await savedState(shop.db, sibling)).sibling?.asin).toBe('B0TESTAAA1');
  });

  it('goes on from there: undo, and a clock that moves forward', async () => {
    await openOld(version);
    shop.db = await openShop();
    const before = (await shop.db.get('meta', 'local'))!;
    const [removal] = (await shop.db.getAll('journal')).filter(({ what }) => what === 'remove');
    expect(await undo(shop.db, removal!.token)).toEqual({ ok: true, count: 1 });
    expect(names((await newestProducts(shop.db, { limit: 9 }))[1]!.categories)).toEqual(['Gifts']);
    const after = (await shop.db.get('meta', 'local'))!;
    expect(after.device).toBe(before.device);
    expect(before.database).toMatch(/^[0-9a-z]{8}$/);
    expect(after.database).toBe(before.database);
    expect(after.clock! > before.clock!).toBe(true);
  });
});

/** The first version with a state of the sync. */
const FIRST_WITH_SYNC = 3;
/** The first with accounts and what reports say. */
const FIRST_WITH_EARNINGS = 7;
/** The first with streams. */
const FIRST_WITH_STREAMS = 8;

it.each(VERSIONS.slice(FIRST_WITH_SYNC - 1))(
  'keeps the state of the sync from version %i',
  async (version) => {
    await openOld(version);
    shop.db = await openShop();
    // What was on the server of kinds that the version did not know is read again from the beginning.
    const since = version < FIRST_WITH_STREAMS ? null : SYNC_STATE.since;
    expect(await shop.db.get('sync', 'state')).toEqual({ ...SYNC_STATE, since });
  },
);

it.each(VERSIONS.slice(FIRST_WITH_EARNINGS - 1))(
  'keeps accounts and what reports say from version %i',
  async (version) => {
    await openOld(version);
    shop.db = await openShop();
    expect((await shop.db.get('accounts', 'a:us'))?.v).toMatchObject({ status: 'accepted' });
    expect((await shop.db.get('sums', 'e:us:2026-04'))?.v).toHaveProperty('earnings:28');
    expect(await shop.db.getAllKeys('sales')).toHaveLength(1);
    expect(await shop.db.get('names', 'us:1')).toEqual({ B0TESTAAA1: 'Crème Lipstick – Red' });
  },
);

it.each(VERSIONS.slice(FIRST_WITH_STREAMS - 1))(
  'keeps streams from version %i',
  async (version) => {
    await openOld(version);
    shop.db = await openShop();
    const { streams, segments } = await readStreams(shop.db);
    const lips = streams.find(({ title }) => title === 'Lips');
    expect(lips).toMatchObject({
      time: '18:30',
      sites: ['amazon', 'youtube'],
      moments: [{ what: 'start' }],
      results: { youtube: { viewers: 310 } },
    });
    expect(segments.get(lips?.id ?? '')).toMatchObject([
      { kind: 'intro', points: 'Who I am\nWhat comes' },
      { kind: 'demo', products: ['p:us:B0TESTAAA1', 'p:us:B0TESTAAA2'] },
      { kind: 'disclosure', every: 15, sites: ['youtube'], isSkipped: true },
      { kind: 'promo', code: 'LIPS10' },
    ]);
    expect(streams.find(({ isTemplate }) => isTemplate)).toMatchObject({ isDeleted: true });
  },
);
