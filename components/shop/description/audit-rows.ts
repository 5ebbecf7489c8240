import { type AuditInput, audit } from '@/utils/descriptions/audit.ts';
import { writtenAs } from '@/utils/text/csv-cells.ts';
import type { ShopPort } from '../store/port.ts';
import type { RunOptions } from '../transfer/port.ts';
import type { TextTable } from './audit-state.ts';
import { problemsOf } from './audit-text.ts';
import { findDeadProducts } from './dead-links.ts';

/** Milliseconds of work after which the page gets its turn. */
const SLICE = 30;

/** A table whose texts have been corrected. */
export interface AuditedTable {
  /** The file: but for the texts that have changed, byte for byte as it was. */
  content: string;
  /** How many rows have a text. */
  texts: number;
  /** How many texts the correction has changed. */
  changed: number;
  /** What is left for the creator to do, by the row's number (from 1; blank lines do not count). */
  remaining: { row: number; problems: string[] }[];
}

/**
 * Corrects the texts of a table, which stand in the column that holds the most text.
 * @returns null if it was cancelled
 */
export async function auditRows(
  { content, rows, delimiter }: TextTable,
  input: AuditInput,
  port: Pick<ShopPort, 'details'>,
  { onProgress, signal }: RunOptions,
): Promise<AuditedTable | null> {
  const column = longestColumn(rows);
  const table: AuditedTable = { content: '', texts: 0, changed: 0, remaining: [] };
  let written = 0;
  let since = performance.now();
  for (const [at, row] of rows.entries()) {
    if (signal.aborted) return null;
    if (row.some((cell) => cell.text.trim() !== '')) table.texts++;
    const cell = row[column];
    if (cell) {
      const text = await auditCell(table, cell.text, input, port);
      const was = content.slice(cell.start, cell.end);
      table.content += content.slice(written, cell.start);
      table.content += text === cell.text ? was : writtenAs(was, text, delimiter);
      written = cell.end;
    }
    if (performance.now() - since < SLICE) continue;
    onProgress(at);
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  table.content += content.slice(written);
  return table;
}

/** Corrects a text, and notes in the table what has changed and what remains to be done. */
async function auditCell(
  table: AuditedTable,
  text: string,
  input: AuditInput,
  port: Pick<ShopPort, 'details'>,
): Promise<string> {
  const result = audit(text, input);
  const problems = problemsOf(result, await findDeadProducts(result.links, port));
  if (result.text !== text) table.changed++;
  if (problems.length > 0) table.remaining.push({ row: table.texts, problems });
  return result.text;
}

function longestColumn(rows: TextTable['rows']): number {
  const lengths: number[] = [];
  for (const row of rows) {
    for (const [at, { text }] of row.entries()) lengths[at] = (lengths[at] ?? 0) + text.length;
  }
  return lengths.indexOf(Math.max(...lengths));
}
