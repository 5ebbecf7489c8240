import { isDate, isSerial } from './dates.ts';
import { isBlankNumber, isInteger, isNumber } from './numbers.ts';
import {
  isDevice,
  isDirectWord,
  isEmptyCell,
  isLikeAsin,
  isSeller,
  isTag,
  readAsin,
  readYesNo,
} from './values.ts';

/** What nearly all cells of a column are. */
export type Shape =
  | 'asin'
  | 'tag'
  | 'date'
  | 'device'
  | 'direct'
  | 'yes-no'
  | 'count'
  | 'amount'
  | 'text'
  /** Nothing stands in it. */
  | 'empty';

export interface ColumnFacts {
  shape: Shape;
  /** All of it could also be days of a spreadsheet's calendar. */
  isSerial: boolean;
  /** The part of its cells that name a seller. */
  sellers: number;
  /** Letters of a cell in the mean. */
  length: number;
  /** The part of its cells that stand there once. */
  variety: number;
}

/** "Nearly all" cells of a column. */
const NEARLY_ALL = 0.95;
/** Rows that are looked at, spread over the table. */
const SAMPLE = 1500;

/** Rows spread over a table. */
export function sampleOf<T>(rows: readonly T[]): T[] {
  if (rows.length <= SAMPLE) return [...rows];
  const step = rows.length / SAMPLE;
  return Array.from({ length: SAMPLE }, (_, at) => rows[Math.floor(at * step)]).filter(
    (row) => row !== undefined,
  );
}

/** What the columns of a table hold, by their contents alone. */
export function factsOf(body: readonly (readonly string[])[], width: number): ColumnFacts[] {
  const rows = sampleOf(body);
  return Array.from({ length: width }, (_, at) => {
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => !isEmptyCell(cell));
    return columnFacts(cells);
  });
}

function columnFacts(cells: readonly string[]): ColumnFacts {
  const isMostly = (test: (cell: string) => boolean) => isNearlyAll(cells, test);
  return {
    shape: shapeOf(cells, isMostly),
    isSerial: cells.length > 0 && isMostly(isSerial),
    sellers: share(cells, isSeller),
    length: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length),
    variety: new Set(cells).size / Math.max(1, cells.length),
  };
}

function shapeOf(
  cells: readonly string[],
  isMostly: (test: (cell: string) => boolean) => boolean,
): Shape {
  if (cells.length === 0) return 'empty';
  if (isMostly(isDirectWord)) return 'direct';
  if (isMostly(isDate)) return 'date';
  if (isAsins(cells)) return 'asin';
  if (isMostly(isInteger)) return 'count';
  if (isMostly((cell) => isNumber(cell) || isBlankNumber(cell))) return 'amount';
  if (isMostly(isTag)) return 'tag';
  if (isMostly(isDevice)) return 'device';
  if (isMostly((cell) => readYesNo(cell) !== null)) return 'yes-no';
  return 'text';
}

/** Ten letters and digits each; a few may have lost their zeros. */
function isAsins(cells: readonly string[]): boolean {
  const good = cells.filter(isLikeAsin);
  const whole = good.filter((cell) => readAsin(cell)?.isPadded === false);
  return good.length >= cells.length * NEARLY_ALL && whole.length * 2 > good.length;
}

/** Looks no further than there are too many that are not. */
function isNearlyAll(cells: readonly string[], test: (cell: string) => boolean): boolean {
  let left = cells.length * (1 - NEARLY_ALL);
  for (const cell of cells) {
    if (test(cell)) continue;
    left--;
    if (left < 0) return false;
  }
  return true;
}

function share(cells: readonly string[], test: (cell: string) => boolean): number {
  if (cells.length === 0) return 0;
  let count = 0;
  for (const cell of cells) if (test(cell)) count++;
  return count / cells.length;
}
