import * as fc from 'fast-check';
import { generateNKeysBetween } from 'fractional-indexing';
import { describe, expect, it } from 'vitest';
import { moveProducts } from '@/utils/shop/commands/arrange-products.ts';
import { undoLast } from '@/utils/shop/commands/history.ts';
import { transact } from '@/utils/shop/database/transact.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import { productsIn } from '@/utils/shop/queries/lists.ts';
import { save, useFreshShop } from '../shop.ts';

const shop = useFreshShop();

const id = (n: number) => `p:us:B0TEST000${n}`;
const asin = (n: number) => `B0TEST000${n}`;

/** A category with products 0 … count − 1 in this order. */
async function fill(count: number, name = 'Lips'): Promise<string> {
  for (let n = 0; n < count; n++) await save(shop.db, { asin: asin(n), create: [[name]] });
  const found = (await listCategories(shop.db)).find(({ path }) => path[0] === name);
  if (!found) throw new Error('no category');
  return found.id;
}

const order = async (category: string) =>
  (await productsIn(shop.db, category, 99)).map((product) => Number(product.asin.slice(-1)));

describe('moveProducts', () => {
  it.each([
    ['to the front', [3], 0, [3, 0, 1, 2, 4]],
    ['to the end', [0], null, [1, 2, 3, 4, 0]],
    ['several, in the order given', [4, 0], 2, [1, 4, 0, 2, 3]],
    ['before one that is moved itself', [1, 2], 2, [0, 1, 2, 3, 4]],
    ['to where they are', [1], 2, [0, 1, 2, 3, 4]],
    ['before one that is not there: to the end', [1], 9, [0, 2, 3, 4, 1]],
  ])('%s', async (_, moved, before, expected) => {
    const lips = await fill(5);
    const move = { from: lips, to: lips, before: before === null ? null : id(before) };
    await moveProducts(shop.db, moved.map(id), move);
    expect(await order(lips)).toEqual(expected);
  });

  it('gives every sequence of moves the order of a plain array', async () => {
    const lips = await fill(8);
    let expected = await order(lips);
    const moves = fc.sample(
      fc.record({
        moved: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 5 }),
        before: fc.option(fc.nat(7)),
      }),
      { numRuns: 60, seed: 7 },
    );
    for (const { moved, before } of moves) {
      await moveProducts(shop.db, moved.map(id), {
        from: lips,
        to: lips,
        before: before === null ? null : id(before),
      });
      const at = before === null ? -1 : expected.indexOf(before);
      const behind = at < 0 ? [] : expected.slice(at).filter((n) => !moved.includes(n));
      const rest = expected.filter((n) => !moved.includes(n));
      const place = behind[0] === undefined ? rest.length : rest.indexOf(behind[0]);
      expected = rest.toSpliced(place, 0, ...moved);
      expect(await order(lips)).toEqual(expected);
    }
  });

  it('makes room where two machines gave the same place', async () => {
    const lips = await fill(6);
    await transact(
      shop.db,
      null,
      (tx) => tx.objectStore('products').getAll(),
      (action, records) => {
        for (const n of [1, 2, 3]) {
          const record = records.find((each) => each.id === id(n));
          const [key = ''] = generateNKeysBetween('a1', 'a5', 1);
          if (record) action.edit('products', record.id, record, { [`in:${lips}`]: key });
        }
      },
    );
    expect(await order(lips)).toEqual([0, 1, 2, 3, 4, 5]);
    await moveProducts(shop.db, [id(5)], { from: lips, to: lips, before: id(2) });
    expect(await order(lips)).toEqual([0, 1, 5, 2, 3, 4]);
    await moveProducts(shop.db, [id(4)], { from: lips, to: lips, before: id(1) });
    expect(await order(lips)).toEqual([0, 4, 1, 5, 2, 3]);
  });

  it('takes them out of the category that they come from, and only of that one', async () => {
    const lips = await fill(3);
    const gifts = await fill(2, 'Gifts');
    const done = await moveProducts(shop.db, [id(2), id(0)], {
      from: lips,
      to: gifts,
      before: id(1),
    });
    expect(done).toEqual({ what: 'move', count: 2 });
    expect(await order(lips)).toEqual([1]);
    expect(await order(gifts)).toEqual([2, 0, 1]);
  });

  it('takes each out of its own category, in one step', async () => {
    const lips = await fill(2);
    await save(shop.db, { asin: asin(5), create: [['Eyes']] });
    await save(shop.db, { asin: asin(6), create: [['Home']] });
    const categories = await listCategories(shop.db);
    const [eyes = '', home = ''] = ['Eyes', 'Home'].map(
      (name) => categories.find(({ path }) => path[0] === name)?.id,
    );
    const from = new Map([
      [id(5), eyes],
      [id(1), lips],
    ]);
    const done = await moveProducts(shop.db, [id(5), id(1), id(6)], {
      from,
      to: home,
      before: id(6),
    });
    expect(done).toEqual({ what: 'move', count: 3 });
    expect(await order(home)).toEqual([5, 1, 6]);
    expect([await order(lips), await order(eyes)]).toEqual([[0], []]);
    await undoLast(shop.db);
    expect([await order(home), await order(lips), await order(eyes)]).toEqual([[6], [0, 1], [5]]);
  });

  it('adds where they come from nowhere', async () => {
    const lips = await fill(3);
    const gifts = await fill(1, 'Gifts');
    const done = await moveProducts(shop.db, [id(2)], { from: null, to: gifts, before: null });
    expect(done).toEqual({ what: 'add', count: 1 });
    expect([await order(lips), await order(gifts)]).toEqual([
      [0, 1, 2],
      [0, 2],
    ]);
  });

  it('does nothing for a category that is not there', async () => {
    await fill(1);
    const move = { from: null, to: 'c:nowhere', before: null };
    expect(await moveProducts(shop.db, [id(0)], move)).toBeNull();
    expect((await shop.db.getAll('journal')).length).toBe(1);
  });
});
