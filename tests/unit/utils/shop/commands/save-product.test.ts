import { describe, expect, it, vi } from 'vitest';
import { editProduct } from '@/utils/shop/commands/edit-product.ts';
import { removeProduct } from '@/utils/shop/commands/save-product.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import { newestProducts, productsById, productsIn } from '@/utils/shop/queries/lists.ts';
import { productDetails } from '@/utils/shop/queries/load-catalog.ts';
import { savedState } from '@/utils/shop/queries/saved-state.ts';
import { later, names, START, save, useFreshShop } from '../shop.ts';

const shop = useFreshShop();
const ID = 'p:us:B0TESTAAA1';
const KEY = { marketplace: 'US', asin: 'B0TESTAAA1', parentAsin: null } as const;

describe('saveProduct', () => {
  it('saves a product to a new sub-category', async () => {
    const { id, saved, added, removed } = await save(shop.db, { create: [['Makeup', 'Lips']] });
    expect(id).toBe(ID);
    expect(saved).toMatchObject({ saved: true, sibling: null });
    expect(names(added)).toEqual(['Makeup › Lips']);
    expect(removed).toEqual([]);
    expect(await productsById(shop.db, [ID])).toEqual([
      {
        id: ID,
        marketplace: 'US',
        asin: 'B0TESTAAA1',
        parentAsin: null,
        title: 'Matte Lipstick',
        brand: 'Rosy',
        variation: null,
        image: null,
        savedAt: START,
        categories: added,
      },
    ]);
  });

  it('makes one record of saving twice, and changes nothing the second time', async () => {
    const first = await save(shop.db, { create: [['Lips']] });
    const before = await shop.db.get('products', ID);
    later();
    const second = await save(shop.db, { create: [['lips ']] });
    expect(second).toMatchObject({ saved: first.saved, added: [], removed: [] });
    expect(await shop.db.count('products')).toBe(1);
    expect(await shop.db.get('products', ID)).toEqual(before);
  });

  it('keeps what was chosen of the variations, also where the next save does not know it', async () => {
    await save(shop.db, { variation: 'Fig · M' });
    await save(shop.db, { variation: null });
    expect(await productsById(shop.db, [ID])).toMatchObject([{ variation: 'Fig · M' }]);
    await editProduct(shop.db, ID, { ownVariation: ' Dark\nfig ' });
    await save(shop.db, { variation: 'Fig' });
    expect(await productDetails(shop.db, [ID])).toMatchObject([
      { variation: 'Dark fig', ownVariation: 'Dark fig', pageVariation: 'Fig' },
    ]);
    await editProduct(shop.db, ID, { ownVariation: '' });
    expect(await productsById(shop.db, [ID])).toMatchObject([{ variation: 'Fig' }]);
  });

  it('makes one record of two saves at the same time', async () => {
    await Promise.all([
      save(shop.db, { create: [['Lips']] }),
      save(shop.db, { create: [['Lips']] }),
    ]);
    expect(await shop.db.count('products')).toBe(1);
    expect(names(await listCategories(shop.db))).toEqual(['Lips']);
  });

  it('writes the record and its outbox mark in one transaction', async () => {
    await save(shop.db, { create: [['Makeup', 'Lips']] });
    expect(await shop.db.countFromIndex('products', 'dirty')).toBe(1);
    expect(await shop.db.countFromIndex('categories', 'dirty')).toBe(2);
  });

  it('puts new products at the end of a category', async () => {
    for (const asin of ['B0TESTAAA3', 'B0TESTAAA1', 'B0TESTAAA2']) {
      await save(shop.db, { asin, create: [['Lips']] });
    }
    const [lips] = await listCategories(shop.db);
    const inLips = await productsIn(shop.db, lips!.id, 10);
    expect(inLips.map(({ asin }) => asin)).toEqual(['B0TESTAAA3', 'B0TESTAAA1', 'B0TESTAAA2']);
  });

  it('keeps the place of a product that is saved again', async () => {
    const { added } = await save(shop.db, { create: [['Lips']] });
    await save(shop.db, { asin: 'B0TESTAAA2', add: [added[0]!.id] });
    await save(shop.db, { add: [added[0]!.id] });
    const inLips = await productsIn(shop.db, added[0]!.id, 10);
    expect(inLips.map(({ asin }) => asin)).toEqual(['B0TESTAAA1', 'B0TESTAAA2']);
  });

  it('moves between categories in one go; adding wins over removing', async () => {
    const { added } = await save(shop.db, { create: [['Lips'], ['Gifts']] });
    const [lips, gifts] = added.map(({ id }) => id) as [string, string];
    const result = await save(shop.db, { add: [gifts], remove: [lips, gifts], create: [['New']] });
    expect(names(result.saved.categories)).toEqual(['Gifts', 'New']);
    expect(names(result.removed)).toEqual(['Lips']);
  });

  it('takes over what the page says now, but no emptiness, and never the own title', async () => {
    await save(shop.db, { title: 'Old page title', image: 'https://m.media-amazon.com/a.jpg' });
    const record = await shop.db.get('products', ID);
    await shop.db.put('products', { ...record!, v: { ...record!.v, ownTitle: 'My favourite' } });
    later();
    await save(shop.db, { title: 'New page title', image: null, brand: '' });
    const after = await shop.db.get('products', ID);
    expect(after?.v).toMatchObject({
      title: 'New page title',
      ownTitle: 'My favourite',
      brand: 'Rosy',
      image: 'https://m.media-amazon.com/a.jpg',
    });
    expect((await productsById(shop.db, [ID]))[0]?.title).toBe('My favourite');
  });

  it('ignores category ids that never were', async () => {
    const { saved } = await save(shop.db, { add: ['c:nowhere', '__proto__'] });
    expect(saved).toEqual({ saved: true, categories: [], sibling: null });
    expect(Object.keys((await shop.db.get('products', ID))!.v)).not.toContain('in:c:nowhere');
  });

  it('brings a category back that somebody threw away meanwhile', async () => {
    const { added } = await save(shop.db, { create: [['Lips']] });
    const lips = await shop.db.get('categories', added[0]!.id);
    await shop.db.put('categories', { ...lips!, v: { ...lips!.v, del: true } });
    const { saved } = await save(shop.db, { asin: 'B0TESTAAA2', add: [added[0]!.id] });
    expect(names(saved.categories)).toEqual(['Lips']);
  });

  it('makes a new category rather than take one of that name from the trash', async () => {
    const { added } = await save(shop.db, { create: [['Lips']] });
    const lips = await shop.db.get('categories', added[0]!.id);
    await shop.db.put('categories', { ...lips!, v: { ...lips!.v, del: true } });
    const again = await save(shop.db, { asin: 'B0TESTAAA2', create: [['Lips']] });
    expect(again.added[0]!.id).not.toBe(added[0]!.id);
    expect(names(again.added)).toEqual(['Lips']);
  });

  it('knows the same product of two marketplaces apart', async () => {
    await save(shop.db);
    await save(shop.db, { marketplace: 'DE' });
    expect((await newestProducts(shop.db, { limit: 9 })).map(({ id }) => id).sort()).toEqual([
      'p:de:B0TESTAAA1',
      ID,
    ]);
  });

  it.each([
    ['script', '<script>alert(1)</script>'],
    ['10,000 characters', 'long '.repeat(2000)],
    ['right-to-left override', 'abc \u202e def'],
    ['emoji', '👩‍🔬💄'],
    ['lone surrogate', 'a\ud800b'],
    ['NUL and line breaks', 'a\u0000b\n\tc'],
  ])('keeps a title with %s as it is', async (_what, title) => {
    await save(shop.db, { title });
    expect((await productsById(shop.db, [ID]))[0]?.title).toBe(title);
  });

  it('shows the ASIN of a product without a title', async () => {
    await save(shop.db, { title: '' });
    expect((await productsById(shop.db, [ID]))[0]?.title).toBe('B0TESTAAA1');
  });
});

