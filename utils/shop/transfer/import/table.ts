import { parseCsv } from '@/utils/text/csv.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Lines that are looked at to guess by. */
const SAMPLE = 50;

/** The delimiter that cuts the first lines into the same number of cells, more than one; null: it is no table. */
export function guessDelimiter(text: string): Delimiter | null {
  const sample = text.split(/\r\n|\r|\n/, SAMPLE).join('\n');
  let best: Delimiter | null = null;
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const widths = readTable(sample, delimiter).map((row) => row.length);
    const usual = widths.toSorted((a, b) => a - b)[widths.length >> 1] ?? 0;
    const alike = widths.filter((width) => width === usual).length / Math.max(1, widths.length);
    const score = usual > 1 && alike > 0.4 ? usual * alike : 0;
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

/** The rows of a table as RFC 4180 has it, ragged ones too; lines with nothing in them are left out. */
export function readTable(text: string, delimiter: Delimiter): string[][] {
  const rows = parseCsv(text.replace(/^\ufeff/, ''), delimiter);
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''));
}
