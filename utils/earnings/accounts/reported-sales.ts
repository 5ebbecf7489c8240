import { addDays, type Day, type Month, monthOf } from '@/utils/time/day.ts';
import type { Amount } from '../money.ts';
import { isOnsiteTag } from '../onsite-tag.ts';

/** What one line of the earnings reports says: a day's items of one tracking id and product, summed. */
export interface EarningsLine {
  day: Day;
  tag: string | null;
  shipped: number;
  returned: number;
  /** Of those shipped, less those returned, what paid nothing. */
  unpaid: number;
  fees: Amount;
}

/** What the reports of an account say of one day. */
export interface DaySales {
  day: Day;
  /** Items shipped less items returned, of those that pay. */
  sales: number;
  fees: Amount;
}

/** What the reports of an account say, by day, the first day first; empty: there are none. */
export type ReportedSales = readonly DaySales[];

/**
 * The sales that may qualify. Left out are those of the onsite id and what pays nothing. Bounties are reports of another
 * kind. Which sales count is Amazon's decision, and own purchases do not: the files cannot tell those.
 * @param lines of the reports of earnings alone, in any order
 */
export function reportedSales(lines: Iterable<EarningsLine>): ReportedSales {
  const days = new Map<Day, DaySales>();
  for (const { day, tag, shipped, returned, unpaid, fees } of lines) {
    const sales = shipped - returned - unpaid;
    if ((sales === 0 && fees === 0) || isOnsiteTag(tag)) continue;
    const sum = days.get(day) ?? { day, sales: 0, fees: 0 };
    days.set(day, { day, sales: sum.sales + sales, fees: sum.fees + fees });
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Sales from the one day to the other, both included; never less than none. */
export function salesWithin(reported: ReportedSales, from: Day, to: Day): number {
  const within = reported.filter(({ day }) => from <= day && day <= to);
  return Math.max(
    within.reduce((sum, { sales }) => sum + sales, 0),
    0,
  );
}

/** Sales in so many days, the last of which is `today`. */
export function trailingSales(reported: ReportedSales, today: Day, days: number): number {
  return salesWithin(reported, addDays(today, 1 - days), today);
}

/** The last day that paid something; null: none did. */
export function lastPaidDay(reported: ReportedSales): Day | null {
  return reported.findLast(({ fees }) => fees > 0)?.day ?? null;
}

export function feesIn(reported: ReportedSales, month: Month): Amount {
  return reported
    .filter(({ day }) => monthOf(day) === month)
    .reduce((sum, { fees }) => sum + fees, 0);
}
