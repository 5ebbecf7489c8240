import * as v from 'valibot';
import { asinNamed } from '@/utils/product-page/isbn.ts';
import { normalize } from '@/utils/text/normalize.ts';
import { mentionsPage, readFormula } from './links.ts';

/** What a column can hold. */
export const COLUMNS = [
  'link',
  'asin',
  'marketplace',
  'title',
  'brand',
  'variation',
  'note',
  'category',
  'saved',
] as const;
export type Column = (typeof COLUMNS)[number];

/** For each column what it holds; null: nothing that is read. */
export type Columns = (Column | null)[];

const WordsSchema = v.record(v.picklist(COLUMNS), v.array(v.string()));

/**
 * `public/columns.json`: what columns are called, in the languages of the extension, as our own export has it and as
 * other programs do. Of two columns for one thing, the one is read whose name stands first here.
 */
export type ColumnWords = v.InferOutput<typeof WordsSchema>;

/** @throws {v.ValiError} where the file is not what it was when Linkshelf was built */
export function readColumnWords(file: unknown): ColumnWords {
  return v.parse(WordsSchema, file);
}

/** Rows that are looked at to guess by. */
const SAMPLE = 200;
/** Rows that the one with the names is looked for in: above it stands a title at most. */
const HEAD = 8;
/** UTF-16 units of a cell that are looked at. */
const LOOK = 2_000;
/** The part of a column that is "nearly all" of it. */
const NEARLY_ALL = 0.8;

export interface Guess {
  columns: Columns;
  /** The first row names the columns. */
  header: boolean;
  /** Rows above the table: its title. */
  above: number;
}

type Rows = readonly (readonly string[])[];

/** What the columns of a table hold: by what is in them, and what that does not tell by their names. */
export function guessColumns(rows: Rows, words: ColumnWords): Guess {
  const ranks = ranksOf(words);
  const above = headAt(rows, ranks);
  const table = rows.slice(above);
  const head = table[0] ?? [];
  const width = table.slice(0, SAMPLE).reduce((most, row) => Math.max(most, row.length), 0);
  const names = Array.from({ length: width }, (_, at) => ranks.get(nameOf(head[at])) ?? null);
  const isNamed = names.some(Boolean) && !head.some(isContent);
  const all = Array.from({ length: width }, (_, at) => factsOf(table, at, names[at]?.column));
  const header = isNamed || hasUnknownNames(table, all);
  const columns = all.map(({ isAsins }): Column | null => (isAsins ? 'asin' : null));
  const link = linkColumn(all, names);
  if (link !== null) columns[link] = 'link';
  if (isNamed) placeNamed(columns, names);
  if (!isNamed && columns.some(Boolean)) placeTitle(columns, table.slice(header ? 1 : 0, SAMPLE));
  return { columns, header, above };
}

/** What a name stands for, and its place among the names for that. */
interface Rank {
  column: Column;
  rank: number;
}

function ranksOf(words: ColumnWords): ReadonlyMap<string, Rank> {
  const ranks = new Map<string, Rank>();
  for (const column of COLUMNS) {
    for (const [rank, word] of (words[column] ?? []).entries()) {
      const name = nameOf(word);
      if (!ranks.has(name)) ranks.set(name, { column, rank });
    }
  }
  return ranks;
}

/** The Arabic article, which headings are written with and without. */
const ARTICLE = /(^| )ال(?=\p{Script=Arabic}{2})/gu;

function nameOf(cell: string | undefined): string {
  return normalize((cell ?? '').slice(0, 60)).replace(ARTICLE, '$1');
}

/** The row that names most columns, if nothing that could be a product stands above it; else the first. */
function headAt(rows: Rows, ranks: ReadonlyMap<string, Rank>): number {
  let best = 0;
  let most = 0;
  for (const [at, row] of rows.slice(0, HEAD).entries()) {
    if (row.some(isContent)) break;
    const named = row.filter((cell) => ranks.has(nameOf(cell))).length;
    if (named > most) [best, most] = [at, named];
  }
  return best;
}

function isContent(cell: string): boolean {
  const text = cell.slice(0, LOOK);
  return mentionsPage(text) || asinNamed(text) !== null;
}

interface Facts {
  /** Nearly all of it names products by their ASIN or ISBN. */
  isAsins: boolean;
  /** Cells that are an address of Amazon's. */
  links: number;
  /** Cells with anything in them. */
  filled: number;
  /** Cells with such an address among other words. */
  mentions: number;
}

