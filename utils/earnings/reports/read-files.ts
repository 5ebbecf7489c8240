import { proposeAccounts, signsOf } from './accounts.ts';
import { sampleOf } from './column-facts.ts';
import { dateOrder } from './date-order.ts';
import type {
  AccountProposal,
  FoundReport,
  Reading,
  ReportContext,
  ReportFile,
  ReportNote,
  ReportQuestion,
} from './found.ts';
import { openFile } from './open-file.ts';
import { type ReadRows, readRows } from './read-rows.ts';
import { amountColumns, type Layout, type Recognition, recognise, signOf } from './recognise.ts';
import { PERIOD_KINDS } from './report.ts';
import { signatureOf } from './signature.ts';
import type { Table } from './table.ts';
import { isIn, type Period, periodOfRows, periodsOf } from './title.ts';

/** First rows that a question is asked with. */
const SHOWN_ROWS = 6;

export interface ReadOptions {
  signal?: AbortSignal;
  /** @param done of the steps that reading takes */
  onProgress?: (done: number, all: number) => void;
}

/** A table, and what was made out of it. */
interface Understood {
  id: string;
  table: Table;
  recognition: Recognition;
}

/**
 * Reads report files: workbooks, texts with delimiters and archives of them. Nothing is kept, nothing is guessed in
 * silence: a report's account is a proposal with its reason, and what cannot be told comes back as a question, whose
 * answer is given with the same files again.
 * @throws {DOMException} `AbortError` when the signal says so
 */
export async function readReportFiles(
  files: readonly ReportFile[],
  context: ReportContext,
  { signal, onProgress }: ReadOptions = {},
): Promise<Reading> {
  const reading: Reading = { reports: [], questions: [], refused: [] };
  const all: Understood[] = [];
  for (const [at, file] of files.entries()) {
    onProgress?.(at, files.length);
    signal?.throwIfAborted();
    const { tables, refused } = await openFile(file);
    reading.refused.push(...refused);
    for (const [index, table] of tables.entries()) {
      signal?.throwIfAborted();
      const recognition = understood(table, context);
      all.push({ id: `${at}/${index}/${table.file}`, table, recognition });
      await pause();
    }
  }
  sortOut(all, reading, context);
  onProgress?.(files.length, files.length);
  return reading;
}

/** Between two tables others get their turn, where there is one. */
function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

function understood(table: Table, { answers }: ReportContext): Recognition {
  const known = answers.layouts[signatureOf(table)];
  if (!known) return recognise(table);
  // Of dates the table itself knows better: those of another country look the same.
  const rows = sampleOf(table.body).map(({ cells }) => cells);
  const order = dateOrder(table.title, rows, known.columns.indexOf('date'));
  return { is: 'report', layout: { ...known, dateOrder: order ?? known.dateOrder } };
}

function sortOut(all: readonly Understood[], reading: Reading, context: ReportContext): void {
  const read: { each: Understood; layout: Layout; rows: ReadRows; period: Period }[] = [];
  const periods = new Map<string, Period>();
  for (const each of all) {
    const [first] = periodsOf(each.table.title);
    if (first && !periods.has(each.table.file)) periods.set(each.table.file, first);
  }
  for (const each of all) {
    const { id, table, recognition } = each;
    if (recognition.is === 'no-report') {
      const reason = table.body.length === 0 ? 'empty' : 'no-report';
      reading.refused.push({ file: table.file, sheet: table.sheet, reason });
      continue;
    }
    if (recognition.is === 'unsure') {
      reading.questions.push(question(each, recognition));
      continue;
    }
    const { layout } = recognition;
    const rows = readRows(table, layout, signOf(table, amountColumns(layout.columns)));
    const period = context.answers.periods[id] ?? periodFor(table, rows);
    if (period) read.push({ each, layout, rows, period });
    else if (PERIOD_KINDS.some((kind) => kind === layout.kind)) {
      reading.questions.push(periodQuestion(each, periods.get(table.file) ?? null));
    } else {
      // None of its rows has a day that can be read.
      const reason = rows.left.length > 0 ? 'no-report' : 'empty';
      reading.refused.push({ file: table.file, sheet: table.sheet, reason });
    }
  }
  const accounts = proposeAccounts(
    read.map(({ each, layout }) =>
      signsOf(each.table, {
        tag: layout.columns.indexOf('tag'),
        seller: layout.columns.indexOf('seller'),
      }),
    ),
    context,
  );
  for (const [at, { each, layout, rows, period }] of read.entries()) {
    const account = accounts[at];
    if (account) reading.reports.push(report(each, layout, rows, period, account));
  }
}

/** The days that a report is about: as its title says, if its rows agree; else those of its rows. */
function periodFor({ title }: Table, { days }: ReadRows): Period | null {
  const titled = periodOfRows(periodsOf(title), days);
  if (titled && (days.length === 0 || !contradicts(titled, days))) return titled;
  if (days.length === 0) return null;
  const [first = ''] = days;
  let [from, to] = [first, first];
  for (const day of days) {
    if (day < from) from = day;
    if (day > to) to = day;
  }
  return { from, to };
}

/** Some rows may lie outside of a report's period, but not most of them. */
function contradicts(period: Period, days: readonly string[]): boolean {
  return days.filter((day) => isIn(period, day)).length * 2 < days.length;
}

function report(
  { id, table }: Understood,
  { kind }: Layout,
  rows: ReadRows,
  period: Period,
  account: AccountProposal,
): FoundReport {
  return {
    id,
    file: table.file,
    sheet: table.sheet,
    kind,
    account,
    from: period.from,
    to: period.to,
    made: table.made,
    rows: rows.rows,
    sums: rows.sums,
    tags: [...new Set(rows.rows.flatMap(({ tag }) => tag ?? []))],
    left: rows.left,
    notes: [...rows.notes, ...periodNotes(table, rows, period)],
  };
}

function periodNotes({ title }: Table, { days }: ReadRows, period: Period): ReportNote[] {
  const notes: ReportNote[] = [];
  const outside = days.filter((day) => !isIn(period, day)).length;
  if (outside > 0) notes.push({ note: 'outside', rows: outside });
  const periods = periodsOf(title);
  const at = periods.findIndex(({ from, to }) => from === period.from && to === period.to);
  if (at > 0) notes.push({ note: 'title-order', rows: days.length });
  if (at < 0 && periods.length > 0) notes.push({ note: 'title-contradicts', rows: days.length });
  return notes;
}

function shown({ id, table }: Understood) {
  return {
    id,
    file: table.file,
    sheet: table.sheet,
    title: table.title,
    header: table.header,
    rows: table.body.slice(0, SHOWN_ROWS).map(({ cells }) => cells),
  };
}

function question(
  each: Understood,
  { about, guess }: Recognition & { is: 'unsure' },
): ReportQuestion {
  return { ...shown(each), about, signature: signatureOf(each.table), guess };
}

function periodQuestion(each: Understood, guess: Period | null): ReportQuestion {
  return { ...shown(each), about: 'period', guess };
}