describe('savedState', () => {
  const RED = { asin: 'B0TESTAAA1', parentAsin: 'B0TESTPPP1' };
  const BLUE = { marketplace: 'US', asin: 'B0TESTAAA2', parentAsin: 'B0TESTPPP1' } as const;

  it('tells that another variation is in a category', async () => {
    await save(shop.db, { ...RED, create: [['Lips']] });
    const state = await savedState(shop.db, BLUE);
    expect(state).toMatchObject({ saved: false, categories: [], sibling: { asin: RED.asin } });
    expect(names(state.sibling!.categories)).toEqual(['Lips']);
  });

  it('speaks of the product itself once it is saved', async () => {
    await save(shop.db, { ...RED, create: [['Lips']] });
    await save(shop.db, { ...BLUE, create: [['Gifts']] });
    expect(await savedState(shop.db, BLUE)).toMatchObject({ saved: true, sibling: null });
  });

  it('takes no variation of another marketplace, and none from the trash', async () => {
    await save(shop.db, { ...RED, marketplace: 'DE' });
    const { id } = await save(shop.db, { ...RED, asin: 'B0TESTAAA3' });
    await removeProduct(shop.db, id);
    expect((await savedState(shop.db, BLUE)).sibling).toBeNull();
  });

  it('knows nothing of a product that was never saved', async () => {
    expect(await savedState(shop.db, KEY)).toEqual({ saved: false, categories: [], sibling: null });
  });
});

