import { describe, expect, it, vi } from 'vitest';
import { saveMany } from '@/utils/shop/commands/save-many.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import * as trees from '@/utils/shop/queries/tree.ts';
import { normalize } from '@/utils/text/normalize.ts';
import { useFreshShop } from '../shop.ts';

vi.mock('@/utils/shop/queries/tree.ts', { spy: true });
vi.mock('@/utils/text/normalize.ts', { spy: true });

const shop = useFreshShop();
const row = (at: number, paths: string[][]) => ({
  ...{ marketplace: 'US' as const, asin: `B0${String(at).padStart(8, '0')}`, title: `Thing ${at}` },
  ...{ brand: null, image: null, ownTitle: null, note: null, savedAt: null, paths },
});

/** How often the tree is walked, and a name is compared, while a category is made for each of some products. */
async function workOf(count: number, first: number): Promise<{ walks: number; names: number }> {
  vi.mocked(trees.tree).mockClear();
  vi.mocked(normalize).mockClear();
  const rows = Array.from({ length: count }, (_, at) =>
    row(first + at, [[`Room ${first}`, `Shelf ${at}`]]),
  );
  await saveMany(shop.use, rows);
  return {
    walks: vi.mocked(trees.tree).mock.calls.length,
    names: vi.mocked(normalize).mock.calls.length,
  };
}

describe('new categories', () => {
  it('cost the same each, however many are made: the tree is walked a few times in all', async () => {
    const few = await workOf(90, 0);
    const many = await workOf(900, 1000);
    expect(many.walks).toBe(few.walks);
    expect(many.walks).toBeLessThanOrEqual(3);
    expect(many.names).toBeLessThan(few.names * 11);
    expect(await listCategories(shop.db)).toHaveLength(992);
  });

  it('are found again, whatever the case and the accents of their names', async () => {
    await saveMany(shop.use, [row(1, [['Café', 'Cups']])]);
    await saveMany(shop.use, [row(2, [['CAFE', 'cups']]), row(3, [['Café', 'Plates']])]);
    const paths = (await listCategories(shop.db)).map(({ path }) => path.join(' › '));
    expect(paths).toEqual(['Café', 'Café › Cups', 'Café › Plates']);
  });
});
