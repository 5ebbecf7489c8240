import { describe, expect, it } from 'vitest';
import { editCategory, removeCategory } from '@/utils/shop/commands/arrange-categories.ts';
import { editProduct } from '@/utils/shop/commands/edit-product.ts';
import { redoLast, undoLast } from '@/utils/shop/commands/history.ts';
import { mergeProducts } from '@/utils/shop/commands/merge-products.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import { productDetails } from '@/utils/shop/queries/load-catalog.ts';
import { addSegments, removeSegments } from '@/utils/streams/commands/segments.ts';
import { addStream, trashStreams } from '@/utils/streams/commands/streams.ts';
import { readSegment } from '@/utils/streams/segment-fields.ts';
import { later, names, START, save, useFreshShop } from '../shop.ts';

const shop = useFreshShop();
const US = 'p:us:B0TESTAAA1';
const DE = 'p:de:B0TESTAAA2';
const FR = 'p:fr:B0TESTAAA3';

/** The same lipstick in three countries, the German one first. */
async function fill(): Promise<void> {
  await save(shop.db, {
    marketplace: 'DE',
    asin: 'B0TESTAAA2',
    title: 'Lippenstift',
    create: [['Lippen'], ['Gifts']],
  });
  later();
  await save(shop.db, { title: 'Lipstick', brand: null, create: [['Gifts']], variation: 'Fig' });
  await save(shop.db, {
    marketplace: 'FR',
    asin: 'B0TESTAAA3',
    title: 'Rouge',
    create: [['Paris']],
  });
  await editProduct(shop.db, US, { note: 'My favourite' });
  await editProduct(shop.db, DE, {
    note: 'Auch gut',
    ownTitle: 'Der Rote',
    otherMarketplaces: { IT: 'B0TESTAAA4' },
  });
  await editProduct(shop.db, FR, { note: 'My favourite', ownTitle: 'Le rouge' });
}

const look = async (...ids: string[]) => productDetails(shop.db, ids);

