import {
  addDays,
  addMonths,
  type Day,
  firstDayOf,
  lastDayOf,
  type Month,
  monthOf,
} from '@/utils/time/day.ts';
import type { Line } from '../kept/entry.ts';
import { type Amount, currencyOf } from '../money.ts';
import { DATED_KINDS, type DatedKind } from '../reports/report.ts';
import { addClicks, addEarnings, addOrders, noFigures } from './figures.ts';
import { type AccountSums, eachSummedLine, type Sums } from './sums.ts';
import type { Days, Figures, MonthRow, TimePoint } from './views.ts';

/**
 * What was earned in one currency by day or by month, without gaps, the first one first.
 * @param days all of them; of all time, those of which a report says anything
 */
export function overTime(
  sums: Sums,
  { from, to }: Days,
  by: 'day' | 'month',
  currency: string,
): TimePoint[] {
  const { span } = sums;
  if (!span) return [];
  const days = { from: from < span.from ? span.from : from, to: to > span.to ? span.to : to };
  const accounts = sums.accounts.filter(
    ({ account }) => currencyOf(account.marketplace) === currency,
  );
  const points = new Map<string, Figures>();
  const pointOf = (day: Day) => {
    const at = by === 'day' ? day : monthOf(day);
    const known = points.get(at) ?? noFigures();
    points.set(at, known);
    return known;
  };
  for (const account of accounts) {
    eachSummedLine(account, 'orders', days, 'nothing', (line, day) =>
      addOrders(pointOf(day), line),
    );
    eachSummedLine(account, 'earnings', days, 'nothing', (line, day) =>
      addEarnings(pointOf(day), line),
    );
    eachSummedLine(account, 'trends', days, 'nothing', (line, day) =>
      addClicks(pointOf(day), line),
    );
  }
  const known = knownDays(accounts);
  return stepsOf(days, by).map((at) => ({
    at,
    ...(points.get(at) ?? noFigures()),
    isKnown: by === 'day' ? known.has(at) : isMonthKnown(at, days, known),
  }));
}

/** The days or months from the first to the last. */
function stepsOf({ from, to }: Days, by: 'day' | 'month'): string[] {
  const steps: string[] = [];
  if (by === 'day') for (let at = from; at <= to; at = addDays(at, 1)) steps.push(at);
  else for (let at = monthOf(from); at <= monthOf(to); at = addMonths(at, 1)) steps.push(at);
  return steps;
}

/** Days of which reports of earnings say all, for each account from its first to its last day. */
function knownDays(accounts: readonly AccountSums[]): ReadonlySet<Day> {
  const whole = accounts
    .map(({ days }) => days.earnings.filter((each) => each.whole).map(({ day }) => day))
    .filter((days) => days.length > 0)
    .map((days) => ({ from: days[0] ?? '', to: days.at(-1) ?? '', days: new Set(days) }));
  const known = new Set<Day>();
  for (const { days } of whole) {
    for (const day of days) {
      if (whole.every((each) => day < each.from || day > each.to || each.days.has(day))) {
        known.add(day);
      }
    }
  }
  return known;
}

function isMonthKnown(month: Month, { from, to }: Days, known: ReadonlySet<Day>): boolean {
  const first = firstDayOf(month) < from ? from : firstDayOf(month);
  const last = lastDayOf(month) > to ? to : lastDayOf(month);
  return stepsOf({ from: first, to: last }, 'day').every((day) => known.has(day));
}

/** The sums of a month, before it is known which of them a report says. */
interface MonthSums extends Figures {
  month: Month;
  currency: string;
  bounties: Amount;
  bonuses: Amount;
  /** Of which there is a report of one of its days. */
  kinds: Set<DatedKind>;
}

/** What was earned in each month and currency, the newest month first. */
export function monthTable(sums: Sums): MonthRow[] {
  const rows = new Map<string, MonthSums>();
  for (const each of sums.accounts) addAccount(rows, each, sums.span);
  return [...rows.values()]
    .map(monthRow)
    .sort((a, b) =>
      a.month === b.month ? (a.currency < b.currency ? -1 : 1) : a.month < b.month ? 1 : -1,
    );
}

function addAccount(rows: Map<string, MonthSums>, account: AccountSums, span: Days | null): void {
  const always = span ?? { from: '', to: '' };
  const currency = currencyOf(account.account.marketplace);
  const keyOf = (day: Day) => `${monthOf(day)} ${currency}`;
  const rowOf = (day: Day) => {
    const row = rows.get(keyOf(day)) ?? {
      ...{ month: monthOf(day), currency, ...noFigures() },
      ...{ bounties: 0, bonuses: 0, kinds: new Set() },
    };
    rows.set(keyOf(day), row);
    return row;
  };
  const add = (kind: DatedKind, addLine: (row: MonthSums, line: Line) => void) =>
    eachSummedLine(account, kind, always, 'nothing', (line, day) => addLine(rowOf(day), line));
  add('orders', addOrders);
  add('trends', addClicks);
  add('earnings', addEarnings);
  for (const kind of ['bounties', 'bonuses'] as const) {
    add(kind, (row, line) => {
      row[kind] += line[8] ?? 0;
    });
  }
  for (const kind of DATED_KINDS) {
    for (const { day } of account.days[kind]) rows.get(keyOf(day))?.kinds.add(kind);
  }
}

function monthRow({ kinds, month, currency, clicks, ...sums }: MonthSums): MonthRow {
  const said = (kind: DatedKind, sum: number) => (kinds.has(kind) ? sum : null);
  const paid = {
    fees: said('earnings', sums.fees),
    bounties: said('bounties', sums.bounties),
    bonuses: said('bonuses', sums.bonuses),
  };
  const amounts = Object.values(paid).filter((amount) => amount !== null);
  return {
    month,
    currency,
    clicks,
    ordered: said('orders', sums.ordered),
    shipped: said('earnings', sums.shipped),
    returned: said('earnings', sums.returned),
    revenue: said('earnings', sums.revenue),
    ...paid,
    total: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0),
  };
}
