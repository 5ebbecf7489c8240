import { usualWidth } from '@/utils/shop/transfer/import/table.ts';
import { assignNumbers, type TableFacts } from './assign-numbers.ts';
import { type ColumnFacts, factsOf, sampleOf } from './column-facts.ts';
import { dateOrder } from './date-order.ts';
import type { DateOrder } from './dates.ts';
import { roleNamed } from './header-words.ts';
import { type DecimalSign, decimalSignOf } from './numbers.ts';
import { REPORT_KINDS, type ReportKind } from './report.ts';
import { type Columns, LAYOUTS, MONEY, NUMERIC, REQUIRED, type Role } from './roles.ts';
import { type Table, trimmedWidth } from './table.ts';
import { kindNamed } from './title.ts';

/** How a table is read. */
export interface Layout {
  kind: ReportKind;
  columns: Columns;
  /** What stands first in dates such as 05/04/2021; null where there are none. */
  dateOrder: DateOrder | null;
}

/** What a table is; what cannot be told has a reason, and a guess to begin with. */
export type Recognition =
  | { is: 'report'; layout: Layout }
  | { is: 'unsure'; about: 'columns' | 'dates'; guess: Partial<Layout> & { columns: Columns } }
  | { is: 'no-report' };

/** Tells which report a table is and what its columns hold: by what is in them first, by their names second. */
export function recognise(table: Table): Recognition {
  const known = tableFacts(table);
  const named = namedKind(table);
  const kinds = table.body.length > 0 ? kindsByShape(known) : kindsByNames(known, named);
  const ordered = named && kinds.includes(named) ? [named] : kinds;
  const [best] = ordered
    .map((kind) => fit(kind, known))
    .sort((one, other) => worth(other) - worth(one));
  if (best && !isCredible(best, known, named)) return { is: 'no-report' };
  if (!best?.isWhole || !best.isSure)
    return unsure(known, best?.kind ?? named ?? ordered[0], best?.columns);
  const { kind, columns } = best;
  const order = dateOrder(table.title, known.rows, columns.indexOf('date'));
  if (order === undefined) return { is: 'unsure', about: 'dates', guess: { kind, columns } };
  return { is: 'report', layout: { kind, columns, dateOrder: order } };
}

/**
 * Whether a table that only looks like a report is one: without products and tracking IDs, its title, its columns'
 * names or its sums have to say so.
 */
function isCredible({ kind, columns }: Fit, known: TableFacts, named: ReportKind | null): boolean {
  if (named === kind || hasOwnSigns(known)) return true;
  const names = columns.filter((role, at) => role !== null && known.names[at] === role).length;
  if (names >= 3 && names * 2 >= columns.length) return true;
  return kind === 'trends' && columns.includes('ordered-amazon') && columns.length === 6;
}

/** Columns that other tables do not have. */
function hasOwnSigns({ facts }: Known): boolean {
  return facts.some(({ shape }) => shape === 'asin' || shape === 'tag' || shape === 'direct');
}

/** How the numbers of a table are written; in a workbook a point stands before a fraction if nothing says otherwise. */
export function signOf(
  { body, isWorkbook }: Pick<Table, 'body' | 'isWorkbook'>,
  columns: readonly number[],
): DecimalSign {
  return decimalSignOf(cellsIn(body, columns)) ?? (isWorkbook ? '.' : null);
}

function* cellsIn(rows: Table['body'], columns: readonly number[]): Generator<string> {
  for (const { cells } of rows) for (const at of columns) yield cells[at] ?? '';
}

/** The columns of a layout that hold numbers with fractions. */
export function amountColumns(columns: Columns): number[] {
  return columns.flatMap((role, at) => (role !== null && MONEY.has(role) ? [at] : []));
}

function tableFacts(table: Table): TableFacts {
  const rows = sampleOf(table.body).map(({ cells }) => cells);
  const width = widthOf(table, rows);
  const facts = factsOf(rows, width);
  const amounts = facts.flatMap(({ shape }, at) => (shape === 'amount' ? [at] : []));
  return {
    names: Array.from({ length: width }, (_, at) => roleNamed(table.header[at] ?? '')),
    facts,
    rows,
    sign: signOf({ body: sampleOf(table.body), isWorkbook: table.isWorkbook }, amounts),
  };
}

