import { expect, it } from 'vitest';
import { removeCategory } from '@/utils/shop/commands/arrange-categories.ts';
import { undoLast } from '@/utils/shop/commands/history.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import { save, useFreshShop } from '../shop.ts';

const shop = useFreshShop();

const idOf = async (name: string) =>
  (await listCategories(shop.db)).find(({ path }) => path.at(-1) === name)?.id ?? '';

it('a category is deleted with those below it; told are the products that are in none any more', async () => {
  await save(shop.db, { asin: 'B0TEST0001', create: [['Makeup', 'Lips']] });
  await save(shop.db, { asin: 'B0TEST0002', create: [['Makeup']] });
  await save(shop.db, { asin: 'B0TEST0002', create: [['Makeup', 'Lips']] });
  await save(shop.db, { asin: 'B0TEST0003', create: [['Makeup'], ['Gifts']] });
  const makeup = await idOf('Makeup');
  expect(await removeCategory(shop.db, makeup)).toEqual({
    what: 'category-remove',
    count: 2,
    uncategorized: 2,
  });
  expect(await removeCategory(shop.db, makeup)).toBeNull();
  expect(await undoLast(shop.db)).toEqual({ what: 'category-remove', count: 2 });
  expect(await listCategories(shop.db)).toHaveLength(3);
});

it('one without products, or whose products are elsewhere too, is deleted without a word of them', async () => {
  await save(shop.db, { asin: 'B0TEST0003', create: [['Makeup'], ['Gifts']] });
  expect(await removeCategory(shop.db, await idOf('Gifts'))).toEqual({
    what: 'category-remove',
    count: 1,
  });
});
