import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface Row {
  what: string;
  /** What was measured, in `unit`. */
  value: number;
  unit: 'ms' | 'kB' | 'score' | '×';
  /** Not more than this; null for a row that is only there to compare with. */
  limit: number | null;
  /** The same of a bare toolbar, where there is one. */
  vanilla?: number;
  /** How it was measured, in a few words. */
  note?: string;
}

/** Prints the table and leaves it with the JSON in ./bench-results; false when a limit is passed. */
export function report(rows: readonly Row[], about: Record<string, string>): boolean {
  const table = [
    '| what | measured | limit | bare toolbar | |',
    '|---|---|---|---|---|',
    ...rows.map(line),
  ].join('\n');
  const head = Object.entries(about).map(([key, value]) => `${key}: ${value}`);
  const markdown = `${head.join(' · ')}\n\n${table}\n`;
  const folder = resolve('bench-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/bench.md`, markdown);
  writeFileSync(`${folder}/bench.json`, `${JSON.stringify({ about, rows }, null, 2)}\n`);
  console.log(`\n${markdown}\nWritten to ./bench-results`);
  return rows.every(holds);
}

/** Beyond a thousandth a value says nothing. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function holds({ value, limit }: Row): boolean {
  return limit === null || rounded(value) <= limit;
}

function line(row: Row): string {
  const show = (value: number) => `${value.toFixed(row.unit === 'score' ? 3 : 1)} ${row.unit}`;
  const limit = row.limit === null ? '' : `≤ ${row.limit} ${row.unit}`;
  const vanilla = row.vanilla === undefined ? '' : show(row.vanilla);
  const verdict = row.limit === null ? '' : holds(row) ? '✓' : '✗';
  const what = row.note ? `${row.what} (${row.note})` : row.what;
  return `| ${what} | ${show(row.value)} | ${limit} | ${vanilla} | ${verdict} |`;
}
