import { describe, expect, it } from 'vitest';
import { totalsOf } from '@/components/earnings/overview/totals-of.ts';
import type { AccountEarned, Figures } from '@/utils/earnings/queries/views.ts';

const figures = (more: Partial<Figures>): Figures => ({
  clicks: null,
  ordered: 0,
  shipped: 0,
  returned: 0,
  revenue: 0,
  fees: 0,
  ...more,
});

const account = (
  marketplace: AccountEarned['account']['marketplace'],
  currency: string,
  now: Partial<Figures>,
  before: Figures | null = figures({}),
): AccountEarned => ({
  account: { marketplace, isOnsite: false },
  currency,
  now: figures(now),
  before,
  bounties: 10,
  bonuses: 1,
});

describe('totals', () => {
  it('are never over two currencies', () => {
    const totals = totalsOf([
      account('US', 'USD', { fees: 7, shipped: 1 }),
      account('DE', 'EUR', { fees: 3, shipped: 2, clicks: 5 }),
      account('FR', 'EUR', { fees: 4, shipped: 2 }),
    ]);
    expect(totals.map(({ currency, now }) => [currency, now.fees, now.clicks])).toEqual([
      ['EUR', 7, 5],
      ['USD', 7, null],
    ]);
    expect(totals[0]).toMatchObject({ bounties: 20, bonuses: 2 });
  });

  it('of all time have nothing before', () => {
    expect(totalsOf([account('DE', 'EUR', {}, null)])[0]?.before).toBe(null);
  });
});
