import type { RunOptions } from '@/components/ui/use-run.ts';
import { type AuditInput, audit, type Piece } from '@/utils/descriptions/audit.ts';
import type { Edit } from '@/utils/shop/transfer/import/rewrite-file.ts';
import { type CsvCell, cellText } from '@/utils/text/csv.ts';
import type { ShopPort } from '../store/port.ts';
import { problemsOf } from './audit-text.ts';
import { findDeadProducts } from './dead-links.ts';
import type { TextTable } from './text-table.ts';

/** Milliseconds of work after which the page gets its turn. */
const SLICE = 30;

/** A table whose texts have been corrected. */
export interface AuditedTable {
  /** The corrections, as parts of the file's text; all else stays as it is. */
  edits: Edit[];
  /** How many texts the correction has changed. */
  changed: number;
  /** What is left for the creator to do, by the row's number (from 1). */
  remaining: { row: number; problems: string[] }[];
}

/**
 * Corrects the texts of a table, which stand in one column. A row that ends before the column stays as it is.
 * @param text the file's text, which the table is of
 * @returns null if it was cancelled
 */
export async function auditRows(
  text: string,
  { rows, delimiter }: TextTable,
  column: number,
  input: AuditInput,
  port: Pick<ShopPort, 'details'>,
  { onProgress, signal }: RunOptions,
): Promise<AuditedTable | null> {
  const table: AuditedTable = { edits: [], changed: 0, remaining: [] };
  let since = performance.now();
  for (const [at, row] of rows.entries()) {
    if (signal.aborted) return null;
    const cell = row[column];
    if (cell) {
      const result = audit(cellText(text, cell), input);
      const problems = problemsOf(result, await findDeadProducts(result.links, port));
      const edits = cellEdits(cell, result.pieces, delimiter);
      for (const edit of edits) table.edits.push(edit);
      if (edits.length > 0) table.changed++;
      if (problems.length > 0) table.remaining.push({ row: at + 1, problems });
    }
    if (performance.now() - since < SLICE) continue;
    onProgress(at);
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  return table;
}

/** The changes of a whole text. */
export function textEdits(pieces: readonly Piece[]): Edit[] {
  return editsAt(0, pieces, (text) => text);
}

/** The changes of a cell, in the table's own writing. A cell gets quotes only where what is put in needs them. */
function cellEdits(cell: CsvCell, pieces: readonly Piece[], delimiter: string): Edit[] {
  const { start, end, isQuoted } = cell;
  if (isQuoted) return editsAt(start, pieces, doubled);
  const edits = editsAt(start, pieces, (text) => text);
  const breaks = (text: string) => /["\r\n]/.test(text) || text.includes(delimiter);
  if (!edits.some(({ text }) => breaks(text))) return edits;
  const kept = pieces.filter(({ change }) => change !== 'out');
  const whole = kept.map(({ text }) => text).join('');
  return [{ start, end, text: `"${doubled(whole)}"` }];
}

const doubled = (text: string) => text.replaceAll('"', '""');

/** @param write how a text is written in the file */
function editsAt(start: number, pieces: readonly Piece[], write: (text: string) => string): Edit[] {
  const edits: Edit[] = [];
  let at = start;
  for (const { text, change } of pieces) {
    const written = write(text);
    if (change === 'in') edits.push({ start: at, end: at, text: written });
    else {
      if (change === 'out') edits.push({ start: at, end: at + written.length, text: '' });
      at += written.length;
    }
  }
  return edits;
}
