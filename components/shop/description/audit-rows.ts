import type { RunOptions } from '@/components/ui/use-run.ts';
import { type AuditInput, audit, type Piece } from '@/utils/descriptions/audit.ts';
import type { Edit } from '@/utils/shop/transfer/import/rewrite-file.ts';
import { cut, oneLine } from '@/utils/text/clean.ts';
import { type CsvCell, cellText } from '@/utils/text/csv.ts';
import type { ShopPort } from '../store/port.ts';
import { problemsOf } from './audit-text.ts';
import { findDeadProducts } from './dead-links.ts';
import { type TextTable, titleColumn } from './text-table.ts';

/** Milliseconds of work after which the page gets its turn. */
const SLICE = 30;
/** UTF-16 units of a text's title that are shown. */
const LONGEST_TITLE = 120;

/** A table whose texts have been corrected. */
export interface AuditedTable {
  /** The corrections, as parts of the file's text; all else stays as it is. */
  edits: Edit[];
  /** How many texts it has; the names of its columns are none. */
  count: number;
  /** How many texts the correction has changed. */
  changed: number;
  /** How many have something left for the creator to do. */
  remaining: number;
  /** Those that were changed or have something left, in the order of the table. */
  rows: AuditedRow[];
  /** Whether a text has, or had, the older long statement. */
  hasOld: boolean;
}

export interface AuditedRow {
  /** Its number in the file, from 1. */
  row: number;
  /** What the text is called there; '' where nothing names it. */
  name: string;
  cell: CsvCell;
  isChanged: boolean;
  /** What is left for the creator to do. */
  problems: string[];
}

/**
 * Corrects the texts of a table, which stand in one column. A row that ends before the column stays as it is.
 * @param text the file's text, which the table is of
 * @returns null if it was cancelled
 */
export async function auditRows(
  text: string,
  table: TextTable,
  column: number,
  input: AuditInput,
  port: Pick<ShopPort, 'details'>,
  { onProgress, signal }: RunOptions,
): Promise<AuditedTable | null> {
  const audited: AuditedTable = {
    ...{ edits: [], count: 0, changed: 0, remaining: 0, rows: [], hasOld: false },
  };
  const titles = titleColumn(text, table, column);
  const first = table.hasHeader ? 1 : 0;
  let since = performance.now();
  for (const [at, row] of table.rows.entries()) {
    if (signal.aborted) return null;
    const cell = row[column];
    if (at >= first && cell && cell.end > cell.start) {
      const name = titles === null ? null : row[titles];
      const title = name ? oneLine(cut(cellText(text, name), LONGEST_TITLE)) : '';
      await auditCell(audited, { row: at + 1, name: title, cell }, text, table, input, port);
    }
    if (performance.now() - since < SLICE) continue;
    onProgress(at);
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  return audited;
}

async function auditCell(
  audited: AuditedTable,
  place: Pick<AuditedRow, 'row' | 'name' | 'cell'>,
  text: string,
  { delimiter }: TextTable,
  input: AuditInput,
  port: Pick<ShopPort, 'details'>,
): Promise<void> {
  const result = audit(cellText(text, place.cell), input);
  const problems = problemsOf(result, await findDeadProducts(result.links, port));
  const edits = cellEdits(place.cell, result.pieces, delimiter);
  const isChanged = edits.length > 0;
  for (const edit of edits) audited.edits.push(edit);
  audited.count++;
  audited.hasOld ||= result.findings.some(({ kind }) => kind === 'old_statement');
  if (isChanged) audited.changed++;
  if (problems.length > 0) audited.remaining++;
  if (isChanged || problems.length > 0) audited.rows.push({ ...place, isChanged, problems });
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
