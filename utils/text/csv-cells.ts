/** A cell of a table and where it stands in the file, its quotes included. */
export interface CsvCell {
  text: string;
  start: number;
  end: number;
}

/**
 * The cells of a table with their places, so that one can be changed and every other byte stays. Total over any text,
 * as `parseCsv` is; a blank line is a row of one empty cell.
 * @param delimiter one character
 */
export function csvCells(content: string, delimiter: string): CsvCell[][] {
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let start = content.startsWith('\ufeff') ? 1 : 0;
  while (start < content.length) {
    let end = content[start] === '"' ? closingQuote(content, start) : start;
    while (end < content.length && !isBreak(content[end]) && content[end] !== delimiter) end++;
    row.push({ text: unquoted(content.slice(start, end)), start, end });
    const isRowEnd = content[end] !== delimiter;
    start = end + (content[end] === '\r' && content[end + 1] === '\n' ? 2 : 1);
    if (!isRowEnd) continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** A cell's new text, written as the cell was: in quotes if it had them, or if it needs them now. */
export function writtenAs(was: string, text: string, delimiter: string): string {
  const needs = was.startsWith('"') || /["\r\n]/.test(text) || text.includes(delimiter);
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Behind the quote that closes the one at `start`; the end of the file where none does. */
function closingQuote(content: string, start: number): number {
  let close = content.indexOf('"', start + 1);
  while (close >= 0 && content[close + 1] === '"') close = content.indexOf('"', close + 2);
  return close < 0 ? content.length : close + 1;
}

function unquoted(cell: string): string {
  if (!cell.startsWith('"')) return cell;
  const close = cell.lastIndexOf('"');
  const inner = close > 0 ? cell.slice(1, close) + cell.slice(close + 1) : cell.slice(1);
  return inner.replaceAll('""', '"');
}

function isBreak(sign: string | undefined): boolean {
  return sign === '\n' || sign === '\r';
}
