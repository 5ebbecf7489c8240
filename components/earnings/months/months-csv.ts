import { decimalText } from '@/utils/earnings/money.ts';
import type { MonthRow } from '@/utils/earnings/queries/views.ts';
import { formatCsv, inertCell } from '@/utils/text/csv.ts';

/**
 * The months as a table for spreadsheets (RFC 4180, with the mark by which they know UTF-8). Amounts are decimal numbers
 * with a point, months are `2021-04`, and a cell is empty where no report says. Nothing in it comes out of a report but numbers, and a minus stands only before a
 * number: no cell runs as a formula.
 * @param head the names of the columns, which begin with letters
 */
export function monthsCsv(rows: readonly MonthRow[], head: readonly string[]): string {
  const lines = rows.map((row) => {
    const count = (value: number | null) => (value === null ? '' : String(value));
    const amount = (value: number | null) =>
      value === null ? '' : decimalText(value, row.currency);
    return [
      row.month,
      row.currency,
      ...[row.clicks, row.ordered, row.shipped, row.returned].map(count),
      ...[row.revenue, row.fees, row.bounties, row.bonuses, row.total].map(amount),
    ];
  });
  return `\ufeff${formatCsv([head.map(inertCell), ...lines])}`;
}
