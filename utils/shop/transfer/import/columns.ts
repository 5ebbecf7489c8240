import * as v from 'valibot';
import { isAsin } from '@/utils/product-page/product-url.ts';
import { readUrl } from '@/utils/product-page/url.ts';
import { normalize } from '@/utils/text/normalize.ts';

/** What a column can hold. */
export const COLUMNS = [
  'link',
  'asin',
  'marketplace',
  'title',
  'brand',
  'note',
  'category',
  'saved',
] as const;
export type Column = (typeof COLUMNS)[number];

/** For each column what it holds; null: nothing that is read. */
export type Columns = (Column | null)[];

const WordsSchema = v.record(v.picklist(COLUMNS), v.array(v.string()));

/** `public/columns.json`: what columns are called, in the languages of the extension and as our own export has it. */
export type ColumnWords = v.InferOutput<typeof WordsSchema>;

/** @throws {v.ValiError} where the file is not what it was when Linkshelf was built */
export function readColumnWords(file: unknown): ColumnWords {
  return v.parse(WordsSchema, file);
}

/** Rows that are looked at to guess by. */
const SAMPLE = 30;

export interface Guess {
  columns: Columns;
  /** The first row names the columns. */
  header: boolean;
}

/** What the columns of a table hold, by their names and else by what is in them. */
export function guessColumns(rows: readonly (readonly string[])[], words: ColumnWords): Guess {
  const width = Math.max(0, ...rows.slice(0, SAMPLE).map((row) => row.length));
  const named = Array.from({ length: width }, (_, at) => byName(rows[0]?.[at] ?? '', words));
  const header = named.some(Boolean) && !(rows[0] ?? []).some((cell) => byContent([cell]) !== null);
  const body = rows.slice(header ? 1 : 0, SAMPLE);
  const columns: Columns = [];
  for (let at = 0; at < width; at++) {
    const cells = body.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
    const guess = (header ? named[at] : null) ?? byContent(cells);
    columns.push(guess && !columns.includes(guess) ? guess : null);
  }
  if (!header && !columns.includes('title')) titleOf(columns, body);
  return { columns, header };
}

function byName(cell: string, words: ColumnWords): Column | null {
  const word = normalize(cell);
  return COLUMNS.find((column) => words[column]?.some((each) => normalize(each) === word)) ?? null;
}

/** Most cells of a column are of one kind. */
function byContent(cells: readonly string[]): Column | null {
  const share = (is: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(is).length > cells.length / 2;
  if (share((cell) => isAsin(cell))) return 'asin';
  if (share((cell) => /^https?:\/\//i.test(cell) || readUrl(cell).kind !== 'other')) return 'link';
  return null;
}

/** Without names, the column with the longest texts is taken for the titles. */
function titleOf(columns: Columns, body: readonly (readonly string[])[]): void {
  const length = (at: number) => body.reduce((sum, row) => sum + (row[at]?.length ?? 0), 0);
  const free = columns.flatMap((column, at) => (column === null && length(at) > 0 ? [at] : []));
  const [longest] = free.sort((a, b) => length(b) - length(a));
  if (longest !== undefined) columns[longest] = 'title';
}
