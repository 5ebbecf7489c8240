import { expect, it } from 'vitest';
import { earnedInList } from '@/utils/earnings/queries/in-list.ts';
import { periodOf } from '@/utils/earnings/queries/period.ts';
import { report, shipped } from '../reports.ts';
import { sumsOfReports } from './sums-of-reports.ts';

const saved = {
  idOf: (marketplace: string, asin: string) =>
    asin === 'B0TESTDE01' ? 'p:us:B0TESTAAA1' : `p:${marketplace.toLowerCase()}:${asin}`,
  categoriesOf: () => [],
};

it('ranks by what was earned, one currency after the other', () => {
  const day = '2026-04-01';
  const sums = sumsOfReports(
    report({
      rows: [
        shipped(day, { fees: 50 }),
        shipped(day, { asin: 'B0TESTAAA2', fees: 90 }),
        shipped(day, { asin: 'B0TESTAAA3', fees: 0 }),
      ],
    }),
    report({
      account: { marketplace: 'DE', isOnsite: false },
      rows: [
        shipped(day, { asin: 'B0TESTDE01', fees: 900 }),
        shipped(day, { asin: 'B0TESTDE02', fees: 700 }),
      ],
    }),
  );
  const { ranks, fees } = earnedInList(sums, saved, periodOf(365, '2026-04-30'));
  expect([...ranks.keys()]).toEqual(['p:us:B0TESTAAA2', 'p:us:B0TESTAAA1', 'p:de:B0TESTDE02']);
  expect(fees.get('p:us:B0TESTAAA1')).toEqual([
    { currency: 'USD', fees: 50 },
    { currency: 'EUR', fees: 900 },
  ]);
});
