import { describe, expect, it } from 'vitest';
import { removeProduct } from '@/utils/shop/commands/save-product.ts';
import { undo } from '@/utils/shop/database/journal.ts';
import { openShop } from '@/utils/shop/database/open.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import { newestProducts } from '@/utils/shop/queries/lists.ts';
import { loadTexts } from '@/utils/shop/queries/load-texts.ts';
import { savedState } from '@/utils/shop/queries/saved-state.ts';
import { later, names, START, save, tokenOf, useFreshShop } from '../shop.ts';

const shop = useFreshShop();
const ID = 'p:us:B0TESTAAA1';
const KEY = { marketplace: 'US', asin: 'B0TESTAAA1', parentAsin: null } as const;
const MONTH = 31 * 24 * 60 * 60 * 1000;

const categoriesOf = async () => names((await savedState(shop.db, KEY)).categories);

describe('undo', () => {
  it('takes a first save back, with the categories that were made for it', async () => {
    const token = tokenOf(await save(shop.db, { create: [['Makeup', 'Lips']] }));
    expect(await undo(shop.db, token)).toEqual({ ok: true, count: 3 });
    expect(await newestProducts(shop.db, { limit: 9 })).toEqual([]);
    expect(await listCategories(shop.db)).toEqual([]);
    expect((await loadTexts(shop.db)).ids).toEqual([]);
    expect((await shop.db.get('products', ID))?.v).toMatchObject({
      del: true,
      title: 'Matte Lipstick',
    });
  });

  it('does nothing the second time', async () => {
    const token = tokenOf(await save(shop.db, { create: [['Lips']] }));
    await undo(shop.db, token);
    await save(shop.db, { create: [['Lips']] });
    expect(await undo(shop.db, token)).toEqual({ ok: false, count: 0 });
    expect(await categoriesOf()).toEqual(['Lips']);
  });

  it('works in another window, after this one and the worker have died', async () => {
    const token = tokenOf(await save(shop.db));
    shop.db.close();
    shop.db = await openShop();
    expect(await undo(shop.db, token)).toMatchObject({ ok: true });
    expect((await savedState(shop.db, KEY)).saved).toBe(false);
  });

  it('puts back only the categories of its own action', async () => {
    const { added } = await save(shop.db, { create: [['Lips'], ['Gifts']] });
    const [lips, gifts] = added.map(({ id }) => id) as [string, string];
    const token = tokenOf(await save(shop.db, { remove: [lips], create: [['Sale']] }));
    await save(shop.db, { remove: [gifts], create: [['Mine']] });
    await undo(shop.db, token);
    expect(await categoriesOf()).toEqual(['Lips', 'Mine']);
  });

  it('leaves a field alone that somebody has changed since', async () => {
    const { added } = await save(shop.db, { create: [['Lips']] });
    const lips = added[0]!.id;
    const token = tokenOf(await save(shop.db, { remove: [lips] }));
    await save(shop.db, { add: [lips] });
    const before = await shop.db.get('products', ID);
    expect(await undo(shop.db, token)).toEqual({ ok: false, count: 0 });
    expect(await shop.db.get('products', ID)).toEqual(before);
  });

  it('keeps a new product that was put somewhere else since', async () => {
    const token = tokenOf(await save(shop.db, { create: [['Lips']] }));
    await save(shop.db, { create: [['Gifts']] });
    await undo(shop.db, token);
    expect(await categoriesOf()).toEqual(['Gifts']);
    expect(names(await listCategories(shop.db))).toEqual(['Gifts']);
  });

  it('keeps a new category that another product stands in', async () => {
    const saved = await save(shop.db, { create: [['Makeup', 'Lips']] });
    await save(shop.db, { asin: 'B0TESTAAA2', add: [saved.added[0]!.id] });
    await undo(shop.db, tokenOf(saved));
    expect(await categoriesOf()).toEqual([]);
    expect(names(await listCategories(shop.db))).toEqual(['Makeup', 'Makeup › Lips']);
  });

  it('walks back through several actions', async () => {
    const first = await save(shop.db, { create: [['Lips']] });
    const second = await save(shop.db, { create: [['Gifts']] });
    const third = await save(shop.db, { remove: [first.added[0]!.id], create: [['Sale']] });
    await undo(shop.db, tokenOf(third));
    expect(await categoriesOf()).toEqual(['Lips', 'Gifts']);
    await undo(shop.db, tokenOf(second));
    expect(await categoriesOf()).toEqual(['Lips']);
    await undo(shop.db, tokenOf(first));
    expect((await savedState(shop.db, KEY)).saved).toBe(false);
  });

  it('brings a removed product back to its places', async () => {
    await save(shop.db, { create: [['Lips']] });
    await save(shop.db, { asin: 'B0TESTAAA2', create: [['Lips']] });
    const before = await shop.db.get('products', ID);
    later();
    await undo(shop.db, tokenOf({ undo: await removeProduct(shop.db, ID) }));
    const after = await shop.db.get('products', ID);
    expect(after?.v).toEqual(before?.v);
    expect(after?.x).toEqual(before?.x);
    expect((await loadTexts(shop.db)).ids).toContain(ID);
  });

  it('puts a product back into the trash as it was there', async () => {
    await save(shop.db, { create: [['Lips']] });
    await removeProduct(shop.db, ID);
    const before = await shop.db.get('products', ID);
    later();
    const token = tokenOf(await save(shop.db, { create: [['Gifts']] }));
    await undo(shop.db, token);
    const after = await shop.db.get('products', ID);
    expect(after?.v).toMatchObject(before!.v);
    expect(after?.v.saved).toBe(START);
  });

  it('does not take back what the page said', async () => {
    await save(shop.db, { title: 'Old' });
    const token = tokenOf(await save(shop.db, { title: 'New', create: [['Lips']] }));
    await undo(shop.db, token);
    expect((await shop.db.get('products', ID))?.v.title).toBe('New');
  });

  it('has nothing to offer after a save or a removal that changed nothing', async () => {
    await save(shop.db, { title: 'Old', create: [['Lips']] });
    expect((await save(shop.db, { title: 'Old', create: [['Lips']] })).undo).toBeNull();
    expect((await save(shop.db, { title: 'New' })).undo).toBeNull();
    expect(await removeProduct(shop.db, 'p:us:B0TESTZZZ9')).toBeNull();
    expect(await removeProduct(shop.db, ID)).not.toBeNull();
    expect(await removeProduct(shop.db, ID)).toBeNull();
  });

  it('knows no token that it has not given', async () => {
    expect(await undo(shop.db, 'rubbish')).toEqual({ ok: false, count: 0 });
  });

  it('marks what it put back for the outbox', async () => {
    const token = tokenOf(await save(shop.db, { create: [['Lips']] }));
    const n = (await shop.db.get('products', ID))!.n;
    await undo(shop.db, token);
    expect(await shop.db.get('products', ID)).toMatchObject({ dirty: 1, n: n + 1 });
  });

  it('keeps the journal for a month', async () => {
    const old = await save(shop.db, { create: [['Lips']] });
    later(MONTH);
    await save(shop.db, { create: [['Gifts']] });
    expect(await shop.db.count('journal')).toBe(1);
    expect(await undo(shop.db, tokenOf(old))).toEqual({ ok: false, count: 0 });
  });
});