/** Columns of a table: in a text cells beyond its columns' names are pieces of others, in a workbook notes beside it. */
function widthOf({ header, isWorkbook }: Table, rows: readonly (readonly string[])[]): number {
  const named = trimmedWidth(header);
  const widths = rows.map(trimmedWidth);
  if (isWorkbook) return Math.max(named, ...widths);
  return named > 0 ? named : usualWidth(widths);
}

function namedKind({ title, sheet, file }: Table): ReportKind | null {
  return kindNamed(title) ?? kindNamed(sheet ?? '') ?? kindNamed(file);
}

function kindsByShape({ facts, names }: TableFacts): ReportKind[] {
  const has = (role: Role, shape: ColumnFacts['shape']) =>
    facts.some((each) => each.shape === shape) || names.includes(role);
  const hasAsin = has('asin', 'asin');
  const hasTag = has('tag', 'tag');
  const hasDate = has('date', 'date') || dateColumn({ facts, names }) !== null;
  const isOfSales =
    hasTag ||
    facts.some(({ shape }) => shape === 'device' || shape === 'direct') ||
    names.includes('device');
  const numbers = numberColumns({ facts, names }).length;
  const isText = facts.some(({ shape }) => shape === 'text');
  if (hasAsin && hasDate) {
    if (numbers >= 4) return ['earnings'];
    return isOfSales ? ['orders'] : ['clicks', 'orders'];
  }
  if (hasAsin) return [];
  if (hasDate && hasTag) return numbers >= 3 ? ['bonuses', 'bounties'] : ['bounties'];
  if (hasDate) return numbers >= 2 && !isText ? ['trends'] : ['bounties'];
  if (hasTag) return numbers >= 2 ? ['tracking'] : [];
  return numbers >= 3 && isText ? ['link-types'] : [];
}

/** Of a table without rows: the kinds that have most of the columns that are named. */
function kindsByNames({ names }: TableFacts, named: ReportKind | null): ReportKind[] {
  if (named) return [named];
  const score = (kind: ReportKind) =>
    names.filter((role) => role !== null && LAYOUTS[kind].includes(role)).length -
    LAYOUTS[kind].filter((role) => !names.includes(role)).length;
  const most = Math.max(...REPORT_KINDS.map(score));
  return most > 0 ? REPORT_KINDS.filter((kind) => score(kind) === most) : [];
}

type Known = Pick<TableFacts, 'facts' | 'names'>;

/** The column of dates: as people write them, else days of a spreadsheet's calendar. */
function dateColumn({ facts, names }: Known): number | null {
  const dates = facts.flatMap(({ shape }, at) => (shape === 'date' ? [at] : []));
  const named = dates.find((at) => names[at] === 'date');
  const [first = null] = dates;
  if (named !== undefined || first !== null) return named ?? first;
  const serials = facts.flatMap(({ isSerial }, at) => (isSerial ? [at] : []));
  const serial = serials.find((at) => names[at] === 'date');
  if (serial !== undefined) return serial;
  const unnamed = serials.filter((at) => names[at] === null);
  return unnamed.length === 1 ? (unnamed[0] ?? null) : null;
}

function numberColumns(known: Known): number[] {
  const date = dateColumn(known);
  return known.facts.flatMap(({ shape }, at) => {
    if (at === date) return [];
    if (shape === 'count' || shape === 'amount') return [at];
    const name = known.names[at];
    return shape === 'empty' && name && NUMERIC.has(name) ? [at] : [];
  });
}

interface Fit {
  kind: ReportKind;
  columns: Columns;
  /** All that a report of the kind needs is there. */
  isWhole: boolean;
  isSure: boolean;
}

/** What is whole and sure comes first, then what leaves fewest columns without a meaning. */
function worth({ isWhole, isSure, columns }: Fit): number {
  return (isWhole ? 1000 : 0) + (isSure ? 100 : 0) + columns.filter(Boolean).length;
}

