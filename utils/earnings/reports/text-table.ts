import { type ColumnFacts, factsOf, type Shape } from './column-facts.ts';
import { roleNamed } from './header-words.ts';
import { type RowPlan, repairRow } from './repair-row.ts';
import { COUNTS, type Columns, LAYOUTS, MONEY, NUMERIC, type Role } from './roles.ts';
import { headOf, type TableRow, trimmedWidth } from './table.ts';
import { type CutRow, cutRows, type Delimiter, linesOf } from './text-lines.ts';
import { isLikeAsin } from './values.ts';

/** A file of text as a table. */
export interface TextTable {
  title: string;
  header: readonly string[];
  body: TableRow[];
}

/** Whole rows that a table's columns are told by, where there are so many. */
const ENOUGH = 5;
/** Lines that the names of the columns are looked for in, and the usual number of cells. */
const TOP = 500;
/** Rows that a plan is tried with, and the part of them that it has to put together. */
const TRIED = 60;
const NEARLY_ALL = 0.9;

/**
 * Reads a report that is a text with delimiters, quoted or not: rows that fell into too many cells, since names have
 * commas in them, are put together again, with the ASIN as the anchor.
 * @returns null where the text is no table. A row that cannot be put together keeps its pieces.
 */
export function readTextTable(text: string): TextTable | null {
  const lines = linesOf(text);
  if (!lines) return null;
  const top = cutRows({ ...lines, lines: lines.lines.slice(0, TOP) }, 0);
  const first = headOf(top.map(({ cells }) => cells));
  const head = first.header === null ? undefined : top[first.header];
  const width = head ? trimmedWidth(head.cells) : usualWidth(top);
  if (width < 2) return null;
  const rows = cutRows(lines, width).slice(first.first);
  const header = head?.cells.slice(0, width) ?? [];
  return { title: first.title, header, body: repaired(rows, header, width, lines.delimiter) };
}

/** Without names of columns: the least that a good part of the rows have, since commas in names only add to it. */
function usualWidth(rows: readonly CutRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const often = [...counts].filter(([width, count]) => width > 1 && count * 20 >= rows.length);
  return Math.min(...often.map(([width]) => width), 100);
}

function repaired(
  rows: readonly CutRow[],
  header: readonly string[],
  width: number,
  delimiter: Delimiter,
): TableRow[] {
  const all = rows.map(({ cells }) => cells.slice(0, Math.max(width, trimmedWidth(cells))));
  if (all.every(({ length }) => length === width) || all.length === 0) return asIs(rows, all);
  const plan = planOf(all, header, width, delimiter);
  const most = plan.shapes.length;
  return rows.map((row, at) => {
    const cells = all[at] ?? [];
    if (cells.length <= most) return { cells, line: row.line };
    const fixed = repairRow(cells, plan) ?? repairRow(row.text.split(delimiter), plan);
    return { cells: fixed ?? cells, line: row.line };
  });
}

function asIs(rows: readonly CutRow[], all: readonly string[][]): TableRow[] {
  return rows.map(({ line }, at) => ({ cells: all[at] ?? [], line }));
}

/** How rows with too many pieces are put together, by what the whole ones show, the columns' names and the layouts. */
function planOf(
  rows: readonly string[][],
  header: readonly string[],
  width: number,
  delimiter: Delimiter,
): RowPlan {
  const named = Array.from({ length: width }, (_, at) => roleNamed(header[at] ?? ''));
  const isNamed = named.filter(Boolean).length * 2 > width;
  const whole = rows.filter(({ length }) => length === width);
  const layout = isNamed ? null : fittingLayout(rows, header.length > 0 ? width : null, delimiter);
  if (layout && whole.length < Math.max(ENOUGH, rows.length / 2))
    return planFor(layout, [], delimiter);
  const facts = whole.length >= ENOUGH ? factsOf(whole, width) : [];
  const plan = planFor(named, facts, delimiter);
  return { ...plan, asin: asinColumn(rows, facts, header, width) };
}

function planFor(layout: Columns, facts: readonly ColumnFacts[], delimiter: Delimiter): RowPlan {
  const shapes = layout.map((role, at) => shapeFor(facts[at], role));
  const sale = new Map(
    layout.flatMap((role, at) => (role && NUMERIC.has(role) ? [[role, at]] : [])),
  );
  const asin = layout.indexOf('asin');
  return {
    shapes,
    asin: asin < 0 ? null : asin,
    sale: layout.includes('shipped') && layout.includes('price') ? sale : null,
    delimiter,
  };
}

/** The reports as Amazon has them, some of which lack their last columns. */
const KNOWN_LAYOUTS: readonly (readonly Role[])[] = [
  ...Object.values(LAYOUTS),
  LAYOUTS.earnings.slice(0, -1),
  LAYOUTS.earnings.slice(0, -2),
];

/** The one of Amazon's reports that nearly all rows can be put together as, where the columns' names are not known. */
function fittingLayout(
  rows: readonly string[][],
  width: number | null,
  delimiter: Delimiter,
): readonly Role[] | null {
  const tried = rows.slice(0, TRIED);
  const fitting = KNOWN_LAYOUTS.filter((layout) => {
    if (width !== null && layout.length !== width) return false;
    const plan = planFor(layout, [], delimiter);
    const good = tried.filter((row) => repairRow(row, plan) !== null);
    return good.length >= tried.length * NEARLY_ALL;
  });
  return fitting.sort((one, other) => other.length - one.length)[0] ?? null;
}

/** Where the ASIN stands: by the whole rows, by its name, else at the one distance from the end where it mostly is. */
function asinColumn(
  rows: readonly string[][],
  facts: readonly ColumnFacts[],
  header: readonly string[],
  width: number,
): number | null {
  const known = facts.findIndex(({ shape }) => shape === 'asin');
  if (known >= 0) return known;
  const named = header.findIndex((name) => roleNamed(name) === 'asin');
  if (named >= 0) return named;
  for (let at = 0; at < width; at++) {
    const there = rows.filter((row) => isLikeAsin(row[row.length - (width - at)] ?? ''));
    if (there.length >= rows.length * 0.8) return at;
  }
  return null;
}

function shapeFor(facts: ColumnFacts | undefined, role: Role | null): Shape {
  // Whole numbers in the few rows that are whole are no sign that all are.
  if (role !== null && (MONEY.has(role) || role === 'conversion' || role === 'rate'))
    return 'amount';
  if (facts && facts.shape !== 'empty') return facts.shape;
  if (role === null) return 'text';
  if (COUNTS.has(role)) return 'count';
  if (role === 'direct' || role === 'indirect') return 'direct';
  return role === 'asin' || role === 'tag' || role === 'date' || role === 'device' ? role : 'text';
}
