import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestProducts, productsById, productsIn } from '@/utils/shop/queries/lists.ts';
import type { ProductView } from '@/utils/shop/queries/views.ts';
import { later, save, useFreshShop } from '../shop.ts';

const shop = useFreshShop();

describe('newestProducts', () => {
  it('pages through all products once, also through many saved in one millisecond', async () => {
    for (let n = 0; n < 12; n++) {
      await save(shop.db, { asin: `B0TESTAA${10 + n}` });
      if (n % 4 === 0) later();
    }
    const all = await newestProducts(shop.db, { limit: 100 });
    expect(all).toHaveLength(12);
    expect(all.map(({ savedAt }) => savedAt)).toEqual(
      all.map(({ savedAt }) => savedAt).sort((a, b) => b - a),
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 13 }), async (limit) => {
        const paged: ProductView[] = [];
        let page = await newestProducts(shop.db, { limit });
        while (page.length > 0) {
          paged.push(...page);
          page = await newestProducts(shop.db, { limit, before: paged.at(-1) ?? null });
        }
        expect(paged).toEqual(all);
      }),
      { numRuns: 13 },
    );
  });

  it('goes on where the last product was, though it has been removed since', async () => {
    for (const asin of ['B0TESTAAA1', 'B0TESTAAA2', 'B0TESTAAA3']) await save(shop.db, { asin });
    const all = await newestProducts(shop.db, { limit: 3 });
    await shop.db.delete('products', all[1]!.id);
    expect(await newestProducts(shop.db, { limit: 3, before: all[1]! })).toEqual([all[2]]);
  });

  it.each([0, -1])('gives none for a limit of %s', async (limit) => {
    await save(shop.db);
    expect(await newestProducts(shop.db, { limit })).toEqual([]);
  });
});

it('gives products in the order asked for, without those that are not there', async () => {
  await save(shop.db);
  await save(shop.db, { asin: 'B0TESTAAA2' });
  const found = await productsById(shop.db, ['p:us:B0TESTAAA2', 'p:us:NONE', 'p:us:B0TESTAAA1']);
  expect(found.map(({ asin }) => asin)).toEqual(['B0TESTAAA2', 'B0TESTAAA1']);
});

it('gives no more of a category than asked for, and nothing of its neighbours', async () => {
  const { added } = await save(shop.db, { create: [['Lips'], ['Gifts']] });
  const [lips] = added.map(({ id }) => id);
  await save(shop.db, { asin: 'B0TESTAAA2', add: [lips!] });
  expect((await productsIn(shop.db, lips!, 1)).map(({ asin }) => asin)).toEqual(['B0TESTAAA1']);
  expect(await productsIn(shop.db, 'c:nowhere', 9)).toEqual([]);
});

it('passes over a product of a marketplace that only a newer version knows', async () => {
  await save(shop.db);
  const record = (await shop.db.get('products', 'p:us:B0TESTAAA1'))!;
  await shop.db.put('products', { ...record, id: 'p:xx:B0TESTAAA1' });
  expect(await newestProducts(shop.db, { limit: 9 })).toHaveLength(1);
});
