import { cellText, scanCsv } from '@/utils/text/csv.ts';
import { bare } from './repair-row.ts';

export const DELIMITERS = ['\t', ';', ',', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The line with which spreadsheets name the delimiter. */
const NAMED = /^"?sep=([,;\t|])"?\s*$/i;
/** Lines that are looked at to tell the delimiter by, and the row with the names of the columns. */
const SAMPLE = 60;
const HEAD = 10;
/** A line of a report is a row: none is longer. */
const LONGEST_LINE = 200_000;
/** Lines that a cell in quotes may run over. */
const MOST_JOINED = 8;

/** A file of text in lines, cut by nothing yet. */
export interface TextLines {
  lines: string[];
  delimiter: Delimiter;
}

/** The lines of a table with a delimiter between its cells; null where the text is no table. */
export function linesOf(text: string): TextLines | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  if (lines.some((line) => line.length > LONGEST_LINE)) return null;
  const named = NAMED.exec(lines[0] ?? '')?.[1];
  const given = DELIMITERS.find((each) => each === named);
  if (given) return { lines: lines.slice(1), delimiter: given };
  const sample = lines.filter((line) => line.trim() !== '').slice(0, SAMPLE);
  const delimiter = delimiterOf(sample);
  return delimiter && { lines, delimiter };
}

/** The delimiter that cuts one of the first lines into names, and all below it into as many cells or more. */
function delimiterOf(sample: readonly string[]): Delimiter | null {
  let best: Delimiter | null = null;
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const widths = sample.map((line) => widthOf(cellsOf(line, delimiter)));
    const score = Math.max(...widths.slice(0, HEAD).map((_, head) => scoreOf(widths, head)));
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

/** How well a line with names would fit to those below it. */
function scoreOf(widths: readonly number[], head: number): number {
  const width = widths[head] ?? 0;
  const fitting = widths.slice(head).filter((each) => each >= width || each === width - 1).length;
  // What stands above counts too: of a short table each row would fit to itself.
  return width > 1 ? width * (fitting / widths.length) ** 2 : 0;
}

/** Cells up to the last one with something in it. */
function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** The cells of one line, with quotes around cells taken away. */
export function cellsOf(line: string, delimiter: Delimiter): string[] {
  const [row = []] = scanCsv(line, delimiter);
  return row.map((cell) => cellText(line, cell));
}

/** A row as it was cut, and what it was cut from. */
export interface CutRow {
  cells: string[];
  /** The line, or several where a cell in quotes runs over them. */
  text: string;
  /** Of its first line, from 1. */
  line: number;
}

/**
 * Cuts a table's lines into rows. A line is a row, except where its last cell opens quotes that a line below closes,
 * so that a stray quote in a name swallows no row.
 * @param width cells of a whole row
 */
export function cutRows({ lines, delimiter }: TextLines, width: number): CutRow[] {
  const rows: CutRow[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    const cells = quotedCells(line, delimiter, width) ?? cellsOf(line, delimiter).map(bare);
    const joined = cells.length < width ? joinedRow(lines, at, delimiter, width) : null;
    if (joined) {
      rows.push({ ...joined.row, line: at + 1 });
      at += joined.more;
    } else rows.push({ cells, text: line, line: at + 1 });
  }
  return rows;
}

/** The cells of a line that are all in quotes, even if quotes in them were not doubled; null where they are not. */
function quotedCells(line: string, delimiter: Delimiter, width: number): string[] | null {
  const inside = /^\s*"(.*)"\s*$/.exec(line)?.[1];
  const cells = inside?.split(`"${delimiter}"`) ?? [];
  return cells.length === width && width > 1
    ? cells.map((cell) => cell.replaceAll('""', '"'))
    : null;
}

/** A row whose cell in quotes runs over several lines; null where the lines do not end in a whole row so. */
function joinedRow(
  lines: readonly string[],
  at: number,
  delimiter: Delimiter,
  width: number,
): { row: Omit<CutRow, 'line'>; more: number } | null {
  let text = lines[at] ?? '';
  if (!text.includes('"')) return null;
  for (let more = 1; more <= MOST_JOINED && at + more < lines.length; more++) {
    text += `\n${lines[at + more]}`;
    const rows = scanCsv(text, delimiter);
    const cells = rows[0]?.map((cell) => cellText(text, cell)) ?? [];
    if (rows.length === 1 && cells.length >= width) return { row: { cells, text }, more };
  }
  return null;
}
