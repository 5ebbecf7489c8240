import type { Line } from '../kept/entry.ts';
import { currencyOf } from '../money.ts';
import { addClicks, addEarnings, addOrders, isAnything, noFigures } from './figures.ts';
import { type AccountSums, eachLine, eachPeriodLine, type Sums } from './sums.ts';
import type { Days, Earned, Figures, Period } from './views.ts';

/** The reports that clicks are taken from: none of them says them for everything. */
export type ClicksFrom = 'clicks' | 'tracking' | 'trends' | null;

/** What something has earned, with what it is. */
export type Grouped<K> = Earned & { key: K };

/** How lines are put together. */
export interface Grouping<K> {
  clicksFrom: ClicksFrom;
  /** What of a line decides what it belongs to. */
  by: 'tag' | 'asin';
  /**
   * What lines with this tracking ID, or ASIN, belong to, by name; several: they count in each of them; none: they are
   * left out. Asked once for each.
   */
  namesOf(value: string | null, account: AccountSums): readonly string[];
  /** What a name stands for. */
  describe(name: string): K;
}

/** Sums up lines by what they belong to, and by currency; the most earned first. */
export function groupEarned<K>(sums: Sums, period: Period, grouping: Grouping<K>): Grouped<K>[] {
  const groups = new Map<string, Grouped<K>>();
  const groupOf = (currency: string, name: string): Grouped<K> => {
    const key = `${currency} ${name}`;
    const known = groups.get(key);
    if (known) return known;
    const before = period.before && noFigures();
    const group = { key: grouping.describe(name), currency, now: noFigures(), before };
    groups.set(key, group);
    return group;
  };
  for (const account of sums.accounts) {
    const currency = currencyOf(account.account.marketplace);
    const column = grouping.by === 'tag' ? 0 : 1;
    const known = new Map<string | null, readonly Grouped<K>[]>();
    // Hundreds of thousands of lines: names are made once for each value.
    const groupsOf = (value: string | null) => {
      const found = known.get(value);
      if (found) return found;
      const own = grouping.namesOf(value, account).map((name) => groupOf(currency, name));
      known.set(value, own);
      return own;
    };
    visitLines(account, grouping.clicksFrom, period, (line, add) => {
      for (const { now } of groupsOf(line[column])) add(now, line);
    });
    if (!period.before) continue;
    visitLines(account, grouping.clicksFrom, period.before, (line, add) => {
      for (const { before } of groupsOf(line[column])) if (before) add(before, line);
    });
  }
  const found = [...groups.values()].filter(
    ({ now, before }) => isAnything(now) || (before && isAnything(before)),
  );
  return found.sort((a, b) => b.now.fees - a.now.fees || b.now.ordered - a.now.ordered);
}

type Add = (figures: Figures, line: Line) => void;

function visitLines(
  account: AccountSums,
  clicksFrom: ClicksFrom,
  days: Days,
  visit: (line: Line, add: Add) => void,
): void {
  eachLine(account, 'orders', days, (line) => visit(line, addOrders));
  eachLine(account, 'earnings', days, (line) => visit(line, addEarnings));
  if (clicksFrom === 'tracking') {
    eachPeriodLine(account, 'tracking', days, (line) => visit(line, addClicks));
  } else if (clicksFrom !== null) {
    eachLine(account, clicksFrom, days, (line) => visit(line, addClicks));
  }
}
