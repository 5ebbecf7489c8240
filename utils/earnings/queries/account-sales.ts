import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { DaySales } from '../accounts/reported-sales.ts';
import type { Day } from '../day.ts';
import type { Sums } from './sums.ts';

/** Ids of Amazon's own pages, whose sales belong to the onsite account. */
const ONSITE = /^onamz/i;

/**
 * What reports of earnings say of each account's sales that may qualify, by day: without the onsite account and what
 * pays nothing. Bounties are reports of another kind.
 */
export function salesOfAccounts(sums: Sums): ReadonlyMap<MarketplaceCode, readonly DaySales[]> {
  return new Map(
    sums.accounts
      .filter(({ account, days }) => !account.isOnsite && days.earnings.length > 0)
      .map(({ account, days }) => [
        account.marketplace,
        days.earnings.flatMap(({ day, lines }): DaySales[] => {
          const own = lines.filter(([tag]) => !ONSITE.test(tag ?? ''));
          const sales = own.reduce(
            (sum, line) => sum + (line[4] ?? 0) - (line[5] ?? 0) - line[9],
            0,
          );
          const fees = own.reduce((sum, line) => sum + (line[8] ?? 0), 0);
          return sales !== 0 || fees !== 0 ? [{ day, sales, fees }] : [];
        }),
      ]),
  );
}

/** The last day of which a report of earnings says all, for each account but the onsite ones. */
export function knownUntil(sums: Sums): ReadonlyMap<MarketplaceCode, Day> {
  return new Map(
    sums.accounts.flatMap(({ account, days }): [MarketplaceCode, Day][] => {
      const last = days.earnings.findLast(({ whole }) => whole);
      return account.isOnsite || !last ? [] : [[account.marketplace, last.day]];
    }),
  );
}