function fit(kind: ReportKind, known: TableFacts): Fit {
  const columns: (Role | null)[] = known.facts.map(() => null);
  const wanted = LAYOUTS[kind];
  const put = (role: Role, at: number | null) => {
    if (at !== null && columns[at] === null && wanted.includes(role)) columns[at] = role;
  };
  put('asin', columnOf(known, 'asin', 'asin'));
  put('tag', columnOf(known, 'tag', 'tag'));
  put('date', dateColumn(known) ?? indexOrNull(known.names.indexOf('date')));
  put('device', columnOf(known, 'device', 'device'));
  placeDirect(columns, kind, known);
  const free = freeNumbers(kind, known, columns);
  const numbers = assignNumbers(kind, known, free);
  for (const [role, at] of numbers.columns) columns[at] = role;
  placeTexts(columns, kind, known);
  const isWhole = REQUIRED[kind].every((role) => columns.includes(role));
  return { kind, columns, isWhole, isSure: numbers.isSure };
}

function indexOrNull(at: number): number | null {
  return at < 0 ? null : at;
}

/** A column by what is in it; of several alike the one with the name; else by its name alone. */
function columnOf(known: Known, role: Role, shape: ColumnFacts['shape']): number | null {
  const all = known.facts.flatMap((each, at) => (each.shape === shape ? [at] : []));
  const named = all.find((at) => known.names[at] === role);
  return named ?? all[0] ?? indexOrNull(known.names.indexOf(role));
}

function placeDirect(columns: (Role | null)[], kind: ReportKind, known: Known): void {
  if (!LAYOUTS[kind].includes('direct')) return;
  const isAbout = (role: Role | null | undefined) => role === 'direct' || role === 'indirect';
  const at =
    columnOf(known, 'direct', 'direct') ??
    columnOf(known, 'direct', 'yes-no') ??
    indexOrNull(known.names.findIndex(isAbout));
  if (at === null || columns[at] !== null) return;
  columns[at] = known.names[at] === 'indirect' ? 'indirect' : 'direct';
}

/** Columns of numbers that are nothing else yet, and empty ones where a report has numbers with dashes. */
function freeNumbers(kind: ReportKind, known: Known, columns: Columns): number[] {
  const numbers = numberColumns(known).filter((at) => columns[at] === null);
  const wanted = LAYOUTS[kind].filter((role) => NUMERIC.has(role)).length;
  if (numbers.length >= wanted) return numbers;
  const empty = known.facts.flatMap(({ shape }, at) =>
    shape === 'empty' && columns[at] === null && known.names[at] === null ? [at] : [],
  );
  return numbers.length + empty.length === wanted
    ? [...numbers, ...empty].sort((a, b) => a - b)
    : numbers;
}

/** Columns of words: by their names, by who sells, by being long and different, and what is left by their order. */
function placeTexts(columns: (Role | null)[], kind: ReportKind, known: TableFacts): void {
  const wanted = LAYOUTS[kind].filter((role) =>
    ['category', 'name', 'seller', 'link-type', 'device'].includes(role),
  );
  const isFree = (at: number) =>
    columns[at] === null && ['text', 'empty'].includes(known.facts[at]?.shape ?? '');
  for (const role of wanted) {
    const at = known.names.findIndex((name, index) => name === role && isFree(index));
    if (at >= 0 && !columns.includes(role)) columns[at] = role;
  }
  const rest = () =>
    known.facts.flatMap(({ shape }, at) =>
      shape === 'text' && isFree(at) && known.names[at] === null ? [at] : [],
    );
  const greatest = (worth: (facts: ColumnFacts) => number) =>
    rest().sort((a, b) => worthAt(b, worth) - worthAt(a, worth))[0];
  const worthAt = (at: number, worth: (facts: ColumnFacts) => number) => {
    const facts = known.facts[at];
    return facts ? worth(facts) : 0;
  };
  const place = (role: Role, at: number | undefined) => {
    if (at !== undefined && wanted.includes(role) && !columns.includes(role)) columns[at] = role;
  };
  place(
    'seller',
    rest().find((at) => (known.facts[at]?.sellers ?? 0) >= 0.3),
  );
  place(
    'name',
    greatest(({ length, variety }) => length * variety),
  );
  for (const role of wanted) place(role, rest()[0]);
}

/** What cannot be told: nothing of a report is in it, or which it is and what its columns are has to be asked. */
function unsure(
  { facts, names }: TableFacts,
  kind: ReportKind | undefined,
  columns: Columns | undefined,
): Recognition {
  const isLike = hasOwnSigns({ facts, names }) || names.filter(Boolean).length >= 4;
  if (!isLike) return { is: 'no-report' };
  return {
    is: 'unsure',
    about: 'columns',
    guess: { ...(kind && { kind }), columns: columns ?? names },
  };
}
