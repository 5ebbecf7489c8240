import { isDate } from './dates.ts';
import { roleNamed } from './header-words.ts';
import { isNumber } from './numbers.ts';
import { periodsOf } from './title.ts';
import { isEmptyCell, isLikeAsin, isTag } from './values.ts';

/** A table of a file, cut into cells. */
export interface Table {
  /** The file's name. */
  file: string;
  /** The sheet's name; null for a file of text. */
  sheet: string | null;
  /** Whether its numbers are what a spreadsheet program has stored, with a point before their fractions. */
  isWorkbook: boolean;
  /** What stands above the names of the columns. */
  title: string;
  /** The names of the columns; empty where the table has none. */
  header: readonly string[];
  body: readonly TableRow[];
  /** Milliseconds since 1970. */
  made: number;
}

export interface TableRow {
  cells: readonly string[];
  /** Its place in the file or sheet, from 1. */
  line: number;
}

/** Rows above the table that are looked at. */
const HEAD = 12;
/** A table has more columns than a title. */
const LEAST_COLUMNS = 2;

export interface Head {
  title: string;
  /** Where the names of the columns stand; null: nowhere. */
  header: number | null;
  /** Where the data begins. */
  first: number;
}

/** Tells a table's title, the names of its columns and its data apart. */
export function headOf(rows: readonly (readonly string[])[]): Head {
  const title: string[] = [];
  let at = 0;
  for (; at < Math.min(rows.length, HEAD); at++) {
    const cells = (rows[at] ?? []).filter((cell) => !isEmptyCell(cell));
    if (cells.length === 0) continue;
    if (cells.length >= LEAST_COLUMNS && !isTitle(cells)) break;
    title.push(cells.map((cell) => cell.trim()).join(', '));
  }
  const head = rows[at] ?? [];
  const isData = looksLikeData(head);
  return {
    title: title.join(' '),
    header: isData || at >= rows.length ? null : at,
    first: isData ? at : Math.min(at + 1, rows.length),
  };
}

/** A title that its own commas, or a program, have cut in pieces: it has a period, and nothing of a table. */
function isTitle(cells: readonly string[]): boolean {
  if (cells.some((cell) => roleNamed(cell) !== null) || looksLikeSale(cells)) return false;
  return periodsOf(cells.map((cell) => cell.trim()).join(', ')).length > 0;
}

/** Whether a row is data: it has a date, an ASIN or a tracking ID, or nearly nothing but numbers, and no known name. */
function looksLikeData(row: readonly string[]): boolean {
  const cells = row.filter((cell) => !isEmptyCell(cell));
  if (cells.some((cell) => roleNamed(cell) !== null)) return false;
  const numbers = cells.filter(isNumber).length;
  return looksLikeSale(cells) || cells.some(isDate) || (numbers > 0 && numbers >= cells.length - 2);
}

/** Whether a row has a tracking ID or an ASIN. */
function looksLikeSale(cells: readonly string[]): boolean {
  return cells.some((cell) => isTag(cell) || (isLikeAsin(cell) && /^(?:B0|\d)/i.test(cell)));
}

/** Cells up to the last one with something in it. */
export function trimmedWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}
