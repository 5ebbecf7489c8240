import { describe, expect, it, vi } from 'vitest';
import { editProduct } from '@/utils/shop/commands/edit-product.ts';
import { undoLast } from '@/utils/shop/commands/history.ts';
import { type ImportRow, saveMany } from '@/utils/shop/commands/save-many.ts';
import { trashProducts } from '@/utils/shop/commands/trash.ts';
import { connectShop } from '@/utils/shop/database/open.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import { productsIn } from '@/utils/shop/queries/lists.ts';
import { loadCatalog, productDetails } from '@/utils/shop/queries/load-catalog.ts';
import { names, save, useFreshShop } from '../shop.ts';

const shop = useFreshShop();

const row = (asin: string, more: Partial<ImportRow> = {}): ImportRow => ({
  marketplace: 'US',
  asin,
  title: null,
  brand: null,
  image: null,
  ownTitle: null,
  note: null,
  paths: [],
  savedAt: null,
  ...more,
});

const many = (count: number): ImportRow[] =>
  Array.from({ length: count }, (_, n) =>
    row(`B0${String(n).padStart(8, '0')}`, {
      title: `Thing ${n}`,
      paths: [['Bulk', `Shelf ${n % 3}`]],
    }),
  );

const journal = async () => (await shop.db.getAll('journal')).length;

