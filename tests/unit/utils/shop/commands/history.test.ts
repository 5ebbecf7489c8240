import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCategory,
  editCategory,
  moveCategory,
  removeCategory,
} from '@/utils/shop/commands/arrange-categories.ts';
import { moveProducts } from '@/utils/shop/commands/arrange-products.ts';
import { categorizeProducts } from '@/utils/shop/commands/categorize.ts';
import { editProduct } from '@/utils/shop/commands/edit-product.ts';
import { redoLast, undoLast } from '@/utils/shop/commands/history.ts';
import { emptyTrash, restoreProducts, trashProducts } from '@/utils/shop/commands/trash.ts';
import { undo } from '@/utils/shop/database/journal.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import { history } from '@/utils/shop/queries/history.ts';
import { listed } from '@/utils/shop/queries/listed.ts';
import { categoryNodes, loadCatalog, productDetails } from '@/utils/shop/queries/load-catalog.ts';
import { searchAt } from '@/utils/shop/search-index/search.ts';
import { save, tokenOf, useFreshShop } from '../shop.ts';

const shop = useFreshShop();
const id = (n: number) => `p:us:B0TEST000${n}`;
const IDS = [0, 1, 2, 3].map(id);

const NO_FACTS = {
  now: 0,
  linked: () => new Set<string>(),
  linkedIn: () => new Set<string>(),
  hasTag: () => true,
  earned: () => new Map<string, number>(),
  findDuplicates: null,
  findWords: searchAt,
  findAddressed: null,
};

/** All that the creator can see of the shop. */
async function look(db: ShopDb) {
  const catalog = await loadCatalog(db);
  const categories = await categoryNodes(db, catalog);
  const order = categories.map(({ id: category }) => {
    const view = {
      place: category,
      direct: false,
      query: '',
      marketplaces: [],
      only: [],
      text: null,
      sort: 'own',
    } as const;
    return listed(catalog, view, NO_FACTS).ids;
  });
  const shown = [...catalog.live.items, ...catalog.trash.items].map((item) => item.id).sort();
  const details = await productDetails(db, shown);
  return {
    categories: categories.map(({ usedAt: _, ...node }) => node),
    order,
    details: details.map((each) => ({ ...each, categories: each.categories.map((c) => c.id) })),
  };
}

async function fill(): Promise<string[]> {
  for (const n of [0, 1, 2, 3]) {
    await save(shop.db, {
      asin: `B0TEST000${n}`,
      title: `Thing ${n}`,
      create: [['Makeup', 'Lips']],
    });
  }
  await save(shop.db, { asin: 'B0TEST0001', create: [['Gifts']] });
  return (await listCategories(shop.db)).map((category) => category.id);
}

/** Everything that can be done on the shop's page, on the shop of `fill`. */
const DEEDS: [string, (categories: string[]) => Promise<unknown>][] = [
  [
    'move',
    ([, lips = '', gifts = '']) =>
      moveProducts(shop.db, [id(2), id(0)], { from: lips, to: gifts, before: id(1) }),
  ],
  [
    'order',
    ([, lips = '']) => moveProducts(shop.db, [id(3)], { from: lips, to: lips, before: id(0) }),
  ],
  [
    'add',
    () => categorizeProducts(shop.db, IDS, { add: [], create: [['New', 'Deep']], remove: [] }),
  ],
  [
    'take-out',
    ([, lips = '']) => categorizeProducts(shop.db, IDS, { add: [], create: [], remove: [lips] }),
  ],
  ['remove', () => trashProducts(shop.db, [id(0), id(1)])],
  [
    'edit',
    () =>
      editProduct(shop.db, id(0), {
        ownTitle: 'Mine',
        note: 'Two\nlines',
        dead: true,
        otherMarketplaces: { DE: 'B0TESTDE00' },
      }),
  ],
  ['category-add', ([makeup = '']) => addCategory(shop.db, { parent: makeup, name: 'Eyes' })],
  [
    'category-edit',
    ([makeup = '']) => editCategory(shop.db, makeup, { name: 'Beauty', note: 'All', cover: id(1) }),
  ],
  [
    'category-move',
    ([, lips = '', gifts = '']) => moveCategory(shop.db, gifts, { parent: lips, before: null }),
  ],
  ['category-remove', ([makeup = '']) => removeCategory(shop.db, makeup)],
];

