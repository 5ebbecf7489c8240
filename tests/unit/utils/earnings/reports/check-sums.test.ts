import { expect, it } from 'vitest';
import { type AccountedReport, checkSums } from '@/utils/earnings/reports/check-sums.ts';
import type { ReportSums } from '@/utils/earnings/reports/found.ts';
import type { ReportKind } from '@/utils/earnings/reports/report.ts';

const NONE: ReportSums = {
  clicks: null,
  ordered: null,
  shipped: null,
  returned: null,
  revenue: null,
  fees: null,
  income: null,
};
const report = (
  kind: ReportKind,
  sums: Partial<ReportSums>,
  more: Partial<AccountedReport> = {},
): AccountedReport => ({
  kind,
  sums: { ...NONE, ...sums },
  account: { marketplace: 'CA', isOnsite: false },
  from: '2021-03-14',
  to: '2021-04-12',
  made: 1,
  ...more,
});
const earnings = report('earnings', { shipped: 535, returned: 23, fees: 218_652 });

it('compares what Amazon’s own reports have alike: items, orders and the same money three times', () => {
  const checks = checkSums([
    earnings,
    report('tracking', { ordered: 605, shipped: 512, fees: 218_652 }),
    report('bonuses', { income: 218_652, fees: 1200 }),
    report('orders', { ordered: 605 }),
    report('trends', { ordered: 604 }),
    report('clicks', { ordered: 605 }),
  ]);
  expect(
    checks.map(({ what, one, other, agrees }) => [what, one.kind, other.kind, agrees]),
  ).toEqual([
    ['shipped', 'earnings', 'tracking', true],
    ['fees', 'earnings', 'tracking', true],
    ['fees', 'earnings', 'bonuses', true],
    ['ordered', 'orders', 'tracking', true],
    ['ordered', 'orders', 'trends', false],
    ['ordered', 'orders', 'clicks', true],
  ]);
});

it('compares nothing of different accounts or periods, and of one kind the latest', () => {
  const tracking = (more: Partial<AccountedReport>) =>
    report('tracking', { shipped: 1, fees: 1 }, more);
  expect(checkSums([earnings, tracking({ to: '2021-04-11' })])).toEqual([]);
  expect(
    checkSums([earnings, tracking({ account: { marketplace: 'CA', isOnsite: true } })]),
  ).toEqual([]);
  const [shipped] = checkSums([
    earnings,
    tracking({}),
    report('tracking', { shipped: 512 }, { made: 2 }),
  ]);
  expect(shipped).toMatchObject({ agrees: true, other: { sum: 512 } });
});
