import { describe, expect, it } from 'vitest';
import { redoLast, undoLast } from '@/utils/shop/commands/history.ts';
import { history } from '@/utils/shop/queries/history.ts';
import { addProducts } from '@/utils/streams/commands/add-products.ts';
import { later, useFreshShop } from '../../shop/shop.ts';
import { aPlan, planOf } from '../a-plan.ts';

const shop = useFreshShop();

const NEW = {
  marketplace: 'US',
  asin: 'B0TESTNEW1',
  parentAsin: null,
  title: 'A new lamp',
  brand: null,
  image: null,
} as const;
const OTHER = { ...NEW, asin: 'B0TESTNEW2', title: '' };
const NEW_ID = 'p:us:B0TESTNEW1';
const OTHER_ID = 'p:us:B0TESTNEW2';

const product = (id: string) => shop.db.get('products', id);

describe('addProducts', () => {
  it('makes a segment for each and saves what is new, in one step', async () => {
    const stream = await aPlan(shop.db);
    const { segments: before } = await planOf(shop.db, stream);
    later();
    const done = await addProducts(shop.db, [NEW, OTHER], {
      stream,
      segment: null,
      isEach: true,
      isOnce: false,
    });
    expect(done).toMatchObject({ what: 'segment-add', count: 2 });
    const { segments } = await planOf(shop.db, stream);
    expect(segments.slice(before.length)).toMatchObject([
      { kind: 'product', products: [NEW_ID] },
      { kind: 'product', products: [OTHER_ID] },
    ]);
    expect((await product(NEW_ID))?.v).toMatchObject({ title: 'A new lamp', del: false });
    expect((await history(shop.db)).undo).toMatchObject({ what: 'segment-add', count: 2 });
    await undoLast(shop.db);
    expect((await planOf(shop.db, stream)).segments).toHaveLength(before.length);
    expect((await product(NEW_ID))?.v.del).toBe(true);
    await redoLast(shop.db);
    expect((await planOf(shop.db, stream)).segments).toHaveLength(before.length + 2);
    expect((await product(NEW_ID))?.v.del).toBe(false);
  });

  it('makes one segment for all', async () => {
    const stream = await aPlan(shop.db);
    await addProducts(shop.db, [NEW, OTHER, NEW], {
      stream,
      segment: null,
      isEach: false,
      isOnce: false,
    });
    const { segments } = await planOf(shop.db, stream);
    expect(segments.at(-1)?.products).toEqual([NEW_ID, OTHER_ID]);
  });

  it('adds to a segment what is not in it, and says when that is nothing', async () => {
    const stream = await aPlan(shop.db);
    const segment = (await planOf(shop.db, stream)).segments[0]?.id ?? '';
    const into = { stream, segment, isEach: false, isOnce: false };
    const first = await addProducts(shop.db, [NEW], into);
    expect(first).toMatchObject({ what: 'segment-products', count: 1 });
    expect(first?.undo).toEqual(expect.any(String));
    expect(await addProducts(shop.db, [NEW], into)).toBeNull();
    expect(await addProducts(shop.db, [NEW, OTHER], into)).toMatchObject({ count: 1 });
  });

  it('saves nothing where the stream or its segment is not there', async () => {
    const stream = await aPlan(shop.db);
    const nowhere = { stream: 'l:none', segment: null, isEach: true, isOnce: false };
    expect(await addProducts(shop.db, [NEW], nowhere)).toBeNull();
    expect(
      await addProducts(shop.db, [NEW], { stream, segment: 'g:none', isEach: true, isOnce: false }),
    ).toBeNull();
    expect(await product(NEW_ID)).toBeUndefined();
  });
});