/** @param named what the column's name says it is */
function factsOf(table: Rows, at: number, named: Column | undefined): Facts {
  const facts: Facts = {
    isAsins: isAsinColumn(table, at, named === 'asin'),
    links: 0,
    mentions: 0,
    filled: 0,
  };
  for (const row of table) {
    const cell = (row[at] ?? '').slice(0, LOOK).trim();
    if (cell !== '') facts.filled++;
    if (mentionsPage(cell)) {
      if (isAlone(cell)) facts.links++;
      else facts.mentions++;
    }
  }
  return facts;
}

function isAlone(cell: string): boolean {
  return readFormula(cell) !== null || !/\s/.test(cell.trim());
}

/**
 * Ten digits of any column can happen to be an ISBN, so that a column of such is one only if its name says so too;
 * in one of that name, zeros that a spreadsheet took away are no fault.
 */
function isAsinColumn(table: Rows, at: number, isNamed: boolean): boolean {
  const cells = table
    .slice(0, SAMPLE)
    .map((row) => withoutFormula(row[at] ?? '').trim())
    .filter((cell) => cell !== '');
  const body = cells.filter((cell, index) => index > 0 || asinNamed(cell, isNamed) !== null);
  const good = body.filter((cell) => asinNamed(cell, isNamed) !== null);
  const sure = good.filter((cell) => !/^\d{9}[\dX]$/i.test(cell));
  const isSure = isNamed || sure.length * 2 >= good.length;
  const part = isNamed ? 0.5 : NEARLY_ALL;
  return good.length > 0 && isSure && good.length >= body.length * part;
}

/** What a spreadsheet keeps as a text although it looks like a number: `="0439023483"`. */
export function withoutFormula(cell: string): string {
  return /^="([^"]*)"$/.exec(cell.trim())?.[1] ?? cell;
}

/** The column with the most addresses of Amazon's, among those that are called so or hold little else; null: none. */
function linkColumn(all: readonly Facts[], names: readonly (Rank | null)[]): number | null {
  const isNamed = (at: number) => names[at]?.column === 'link';
  const worth = (at: number) => {
    const { links = 0, mentions = 0, filled = 0 } = all[at] ?? {};
    const isList = links * 2 > filled || isNamed(at);
    return isList ? links + mentions / 2 + (isNamed(at) ? 0.25 : 0) : 0;
  };
  const order = all.map((_, at) => at).sort((a, b) => worth(b) - worth(a) || a - b);
  const [best] = order;
  return best !== undefined && worth(best) > 0 ? best : null;
}

/** Whether the first row names columns in words that nobody knows: every row but the first has a product in it. */
function hasUnknownNames(table: Rows, all: readonly Facts[]): boolean {
  const [head = [], ...body] = table;
  if (head.length < 2 || head.some(isContent)) return false;
  const isShort = head.every((cell) => cell.length <= 40);
  return (
    isShort &&
    body.length > 0 &&
    all.some(({ isAsins, links }) => isAsins || links >= body.length * NEARLY_ALL)
  );
}

/** What the contents did not tell. Of two columns for one thing, the one with the better name is read. */
function placeNamed(columns: Columns, names: readonly (Rank | null)[]): void {
  for (const wanted of COLUMNS) {
    if (wanted === 'asin' || columns.includes(wanted)) continue;
    let best: number | null = null;
    for (const [at, name] of names.entries()) {
      if (columns[at] !== null || name?.column !== wanted) continue;
      if (best === null || name.rank < (names[best]?.rank ?? 0)) best = at;
    }
    if (best !== null) columns[best] = wanted;
  }
}

/** Without names, the column with the longest words is taken for the titles. */
function placeTitle(columns: Columns, body: Rows): void {
  const lengths = columns.map(() => 0);
  for (const row of body) {
    for (const [at, cell] of row.entries()) {
      if (columns[at] !== null || /^https?:/i.test(cell)) continue;
      const letters = cell.slice(0, LOOK).match(/\p{L}/gu)?.length ?? 0;
      lengths[at] = (lengths[at] ?? 0) + letters;
    }
  }
  const most = lengths.reduce((longest, length) => Math.max(longest, length), 0);
  if (most > 0) columns[lengths.indexOf(most)] = 'title';
}
