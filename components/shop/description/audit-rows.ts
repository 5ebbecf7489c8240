import { type AuditInput, audit } from '@/utils/descriptions/audit.ts';
import type { ShopPort } from '../store/port.ts';
import type { RunOptions } from '../transfer/port.ts';
import { problemsOf } from './audit-text.ts';
import { findDeadProducts } from './dead-links.ts';

/** Milliseconds of work after which the page gets its turn. */
const SLICE = 30;

/** A table whose texts have been corrected. */
export interface AuditedTable {
  rows: string[][];
  /** How many texts the correction has changed. */
  changed: number;
  /** What is left for the creator to do, by the row's number (from 1). */
  remaining: { row: number; problems: string[] }[];
}

/**
 * Corrects the texts of a table, which stand in the column that holds the most text.
 * @returns null if it was cancelled
 */
export async function auditRows(
  rows: readonly string[][],
  input: AuditInput,
  port: Pick<ShopPort, 'details'>,
  { onProgress, signal }: RunOptions,
): Promise<AuditedTable | null> {
  const column = longestColumn(rows);
  const table: AuditedTable = { rows: [], changed: 0, remaining: [] };
  let since = performance.now();
  for (const [at, row] of rows.entries()) {
    if (signal.aborted) return null;
    await auditRow(table, row, column, input, port);
    if (performance.now() - since < SLICE) continue;
    onProgress(at);
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  return table;
}

/** Adds a row to the table, corrected; a row that ends before the column stays as it is. */
async function auditRow(
  table: AuditedTable,
  row: string[],
  column: number,
  input: AuditInput,
  port: Pick<ShopPort, 'details'>,
): Promise<void> {
  const text = row[column];
  if (text === undefined) {
    table.rows.push(row);
    return;
  }
  const result = audit(text, input);
  const problems = problemsOf(result, await findDeadProducts(result.links, port));
  table.rows.push(row.with(column, result.text));
  if (result.text !== text) table.changed++;
  if (problems.length > 0) table.remaining.push({ row: table.rows.length, problems });
}

function longestColumn(rows: readonly string[][]): number {
  const lengths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) lengths[at] = (lengths[at] ?? 0) + cell.length;
  }
  return lengths.indexOf(Math.max(...lengths));
}
