import { expect, it } from 'vitest';
import type { Line } from '@/utils/earnings/kept/entry.ts';
import { keepReports } from '@/utils/earnings/kept/keep-reports.ts';
import { earnedByCategory, earnedByProduct } from '@/utils/earnings/queries/earned.ts';
import { productLines, SLICE, sumUpProducts } from '@/utils/earnings/queries/product-lines.ts';
import { sumsReader } from '@/utils/earnings/queries/sums.ts';
import { later, useFreshShop } from '../../shop/shop.ts';
import { MADE, ordered, report, shipped } from '../reports.ts';
import { sumsOfReports } from './sums-of-reports.ts';

const shop = useFreshShop();

const line = (asin: string, fees: number, direct: 1 | 0 = 1): Line => [
  ...(['anna-20', asin, direct, null, 1, 0, null, 1000] as const),
  fees,
  0,
];
const DAYS = [
  { day: '2026-04-01', lines: [line('B0TESTAAA1', 10), line('B0TESTAAA1', 20, 0)] },
  { day: '2026-04-03', lines: [line('B0TESTAAA2', 5), line('B0TESTAAA1', 1)] },
];
const ALL = { from: '2026-04-01', to: '2026-04-03' };

it('are the sums of each product, once they are summed up', async () => {
  const days = [...DAYS];
  expect(productLines(days, ALL)).toBeNull();
  await sumUpProducts(days, async () => undefined);
  expect(productLines(days, ALL)).toEqual([
    [null, 'B0TESTAAA1', null, null, 3, 0, null, 3000, 31, 0],
    [null, 'B0TESTAAA2', null, null, 1, 0, null, 1000, 5, 0],
  ]);
  expect(DAYS[0]?.lines[0]?.[8]).toBe(10);
});

it('are there for all days only', async () => {
  const days = [...DAYS];
  await sumUpProducts(days, async () => undefined);
  expect(productLines(days, { ...ALL, from: '2026-04-02' })).toBeNull();
  expect(productLines(days, { ...ALL, to: '2026-04-02' })).toBeNull();
  expect(productLines([], ALL)).toBeNull();
});

it('are summed up in slices, between which something else has its turn', async () => {
  const lines = Array.from({ length: 600 }, (_, at) => line(`B0TEST${1000 + at}`, 1));
  const days = Array.from({ length: 100 }, () => ({ day: '2026-04-01', lines }));
  let pauses = 0;
  await sumUpProducts(days, async () => void pauses++);
  expect(pauses).toBe(Math.floor((100 * 600) / (Math.ceil(SLICE / 600) * 600)));
  expect(productLines(days, ALL)).toHaveLength(600);
});

it('say in views of all time the same as every line does, also after a change', async () => {
  later(MADE);
  const saved = { idOf: (_: string, asin: string) => `p:us:${asin}`, categoriesOf: () => ['c:1'] };
  const always = { from: '', to: '9999-12-31', length: 'all', before: null } as const;
  const views = (sums: Parameters<typeof earnedByProduct>[0]) => [
    earnedByProduct(sums, saved, always),
    earnedByCategory(sums, saved, always),
  ];
  const read = sumsReader();
  const first = [
    report({ rows: [shipped('2026-04-01'), shipped('2026-04-02', { asin: 'B0TESTAAA2' })] }),
    report({ kind: 'orders', rows: [ordered('2026-04-01', { tag: 'blog-20' })] }),
  ];
  await keepReports(shop.use, first);
  const sums = await read(shop.db);
  expect(productLines(sums.accounts[0]?.days.earnings ?? [], always)).not.toBeNull();
  expect(views(sums)).toEqual(views(sumsOfReports(...first)));
  later();
  const second = report({ from: '2026-05-01', to: '2026-05-01', rows: [shipped('2026-05-01')] });
  await keepReports(shop.use, [second]);
  const next = await read(shop.db);
  expect(views(next)).toEqual(views(sumsOfReports(...first, second)));
  const orders = (of: typeof sums) => productLines(of.accounts[0]?.days.orders ?? [], always);
  expect(orders(next)).toBe(orders(sums));
});
