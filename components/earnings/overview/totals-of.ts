import type { AccountEarned, Earned, Figures } from '@/utils/earnings/queries/views.ts';

/** What all accounts of a currency have earned together. */
export interface CurrencyTotal extends Earned {
  bounties: number;
  bonuses: number;
}

/** One for each currency, the one with most items shipped first: amounts of two currencies cannot be compared. */
export function totalsOf(accounts: readonly AccountEarned[]): CurrencyTotal[] {
  const byCurrency = Map.groupBy(accounts, ({ currency }) => currency);
  return [...byCurrency]
    .map(([currency, rows]) => ({
      currency,
      now: rows.map(({ now }) => now).reduce(plus),
      before: rows.map(({ before }) => before).reduce((a, b) => (a && b ? plus(a, b) : null)),
      bounties: rows.reduce((sum, { bounties }) => sum + bounties, 0),
      bonuses: rows.reduce((sum, { bonuses }) => sum + bonuses, 0),
    }))
    .sort((a, b) => b.now.shipped - a.now.shipped);
}

function plus(a: Figures, b: Figures): Figures {
  return {
    clicks: a.clicks === null ? b.clicks : a.clicks + (b.clicks ?? 0),
    ordered: a.ordered + b.ordered,
    shipped: a.shipped + b.shipped,
    returned: a.returned + b.returned,
    revenue: a.revenue + b.revenue,
    fees: a.fees + b.fees,
  };
}
