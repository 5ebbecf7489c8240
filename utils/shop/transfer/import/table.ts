import { parseCsv } from '@/utils/text/csv.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Lines, and characters of them, that are looked at to guess by. */
const SAMPLE = 50;
const LONGEST_SAMPLE = 100_000;

/** Columns that a table has at most: what has more was not made by people. */
export const MOST_COLUMNS = 256;

/** The line with which spreadsheets name the delimiter. */
const NAMED = /^\ufeff?"?sep=([,;\t|])"?[ \t]*(?:\r\n|\r|\n|$)/i;

/** The delimiter that cuts the first lines into the same number of cells, more than one; null: it is no table. */
export function guessDelimiter(text: string): Delimiter | null {
  const named = NAMED.exec(text)?.[1];
  const known = DELIMITERS.find((delimiter) => delimiter === named);
  if (known) return known;
  const sample = text
    .slice(0, LONGEST_SAMPLE)
    .split(/\r\n|\r|\n/, SAMPLE)
    .join('\n');
  let best: Delimiter | null = null;
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const widths = readTable(sample, delimiter).map((row) => row.length);
    const usual = usualWidth(widths);
    const alike = widths.filter((width) => width === usual).length / Math.max(1, widths.length);
    const score = usual > 1 && usual <= MOST_COLUMNS && alike > 0.4 ? usual * alike : 0;
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

/** The width that most rows have; 0 where there are none. */
export function usualWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let usual = 0;
  for (const [width, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = width;
  return usual;
}

/**
 * The rows of a table as RFC 4180 has it, ragged ones too; lines with nothing in them, and the one that names the
 * delimiter, are left out.
 */
export function readTable(text: string, delimiter: Delimiter): string[][] {
  const table = text.replace(NAMED, '');
  return parseCsv(table, delimiter, false)
    .map((row) => (row.length > MOST_COLUMNS ? row.slice(0, MOST_COLUMNS) : row))
    .filter((row) => row.some((cell) => cell.trim() !== ''));
}
