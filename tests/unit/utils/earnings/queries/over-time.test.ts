import { expect, it } from 'vitest';
import { monthTable, overTime } from '@/utils/earnings/queries/over-time.ts';
import { periodOf } from '@/utils/earnings/queries/period.ts';
import { ordered, report, row, shipped } from '../reports.ts';
import { sumsOfReports } from './sums-of-reports.ts';

const DE = { marketplace: 'DE', isOnsite: false } as const;
const FR = { marketplace: 'FR', isOnsite: false } as const;
const ONSITE = { marketplace: 'US', isOnsite: true } as const;

it('by day without gaps, and which days are not known', () => {
  const sums = sumsOfReports(
    report({ from: '2026-04-01', to: '2026-04-02', rows: [shipped('2026-04-01')] }),
    report({ from: '2026-04-04', to: '2026-04-04', rows: [shipped('2026-04-05')] }),
    report({ kind: 'orders', from: '2026-04-04', to: '2026-04-04', rows: [ordered('2026-04-04')] }),
    report({ account: DE, rows: [shipped('2026-04-02', { fees: 7 })] }),
  );
  const points = overTime(sums, periodOf('all', '2026-04-30'), 'day', 'USD');
  expect(
    points.map(({ at, ordered: orders, fees, isKnown }) => [at, orders, fees, isKnown]),
  ).toEqual([
    ['2026-04-01', 0, 80, true],
    ['2026-04-02', 0, 0, true],
    ['2026-04-03', 0, 0, false],
    ['2026-04-04', 1, 0, true],
    ['2026-04-05', 0, 80, false],
  ]);
  const euros = overTime(sums, { from: '2026-04-02', to: '2026-04-02' }, 'day', 'EUR');
  expect(euros).toMatchObject([{ at: '2026-04-02', fees: 7, isKnown: true }]);
});

it('by month: the last one is known as far as it has come', () => {
  const sums = sumsOfReports(
    report({ from: '2026-02-10', to: '2026-04-10', rows: [shipped('2026-03-31')] }),
  );
  const points = overTime(sums, periodOf('all', '2026-04-30'), 'month', 'USD');
  expect(points.map(({ at, fees, isKnown }) => [at, fees, isKnown])).toEqual([
    ['2026-02', 0, true],
    ['2026-03', 80, true],
    ['2026-04', 0, true],
  ]);
});

it('no reports, no points', () => {
  expect(overTime(sumsOfReports(), periodOf('all', '2026-04-30'), 'day', 'USD')).toEqual([]);
});

it('months by currency: all accounts of one together, never two', () => {
  const days = { from: '2026-03-01', to: '2026-04-30' };
  const sums = sumsOfReports(
    report({ ...days, rows: [shipped('2026-04-01')] }),
    report({ ...days, account: ONSITE, rows: [shipped('2026-04-03', { fees: 5 })] }),
    report({ ...days, account: DE, rows: [shipped('2026-04-02', { fees: 7 })] }),
    report({
      ...days,
      account: FR,
      rows: [shipped('2026-04-09', { fees: 8 }), shipped('2026-03-31')],
    }),
    report({ ...days, kind: 'bounties', rows: [row({ day: '2026-04-09', fees: 500 })] }),
    report({ ...days, kind: 'bonuses', rows: [row({ day: '2026-04-09', revenue: 9, fees: 90 })] }),
  );
  expect(
    monthTable(sums).map((each) => [
      each.month,
      each.currency,
      each.fees,
      each.bounties,
      each.bonuses,
      each.total,
    ]),
  ).toEqual([
    ['2026-04', 'EUR', 15, null, null, 15],
    ['2026-04', 'USD', 85, 500, 90, 675],
    ['2026-03', 'EUR', 80, null, null, 80],
  ]);
});

it('of a month says nothing that no report of it says', () => {
  const sums = sumsOfReports(
    report({ kind: 'orders', from: '2026-03-01', to: '2026-03-31', rows: [ordered('2026-03-04')] }),
    report({ from: '2026-04-01', to: '2026-04-30', rows: [shipped('2026-04-01')] }),
    report({ kind: 'bounties', from: '2026-04-01', to: '2026-04-30', rows: [] }),
  );
  const nothing = { clicks: null, bonuses: null };
  expect(monthTable(sums)).toMatchObject([
    { ...nothing, ordered: null, shipped: 1, fees: 80, bounties: 0, total: 80 },
    {
      ...{ ...nothing, ordered: 1, shipped: null, returned: null },
      ...{ revenue: null, fees: null, bounties: null, total: null },
    },
  ]);
});
