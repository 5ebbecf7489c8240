import type { Line } from '../kept/entry.ts';
import { currencyOf } from '../money.ts';
import type { DatedKind, ReportAccount } from '../reports/report.ts';
import { addClicks, addEarnings, addOrders, isAnything, noFigures } from './figures.ts';
import { productLines } from './product-lines.ts';
import { type AccountSums, eachLine, eachPeriodLine, eachSummedLine, type Sums } from './sums.ts';
import type { Days, Earned, Figures, Period } from './views.ts';

/** The reports that clicks are taken from: none of them says them for everything. */
export type ClicksFrom = 'clicks' | 'tracking' | 'trends' | null;

/** How lines are put together. */
export interface Grouping<R> {
  clicksFrom: ClicksFrom;
  /** What of a line decides what it belongs to; nothing: all of an account belongs to the same. */
  by: 'tag' | 'asin' | 'nothing';
  /** Within what a name means the same; without it, within a currency. Each is in one currency. */
  scopeOf?: (account: ReportAccount) => string;
  /**
   * What lines with this tracking ID, or ASIN, belong to, by name; several: they count in each of them; none: they are
   * left out. Asked once for each.
   */
  namesOf(value: string | null, account: ReportAccount): readonly string[];
  /** The row for a name. @param account the first that has it */
  rowOf(name: string, earned: Earned, account: ReportAccount): R;
}

/** Sums up lines by what they belong to, and by currency; the most earned first. */
export function groupEarned<R extends Earned>(
  sums: Sums,
  period: Period,
  grouping: Grouping<R>,
): R[] {
  const all: R[] = [];
  const scopes = new Map<string, Map<string, R>>();
  for (const each of sums.accounts) {
    const { account } = each;
    const currency = currencyOf(account.marketplace);
    const scope = grouping.scopeOf?.(account) ?? currency;
    const rows = scopes.get(scope) ?? new Map<string, R>();
    scopes.set(scope, rows);
    const rowOf = (name: string): R => {
      const known = rows.get(name);
      if (known) return known;
      const earned = { currency, now: noFigures(), before: period.before && noFigures() };
      const row = grouping.rowOf(name, earned, account);
      rows.set(name, row);
      all.push(row);
      return row;
    };
    addLines(each, period, grouping, rowOf);
  }
  return all
    .filter(({ now, before }) => isAnything(now) || (before && isAnything(before)))
    .sort((a, b) => b.now.fees - a.now.fees || b.now.ordered - a.now.ordered);
}

function addLines<R extends Earned>(
  account: AccountSums,
  period: Period,
  { by, clicksFrom, namesOf }: Grouping<R>,
  rowOf: (name: string) => R,
): void {
  const column = by === 'asin' ? 1 : 0;
  const known = new Map<string | null, readonly R[]>();
  // Hundreds of thousands of lines: names are made once for each value.
  const rowsOf = (value: string | null) => {
    const found = known.get(value);
    if (found) return found;
    const own = namesOf(value, account.account).map(rowOf);
    known.set(value, own);
    return own;
  };
  visitLines(account, { by, clicksFrom }, period, (line, add) => {
    for (const { now } of rowsOf(line[column])) add(now, line);
  });
  if (!period.before) return;
  visitLines(account, { by, clicksFrom }, period.before, (line, add) => {
    for (const { before } of rowsOf(line[column])) if (before) add(before, line);
  });
}

type Add = (figures: Figures, line: Line) => void;

function visitLines(
  account: AccountSums,
  { by, clicksFrom }: Pick<Grouping<unknown>, 'by' | 'clicksFrom'>,
  days: Days,
  visit: (line: Line, add: Add) => void,
): void {
  const each = (kind: DatedKind, add: Add) => {
    const products = by === 'asin' ? productLines(account.days[kind], days) : null;
    if (products) for (const line of products) visit(line, add);
    else if (by === 'asin') eachLine(account, kind, days, (line) => visit(line, add));
    else eachSummedLine(account, kind, days, by, (line) => visit(line, add));
  };
  each('orders', addOrders);
  each('earnings', addEarnings);
  if (clicksFrom === 'tracking') {
    eachPeriodLine(account, 'tracking', days, (line) => visit(line, addClicks));
  } else if (clicksFrom !== null) {
    each(clicksFrom, addClicks);
  }
}
