import type { Day } from '../day.ts';
import type { Line } from '../kept/entry.ts';
import { currencyOf } from '../money.ts';
import { addClicks, addEarnings, addOrders, isAnything, noFigures } from './figures.ts';
import { type AccountSums, eachLine, eachPeriodLine, type Sums } from './sums.ts';
import type { Days, Earned, Figures, Period } from './views.ts';

/** The reports that clicks are taken from: none of them says them for everything. */
export type ClicksFrom = 'clicks' | 'tracking' | 'trends' | null;

/** What something has earned, with what it is. */
export type Grouped<K> = Earned & { key: K };

/**
 * Sums up lines by what they belong to, and by currency.
 * @param keysOf what a line belongs to, by name; several: it counts in each of them. A line that belongs to nothing is
 *   left out
 * @param describe what the name stands for
 */
export function groupEarned<K>(
  sums: Sums,
  period: Period,
  clicksFrom: ClicksFrom,
  keysOf: (line: Line, account: AccountSums) => readonly string[],
  describe: (name: string) => K,
): Grouped<K>[] {
  const groups = new Map<string, Grouped<K>>();
  for (const account of sums.accounts) {
    const currency = currencyOf(account.account.marketplace);
    const groupOf = (name: string) => {
      const key = `${currency} ${name}`;
      const known = groups.get(key);
      if (known) return known;
      const before = period.before && noFigures();
      const group = { key: describe(name), currency, now: noFigures(), before };
      groups.set(key, group);
      return group;
    };
    visitLines(account, clicksFrom, period, (line, add) => {
      for (const name of keysOf(line, account)) add(groupOf(name).now, line);
    });
    if (!period.before) continue;
    visitLines(account, clicksFrom, period.before, (line, add) => {
      for (const name of keysOf(line, account)) {
        const { before } = groupOf(name);
        if (before) add(before, line);
      }
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
  visit: (line: Line, add: Add, day?: Day) => void,
): void {
  eachLine(account, 'orders', days, (line) => visit(line, addOrders));
  eachLine(account, 'earnings', days, (line) => visit(line, addEarnings));
  if (clicksFrom === 'tracking') {
    eachPeriodLine(account, 'tracking', days, (line) => visit(line, addClicks));
  } else if (clicksFrom !== null) {
    eachLine(account, clicksFrom, days, (line) => visit(line, addClicks));
  }
}
