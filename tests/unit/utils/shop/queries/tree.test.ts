import { describe, expect, it } from 'vitest';
import { create, type ShopRecord } from '@/utils/records/record.ts';
import { DEEPEST, tree } from '@/utils/shop/queries/tree.ts';

const CLOCK = '000000001-000-aaaaaaaa';
const category = (id: string, parent: string | null, order = 'a0'): ShopRecord =>
  create(id, { name: id, parent, order, del: false }, CLOCK);

const shown = (records: readonly ShopRecord[]) =>
  [...tree(records).values()].map(({ id, parent }) => [id, parent]);

describe('tree', () => {
  it('has each category before its own, in their order', () => {
    const records = [category('b', 'a', 'a1'), category('a', null), category('c', 'a', 'a0')];
    expect(shown(records)).toEqual([
      ['a', null],
      ['c', 'a'],
      ['b', 'a'],
    ]);
  });

  it('stands circles up by their smallest id, with what hangs on them', () => {
    const records = [
      category('z', 'b'),
      category('c', 'a'),
      category('b', 'c'),
      category('a', 'b'),
      category('s', 's'),
    ];
    expect(shown(records)).toEqual([
      ['a', null],
      ['c', 'a'],
      ['b', 'c'],
      ['z', 'b'],
      ['s', null],
    ]);
  });

  it('shows what stands too deep on its last level, and loses nothing', () => {
    const id = (n: number) => `c${String(n).padStart(5, '0')}`;
    const records = Array.from({ length: 9_000 }, (_, n) =>
      category(id(n), n === 0 ? null : id(n - 1)),
    );
    const nodes = tree(records.reverse());
    expect(nodes.size).toBe(9_000);
    expect(nodes.get(id(DEEPEST - 1))?.path).toHaveLength(DEEPEST);
    expect(nodes.get(id(8_999))).toMatchObject({ parent: id(DEEPEST - 2) });
    expect(nodes.get(id(8_999))?.path).toHaveLength(DEEPEST);
  });
});