describe('removeProduct', () => {
  it('puts the product into the trash, out of every list, and marks it for the outbox', async () => {
    const { added } = await save(shop.db, { create: [['Lips']] });
    await removeProduct(shop.db, ID);
    expect(await newestProducts(shop.db, { limit: 9 })).toEqual([]);
    expect(await productsIn(shop.db, added[0]!.id, 9)).toEqual([]);
    expect(await productsById(shop.db, [ID])).toEqual([]);
    expect((await savedState(shop.db, KEY)).saved).toBe(false);
    expect((await shop.db.get('products', ID))?.v.del).toBe(true);
    expect((await listCategories(shop.db))[0]?.count).toBe(0);
  });

  it('is as new when it is saved again', async () => {
    await save(shop.db, { create: [['Lips']] });
    await removeProduct(shop.db, ID);
    later();
    const { saved } = await save(shop.db, { create: [['Gifts']] });
    expect(names(saved.categories)).toEqual(['Gifts']);
    expect((await newestProducts(shop.db, { limit: 9 }))[0]?.savedAt).toBe(START + 1000);
  });

  it('does nothing to what is not there', async () => {
    await removeProduct(shop.db, 'p:us:B0TESTZZZ9');
    expect(await shop.db.count('products')).toBe(0);
  });
});

describe('a write that fails', () => {
  it.each([
    ['QuotaExceededError', 'quota'],
    ['UnknownError', 'failed'],
  ])('%s is reported as %s and leaves nothing behind', async (name, reason) => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
    ) {
      throw new DOMException('full', name);
    });
    await expect(save(shop.db, { create: [['Lips']] })).rejects.toMatchObject({ reason });
    put.mockRestore();
    expect(await shop.db.count('products')).toBe(0);
    expect(await shop.db.count('categories')).toBe(0);
    await save(shop.db);
    expect(await shop.db.count('products')).toBe(1);
  });

  it('says that the database was closed', async () => {
    shop.db.close();
    await expect(save(shop.db)).rejects.toMatchObject({ name: 'ShopError', reason: 'closed' });
    await expect(savedState(shop.db, KEY)).rejects.toMatchObject({ reason: 'closed' });
  });
});
