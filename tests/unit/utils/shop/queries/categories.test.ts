import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { create } from '@/utils/records/record.ts';
import { recentCategories } from '@/utils/shop/commands/category-picks.ts';
import { listCategories, parsePath } from '@/utils/shop/queries/categories.ts';
import { tree } from '@/utils/shop/queries/tree.ts';
import { later, names, START, save, useFreshShop } from '../shop.ts';

const shop = useFreshShop();

describe('parsePath', () => {
  it.each([
    ['Lips', ['Lips']],
    ['Makeup › Lips', ['Makeup', 'Lips']],
    ['Makeup›Lips', ['Makeup', 'Lips']],
    ['Makeup > Lips > Matte', ['Makeup', 'Lips', 'Matte']],
    ['Under 20 / Gifts', ['Under 20 / Gifts']],
    ['SPF>30', ['SPF>30']],
    ['  Skin \t Tools ', ['Skin Tools']],
    [' › Lips › › ', ['Lips']],
    ['Lips\u202e \ud83d\0\u2066', ['Lips \ufffd']],
    [`${'x'.repeat(199)}😀`, ['x'.repeat(199)]],
    ['> ', ['>']],
    ['', []],
    [' ', []],
  ])('%j is %j', (text, path) => {
    expect(parsePath(text)).toEqual(path);
  });

  it('takes any text: at most ten names, none of them empty or endless', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        const path = parsePath(text);
        expect(path.length).toBeLessThanOrEqual(10);
        for (const name of path) {
          expect(name.trim()).toBe(name);
          expect(name.isWellFormed()).toBe(true);
          expect(name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(200);
        }
      }),
    );
  });

  it('reads a path back as it is shown', () => {
    const path = ['Makeup', 'Lips & Balms', '24/7'];
    expect(parsePath(path.join(' › '))).toEqual(path);
  });
});

describe('listCategories', () => {
  it('lists the tree with counts and last uses', async () => {
    await save(shop.db, { create: [['Makeup', 'Lips'], ['Skin']] });
    later();
    await save(shop.db, { asin: 'B0TESTAAA2', create: [['makeup', 'LIPS'], ['Makeup']] });
    const list = await listCategories(shop.db);
    expect(list.map(({ path, count, usedAt }) => [path.join(' › '), count, usedAt])).toEqual([
      ['Makeup', 1, START + 1000],
      ['Makeup › Lips', 2, START + 1000],
      ['Skin', 1, START],
    ]);
    expect(names(recentCategories(list))).toEqual(['Makeup', 'Makeup › Lips', 'Skin']);
  });

  it('tells a sub-category from a category of the same name elsewhere', async () => {
    await save(shop.db, { create: [['Lips'], ['Makeup', 'Lips'], ['Lips', 'Lips']] });
    expect(names(await listCategories(shop.db))).toEqual([
      'Lips',
      'Lips › Lips',
      'Makeup',
      'Makeup › Lips',
    ]);
  });

  it('reuses a category whatever its accents and case', async () => {
    await save(shop.db, { create: [['Pâté'], ['PATE'], ['pate ']] });
    expect(names(await listCategories(shop.db))).toEqual(['Pâté']);
  });

  it('never used comes last', () => {
    const view = (id: string, usedAt: number | null) => ({ id, path: [id], count: 0, usedAt });
    const list = [view('a', null), view('b', 1), view('c', 2)];
    expect(recentCategories(list).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(list.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('tree', () => {
  const CLOCK = '0mabcdefg-000-aaaaaaaa';
  const category = (id: string, parent: string | null, order = '', del = false) =>
    create(id, { name: id, parent, order, del }, CLOCK);
  const paths = (...records: ReturnType<typeof category>[]) => names([...tree(records).values()]);

  it('orders siblings by key, then id', () => {
    expect(
      paths(category('c', null, 'a1'), category('b', null, 'a1'), category('d', null, 'a0')),
    ).toEqual(['d', 'b', 'c']);
  });

  it('shows a category at the top whose parent is gone or was never there', () => {
    expect(paths(category('a', null, '', true), category('b', 'a'), category('c', 'x'))).toEqual([
      'b',
      'c',
    ]);
  });

  it('opens a circle that two moves have made, and keeps what hangs on it', () => {
    expect(paths(category('b', 'a'), category('a', 'b'), category('x', 'b'))).toEqual([
      'a',
      'a › b',
      'a › b › x',
    ]);
    expect(paths(category('a', 'a'))).toEqual(['a']);
  });

  it('shows every live category exactly once, whatever the parents say', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const parents = fc.array(fc.option(fc.constantFrom(...ids, 'gone')), {
      minLength: ids.length,
      maxLength: ids.length,
    });
    fc.assert(
      fc.property(parents, fc.subarray(ids), (chosen, deleted) => {
        const records = ids.map((id, at) =>
          category(id, chosen[at] ?? null, '', deleted.includes(id)),
        );
        const nodes = tree(records);
        expect([...nodes.keys()].sort()).toEqual(ids.filter((id) => !deleted.includes(id)));
        expect(names([...tree(records.toReversed()).values()])).toEqual(names([...nodes.values()]));
      }),
    );
  });
});