describe('saveMany', () => {
  it('makes what is new, with its categories in the order of the rows', async () => {
    const rows = [
      row('B0TESTAAA1', {
        title: 'One',
        ownTitle: 'Mine',
        note: 'Why',
        paths: [['Makeup', 'Lips']],
        savedAt: 5,
      }),
      row('B0TESTAAA2', { title: 'Two', paths: [['Makeup', 'Lips'], ['Gifts']] }),
    ];
    expect(await saveMany(shop.use, rows)).toEqual({
      added: 2,
      changed: 0,
      same: 0,
      cancelled: false,
    });
    const [one, two] = await productDetails(shop.db, ['p:us:B0TESTAAA1', 'p:us:B0TESTAAA2']);
    expect(one).toMatchObject({ title: 'Mine', pageTitle: 'One', note: 'Why', savedAt: 5 });
    expect(names(two!.categories)).toEqual(['Makeup › Lips', 'Gifts']);
  });

  it('the same again changes nothing, and is nothing to take back', async () => {
    await saveMany(shop.use, many(20));
    const before = await journal();
    expect(await saveMany(shop.use, many(20))).toMatchObject({ added: 0, changed: 0, same: 20 });
    expect(await journal()).toBe(before);
  });

  it('gives a known product only what it lacks', async () => {
    await save(shop.db, { asin: 'B0TESTAAA1', title: 'The page’s', create: [['Lips']] });
    await editProduct(shop.db, 'p:us:B0TESTAAA1', { note: 'Hers' });
    const given = row('B0TESTAAA1', {
      title: 'Other',
      note: 'Other',
      ownTitle: 'New',
      paths: [['lips'], ['Gifts']],
    });
    expect(await saveMany(shop.use, [given])).toMatchObject({ added: 0, changed: 1, same: 0 });
    const [product] = await productDetails(shop.db, ['p:us:B0TESTAAA1']);
    expect(product).toMatchObject({ pageTitle: 'The page’s', note: 'Hers', ownTitle: 'New' });
    expect(names(product!.categories)).toEqual(['Lips', 'Gifts']);
  });

  it('brings back what is in the trash, as new', async () => {
    await save(shop.db, { asin: 'B0TESTAAA1', create: [['Old']] });
    await trashProducts(shop.db, ['p:us:B0TESTAAA1']);
    expect(await saveMany(shop.use, [row('B0TESTAAA1', { paths: [['New']] })])).toMatchObject({
      added: 1,
    });
    const [product] = await productDetails(shop.db, ['p:us:B0TESTAAA1']);
    expect(names(product!.categories)).toEqual(['New']);
  });

  it('joins rows of one product', async () => {
    const rows = [
      row('B0TESTAAA1', { paths: [['A']] }),
      row('B0TESTAAA1', { title: 'T', paths: [['B'], ['A']] }),
    ];
    expect(await saveMany(shop.use, rows)).toMatchObject({ added: 1 });
    const [product] = await productDetails(shop.db, ['p:us:B0TESTAAA1']);
    expect([product!.title, names(product!.categories)]).toEqual(['T', ['A', 'B']]);
  });

  it('is one step for undo, however many batches', async () => {
    await save(shop.db, { asin: 'B0TESTAAA1' });
    const steps: number[] = [];
    await saveMany(shop.use, many(2300), { onProgress: (done) => steps.push(done) });
    expect(steps).toEqual([1000, 2000, 2300]);
    expect((await loadCatalog(shop.db)).live.items.length).toBe(2301);
    expect(await undoLast(shop.db)).toEqual({ what: 'import', count: 2300 });
    expect((await loadCatalog(shop.db)).live.items.length).toBe(1);
  });

  it('is one step also where the connection is lost in the middle', async () => {
    const { use, close } = connectShop();
    const lost = await use(async (db) => db);
    const steps: number[] = [];
    const done = await saveMany(use, many(2300), {
      onProgress(rows) {
        steps.push(rows);
        lost.close();
      },
    });
    expect(done).toEqual({ added: 2300, changed: 0, same: 0, cancelled: false });
    expect(steps).toEqual([1000, 2000, 2300]);
    expect(await undoLast(shop.db)).toEqual({ what: 'import', count: 2300 });
    close();
  });

  it('reads no more of a category with each batch that it puts into it', async () => {
    const reads = vi.spyOn(IDBIndex.prototype, 'getAllKeys');
    const rows = many(4000).map((each) => ({ ...each, paths: [['Bulk']] }));
    await saveMany(shop.use, rows);
    const found = reads.mock.results.map(({ value }) => value.result.length);
    reads.mockRestore();
    // The last of the batch before, each time.
    expect(found).toEqual([1, 1, 1]);
  });

  it('goes on behind what another window has put into the category meanwhile', async () => {
    const rows = many(1002).map((each) => ({ ...each, paths: [['Bulk']] }));
    const ids = rows.map(({ asin }) => `p:us:${asin}`);
    let batches = 0;
    await saveMany(async (work) => {
      batches += 1;
      if (batches === 2) await save(shop.db, { asin: 'B0TESTAAA1', create: [['Bulk']] });
      return work(shop.db);
    }, rows);
    const [bulk] = await listCategories(shop.db);
    const shown = await productsIn(shop.db, bulk?.id ?? '', 2000);
    expect(shown.map(({ id }) => id)).toEqual([
      ...ids.slice(0, 1000),
      'p:us:B0TESTAAA1',
      ...ids.slice(1000),
    ]);
  });

  it('goes on at the end also where the last of the batch before has left', async () => {
    const rows = many(1002).map((each) => ({ ...each, paths: [['Bulk']] }));
    const ids = rows.map(({ asin }) => `p:us:${asin}`);
    let batches = 0;
    await saveMany(async (work) => {
      batches += 1;
      if (batches === 2) await trashProducts(shop.db, ids.slice(998, 1000));
      return work(shop.db);
    }, rows);
    const [bulk] = await listCategories(shop.db);
    const shown = await productsIn(shop.db, bulk?.id ?? '', 2000);
    expect(shown.map(({ id }) => id)).toEqual([...ids.slice(0, 998), ...ids.slice(1000)]);
  });

  it('stops between two batches when it is cancelled, and says so', async () => {
    const stop = new AbortController();
    const result = await saveMany(shop.use, many(2300), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(result).toEqual({ added: 1000, changed: 0, same: 0, cancelled: true });
    expect((await loadCatalog(shop.db)).live.items.length).toBe(1000);
  });
});