describe('undo and redo', () => {
  it.each(DEEDS)('%s: taken back, all is as before; done again, as after', async (what, deed) => {
    const categories = await fill();
    const before = await look(shop.db);
    await deed(categories);
    const after = await look(shop.db);
    expect(after).not.toEqual(before);
    expect((await history(shop.db)).undo?.what).toBe(what);
    expect((await undoLast(shop.db))?.what).toBe(what);
    expect(await look(shop.db)).toEqual(before);
    expect((await redoLast(shop.db))?.what).toBe(what);
    expect(await look(shop.db)).toEqual(after);
  });

  it('brings back what was thrown out of the trash, with all that was known of it', async () => {
    await fill();
    await editProduct(shop.db, id(0), { note: 'Precious' });
    await trashProducts(shop.db, [id(0), id(1)]);
    const before = await look(shop.db);
    expect(await emptyTrash(shop.db, null)).toEqual({ what: 'empty', count: 2 });
    expect((await loadCatalog(shop.db)).trash.items.length).toBe(0);
    expect(await productDetails(shop.db, [id(0)])).toEqual([]);
    expect(JSON.stringify(await shop.db.get('products', id(0)))).not.toContain('Precious');
    await undoLast(shop.db);
    expect(await look(shop.db)).toEqual(before);
    await restoreProducts(shop.db, [id(0)]);
    expect((await productDetails(shop.db, [id(0)]))[0]).toMatchObject({
      note: 'Precious',
      deleted: false,
    });
  });

  it('saves anew what was thrown away for good', async () => {
    await fill();
    await trashProducts(shop.db, [id(0)]);
    await emptyTrash(shop.db, null);
    await save(shop.db, { asin: 'B0TEST0000', title: 'Again' });
    expect((await productDetails(shop.db, [id(0)]))[0]).toMatchObject({
      title: 'Again',
      categories: [],
      deleted: false,
    });
  });

  it('forgets what was taken back once something else is done', async () => {
    await fill();
    await trashProducts(shop.db, [id(0)]);
    await undoLast(shop.db);
    expect((await history(shop.db)).redo).toEqual({ what: 'remove', count: 1 });
    await editProduct(shop.db, id(1), { note: 'New' });
    expect((await history(shop.db)).redo).toBeNull();
    expect(await redoLast(shop.db)).toBeNull();
  });

  it('says that there is nothing', async () => {
    expect(await history(shop.db)).toEqual({ undo: null, redo: null });
    expect(await undoLast(shop.db)).toBeNull();
    expect(await redoLast(shop.db)).toBeNull();
  });

  it('does again also what the toolbar or the popup took back', async () => {
    const { saved, undo: token } = await save(shop.db, { asin: 'B0TEST0000', create: [['Lips']] });
    expect(saved.saved).toBe(true);
    await undo(shop.db, tokenOf({ undo: token }));
    expect((await loadCatalog(shop.db)).live.items.length).toBe(0);
    expect(await redoLast(shop.db)).toEqual({ what: 'save', count: 1 });
    const [again] = await productDetails(shop.db, [id(0)]);
    expect(again?.categories.map(({ path }) => path)).toEqual([['Lips']]);
  });

  it('keeps what somebody said since', async () => {
    await fill();
    await editProduct(shop.db, id(0), { ownTitle: 'First', note: 'First' });
    await editProduct(shop.db, id(0), { note: 'Second' });
    const entries = await shop.db.getAll('journal');
    const [first] = entries.filter(({ what }) => what === 'edit');
    await undo(shop.db, first!.token);
    expect((await productDetails(shop.db, [id(0)]))[0]).toMatchObject({
      ownTitle: null,
      note: 'Second',
    });
  });

  it('of any sequence: all undone is the beginning, all redone is the end', async () => {
    const categories = await fill();
    const [start] = await Promise.all([look(shop.db)]);
    const deeds = fc.sample(fc.nat(DEEDS.length - 1), { numRuns: 25, seed: 11 });
    let done = 0;
    for (const n of deeds) {
      const before = (await shop.db.getAllKeys('journal')).length;
      await DEEDS[n]![1](categories);
      done += (await shop.db.getAllKeys('journal')).length - before;
    }
    const end = await look(shop.db);
    for (let i = 0; i < done; i++) await undoLast(shop.db);
    expect(await look(shop.db)).toEqual(start);
    for (let i = 0; i < done; i++) await redoLast(shop.db);
    expect(await look(shop.db)).toEqual(end);
  });
});