describe('mergeProducts', () => {
  it('makes one product that has all of them', async () => {
    await fill();
    expect(await mergeProducts(shop.db, [US, DE, FR])).toEqual({ what: 'merge', count: 3 });
    const [kept, ...others] = await look(US, DE, FR);
    expect(kept).toMatchObject({
      title: 'Der Rote',
      pageTitle: 'Lipstick',
      brand: 'Rosy',
      variation: 'Fig',
      note: 'My favourite\n\nAuch gut\n\nLe rouge',
      otherMarketplaces: { DE: 'B0TESTAAA2', FR: 'B0TESTAAA3', IT: 'B0TESTAAA4' },
      savedAt: START,
      deleted: false,
    });
    expect(names(kept?.categories ?? [])).toEqual(['Lippen', 'Gifts', 'Paris']);
    expect(others.map(({ deleted }) => deleted)).toEqual([true, true]);
  });

  it('is one step for undo and redo', async () => {
    await fill();
    const before = await look(US, DE, FR);
    await mergeProducts(shop.db, [US, DE, FR]);
    const after = await look(US, DE, FR);
    expect(await undoLast(shop.db)).toEqual({ what: 'merge', count: 3 });
    // What pages have told stays: the brand that only one of them knew.
    expect(await look(US, DE, FR)).toEqual([{ ...before[0], brand: 'Rosy' }, ...before.slice(1)]);
    await redoLast(shop.db);
    expect(await look(US, DE, FR)).toEqual(after);
  });

  it('writes down what one product cannot have twice', async () => {
    await save(shop.db, { title: 'Lipstick', variation: 'Fig' });
    await save(shop.db, { asin: 'B0TESTAAA5', title: 'Lipstick', variation: 'Rose' });
    await editProduct(shop.db, 'p:us:B0TESTAAA5', { ownVariation: 'Old rose' });
    await editProduct(shop.db, US, { ownVariation: 'Dark fig' });
    await mergeProducts(shop.db, [US, 'p:us:B0TESTAAA5']);
    const [kept] = await look(US);
    expect(kept?.note).toBe('https://www.amazon.com/dp/B0TESTAAA5\nOld rose');
    expect(kept).toMatchObject({ variation: 'Dark fig', otherMarketplaces: {} });
  });

  it('keeps a cover that was one of the others, and the place in a category', async () => {
    await fill();
    const gifts = (await listCategories(shop.db)).find(({ path }) => path[0] === 'Gifts')?.id ?? '';
    await editCategory(shop.db, gifts, { cover: DE });
    await mergeProducts(shop.db, [US, DE]);
    expect((await shop.db.get('categories', gifts))?.v.cover).toBe(US);
    await undoLast(shop.db);
    expect((await shop.db.get('categories', gifts))?.v.cover).toBe(DE);
  });

  it('leaves a category in the trash there, whose cover was one of the others', async () => {
    await fill();
    const gifts = (await listCategories(shop.db)).find(({ path }) => path[0] === 'Gifts')?.id ?? '';
    await editCategory(shop.db, gifts, { cover: DE });
    await removeCategory(shop.db, gifts);
    later();
    await mergeProducts(shop.db, [US, DE]);
    expect(names(await listCategories(shop.db))).toEqual(['Lippen', 'Paris']);
  });

  describe('in streams', () => {
    const OTHER = 'p:us:B0TESTAAA9';

    /** Segments of a stream with these products. */
    async function plan(...lists: string[][]): Promise<{ stream: string; segments: string[] }> {
      const { id: stream } = await addStream(shop.db, { title: 'Lips' }, null);
      const given = lists.map((products) => ({ kind: 'demo' as const, products }));
      await addSegments(shop.db, stream, given, null);
      later();
      const records = await shop.db.getAllFromIndex('segments', 'stream', stream);
      const own = records.sort((a, b) => (String(a.v.order) < String(b.v.order) ? -1 : 1));
      return { stream, segments: own.map(({ id }) => id) };
    }

    async function segment(id = '') {
      const record = await shop.db.get('segments', id);
      return record ? readSegment(record) : null;
    }

    const productsOf = (ids: readonly string[]) =>
      Promise.all(ids.map(async (id) => (await segment(id))?.products));

    it('gives the one that stays the places of the others, none twice', async () => {
      await fill();
      const before = [
        [OTHER, DE, 'p:us:B0TESTAAA8'],
        [DE, OTHER, US, FR],
        [FR, OTHER, DE],
        [OTHER],
      ];
      const after = [[OTHER, US, 'p:us:B0TESTAAA8'], [OTHER, US], [US, OTHER], [OTHER]];
      const { segments } = await plan(...before);
      expect(await productsOf(segments)).toEqual(before);
      expect(await mergeProducts(shop.db, [US, DE, FR])).toEqual({ what: 'merge', count: 3 });
      expect(await productsOf(segments)).toEqual(after);
      expect(await undoLast(shop.db)).toEqual({ what: 'merge', count: 3 });
      expect(await productsOf(segments)).toEqual(before);
      await redoLast(shop.db);
      expect(await productsOf(segments)).toEqual(after);
    });

    it('leaves in the trash what is there, with the product that stays', async () => {
      await fill();
      const { stream, segments } = await plan([DE], [FR]);
      await removeSegments(shop.db, segments.slice(0, 1));
      await trashStreams(shop.db, [stream]);
      later();
      await mergeProducts(shop.db, [US, DE, FR]);
      expect(await segment(segments[0])).toMatchObject({ products: [US], isDeleted: true });
      expect(await segment(segments[1])).toMatchObject({ products: [US] });
      expect((await shop.db.get('streams', stream))?.v.del).toBe(true);
      await undoLast(shop.db);
      expect(await segment(segments[0])).toMatchObject({ products: [DE], isDeleted: true });
    });
  });

  it('does nothing with one, or with what is gone', async () => {
    await fill();
    expect(await mergeProducts(shop.db, [US, US])).toBe(null);
    expect(await mergeProducts(shop.db, [US, 'p:us:B0TESTNONE'])).toBe(null);
  });
});
