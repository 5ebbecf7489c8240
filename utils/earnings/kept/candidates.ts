import { addDays, type Day, daysBetween, isDay } from '@/utils/time/day.ts';
import { isOfPeriod, type Report, type ReportKind, type ReportRow } from '../reports/report.ts';
import { type Entry, sumRows } from './entry.ts';
import { accountKey, sumsField, sumsId } from './sums-id.ts';

/** What one report says of one day or period, with the rows that it is made of. */
export interface Candidate {
  report: Report;
  /** The record and the field that it is to be. */
  id: string;
  field: string;
  account: string;
  kind: ReportKind;
  /** `2021-04-05`, or of a period `2021-04-01_2021-04-30`. */
  day: string;
  entry: Entry;
  rows: readonly ReportRow[];
}

/** All that a report says. */
export interface Understood {
  candidates: Candidate[];
  /** Rows of days that lie outside of its period. */
  outside: number;
  /** Rows without a day in a report whose rows have one: they are in none of the candidates. */
  undated: number;
}

/** A report about more days is about those of its rows only: its title cannot be right. */
const LONGEST_PERIOD = 10 * 366;

export function understand(report: Report): Understood {
  return isOfPeriod(report.kind) ? ofPeriod(report) : ofDays(report);
}

function ofPeriod(report: Report): Understood {
  const candidate = candidateOf(report, `${report.from}_${report.to}`, true, report.rows);
  return { candidates: [candidate], outside: 0, undated: 0 };
}

/** One for each day of the period, also where there are no rows: an older report may have had some. */
function ofDays(report: Report): Understood {
  const { from, to } = report;
  const byDay = new Map<Day, ReportRow[]>();
  const length = daysBetween(from, to);
  if (length < LONGEST_PERIOD) {
    for (let at = 0; at <= length; at++) byDay.set(addDays(from, at), []);
  }
  let outside = 0;
  let undated = 0;
  for (const row of report.rows) {
    const { day } = row;
    if (day === null || !isDay(day)) {
      undated += 1;
      continue;
    }
    if (day < from || day > to) outside += 1;
    const rows = byDay.get(day);
    if (rows) rows.push(row);
    else byDay.set(day, [row]);
  }
  const candidates = [...byDay].map(([day, rows]) =>
    candidateOf(report, day, day >= from && day <= to, rows),
  );
  return { candidates, outside, undated };
}

function candidateOf(
  report: Report,
  day: Candidate['day'],
  whole: boolean,
  rows: readonly ReportRow[],
): Candidate {
  const { kind, made } = report;
  const account = accountKey(report.account);
  const entry = { made, whole, lines: sumRows(rows, kind === 'link-types') };
  return {
    report,
    id: sumsId(account, day),
    field: sumsField(kind, day),
    account,
    kind,
    day,
    entry,
    rows,
  };
}
