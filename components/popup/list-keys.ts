import { ROW_COLUMNS } from '@/components/ui/product-row.tsx';

/** A button of a row. */
export interface Cell {
  row: number;
  column: number;
}

/** Rows that Page Up and Page Down pass. */
const LEAP = 7;

/** Where a key leads from a button of a list with so many rows; null for a key that does not walk. */
export function cellAfter(cell: Cell, key: string, rows: number, rtl: boolean): Cell | null {
  const row = (to: number) => ({ row: within(to, rows), column: cell.column });
  const column = (to: number) => ({ row: cell.row, column: within(to, ROW_COLUMNS) });
  const onward = rtl ? 'ArrowLeft' : 'ArrowRight';
  switch (key) {
    case 'ArrowDown':
      return row(cell.row + 1);
    case 'ArrowUp':
      return row(cell.row - 1);
    case 'PageDown':
      return row(cell.row + LEAP);
    case 'PageUp':
      return row(cell.row - LEAP);
    case 'Home':
      return row(0);
    case 'End':
      return row(rows - 1);
    case 'ArrowLeft':
    case 'ArrowRight':
      return column(cell.column + (key === onward ? 1 : -1));
    default:
      return null;
  }
}

function within(to: number, count: number): number {
  return Math.max(0, Math.min(to, count - 1));
}
