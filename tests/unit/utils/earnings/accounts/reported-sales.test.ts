import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EarningsLine,
  feesIn,
  lastPaidDay,
  reportedSales,
  salesWithin,
  trailingSales,
} from '@/utils/earnings/accounts/reported-sales.ts';

const line = (facts: Partial<EarningsLine> = {}): EarningsLine => ({
  day: '2026-07-01',
  tag: 'mine-21',
  shipped: 1,
  returned: 0,
  unpaid: 0,
  fees: 120,
  ...facts,
});

describe('what counts as a sale', () => {
  it('is what was shipped, less what came back', () => {
    const reported = reportedSales([
      line({ shipped: 3, fees: 300 }),
      line({ day: '2026-07-05', shipped: 0, returned: 1, fees: -100 }),
    ]);
    expect(salesWithin(reported, '2026-07-01', '2026-07-31')).toBe(2);
  });

  it('equal lines are different sales', () => {
    expect(salesWithin(reportedSales([line(), line()]), '2026-07-01', '2026-07-01')).toBe(2);
  });

  it('is not what pays nothing, such as a gift card', () => {
    expect(reportedSales([line({ fees: 0, unpaid: 1 })])).toEqual([]);
    const some = reportedSales([line({ shipped: 3, unpaid: 2, fees: 50 })]);
    expect(some).toEqual([{ day: '2026-07-01', sales: 1, fees: 50 }]);
  });

  it('is not what the onsite id sold', () => {
    expect(reportedSales([line({ tag: 'onamzme-21' }), line({ tag: 'ONAMZme-21' })])).toEqual([]);
  });

  it('is of a day within the days asked for, the first and the last included', () => {
    const reported = reportedSales(
      ['2026-06-12', '2026-06-13', '2026-12-10', '2026-12-11'].map((day) => line({ day })),
    );
    expect(salesWithin(reported, '2026-06-13', '2026-12-10')).toBe(2);
  });

  it('is never less than none', () => {
    const reported = reportedSales([line({ shipped: 0, returned: 2, fees: -50 })]);
    expect(salesWithin(reported, '2026-07-01', '2026-07-31')).toBe(0);
  });

  it('does not depend on the order of lines', () => {
    const lines = fc.array(
      fc.record({
        day: fc.constantFrom('2026-07-01', '2026-07-02', '2026-08-01'),
        tag: fc.constantFrom('mine-21', 'onamzme-21', null),
        shipped: fc.nat(5),
        returned: fc.nat(2),
        unpaid: fc.nat(1),
        fees: fc.integer({ min: -500, max: 500 }),
      }),
    );
    fc.assert(
      fc.property(lines, (some) => {
        expect(reportedSales(some.toReversed())).toEqual(reportedSales(some));
      }),
    );
  });
});

describe('what else the reports say', () => {
  it('trailing days end today', () => {
    const reported = reportedSales([line({ day: '2026-11-01' }), line({ day: '2026-11-02' })]);
    expect(trailingSales(reported, '2026-12-01', 30)).toBe(1);
  });

  it('the last commission is one that was paid, not one that was taken back', () => {
    const reported = reportedSales([line(), line({ day: '2026-08-01', fees: -120 })]);
    expect(lastPaidDay(reported)).toBe('2026-07-01');
    expect(lastPaidDay([])).toBe(null);
  });

  it('a month’s fees', () => {
    const reported = reportedSales([
      line(),
      line({ day: '2026-07-31', fees: -20 }),
      line({ day: '2026-08-01' }),
    ]);
    expect(feesIn(reported, '2026-07')).toBe(100);
  });
});
