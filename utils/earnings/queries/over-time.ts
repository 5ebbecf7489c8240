import {
  addDays,
  addMonths,
  type Day,
  firstDayOf,
  lastDayOf,
  type Month,
  monthOf,
} from '@/utils/time/day.ts';
import { currencyOf } from '../money.ts';
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

/** What was earned in each month and currency, the newest month first. */
export function monthTable(sums: Sums): MonthRow[] {
  const rows = new Map<string, MonthRow>();
  const always = sums.span ?? { from: '', to: '' };
  for (const each of sums.accounts) {
    const currency = currencyOf(each.account.marketplace);
    const rowOf = (day: Day) => {
      const month = monthOf(day);
      const key = `${month} ${currency}`;
      const extra = { bounties: 0, bonuses: 0, total: 0 };
      const row = rows.get(key) ?? { month, currency, ...noFigures(), ...extra };
      rows.set(key, row);
      return row;
    };
    eachSummedLine(each, 'orders', always, 'nothing', (line, day) => addOrders(rowOf(day), line));
    eachSummedLine(each, 'trends', always, 'nothing', (line, day) => addClicks(rowOf(day), line));
    eachSummedLine(each, 'earnings', always, 'nothing', (line, day) => {
      const row = rowOf(day);
      addEarnings(row, line);
      row.total += line[8] ?? 0;
    });
    for (const kind of ['bounties', 'bonuses'] as const) {
      eachSummedLine(each, kind, always, 'nothing', (line, day) => {
        const row = rowOf(day);
        row[kind] += line[8] ?? 0;
        row.total += line[8] ?? 0;
      });
    }
  }
  return [...rows.values()].sort((a, b) =>
    a.month === b.month ? (a.currency < b.currency ? -1 : 1) : a.month < b.month ? 1 : -1,
  );
}
