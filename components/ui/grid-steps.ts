import type { SectionLayout } from './models/section-layout.ts';

/** How a list is laid out, as far as the keys need it. */
export interface Grid {
  count: number;
  /** 1 for rows. */
  columns: number;
  /** Lines that are in sight at once. */
  lines: number;
  rtl: boolean;
  /** Where its items stand, where it has parts whose last lines need not be full. */
  layout?: Pick<SectionLayout, 'placeOf' | 'itemsOf' | 'lines' | 'headings'> | null;
}

/**
 * Which item a key leads to in a list of rows or tiles; null for a key that leads nowhere.
 * Home and End are the first and the last of the list, as in file managers.
 * @param at where the keys are now; -1: nowhere
 */
export function stepOf(at: number, key: string, grid: Grid): number | null {
  const { count, columns, lines, rtl } = grid;
  if (count === 0) return null;
  const inParts = at >= 0 ? stepInParts(at, key, grid) : null;
  if (inParts !== null) return inParts;
  const page = Math.max(1, lines - 1) * columns;
  const onward = rtl ? -1 : 1;
  switch (key) {
    case 'ArrowDown':
      return at < 0 ? 0 : below(at, columns, count);
    case 'ArrowUp':
      return at - columns >= 0 ? at - columns : Math.max(0, at);
    case 'ArrowRight':
      return columns === 1 ? null : within(at + onward, count);
    case 'ArrowLeft':
      return columns === 1 ? null : within(at - onward, count);
    case 'PageDown':
      return within(at + page, count);
    case 'PageUp':
      return within(at - page, count);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** A step up or down in a list of tiles in parts; null: it is not that. */
function stepInParts(at: number, key: string, { columns, lines, layout }: Grid): number | null {
  if (!layout || layout.headings.length === 0 || columns === 1) return null;
  const page = Math.max(1, lines - 1);
  const by = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }[key];
  if (by === undefined) return null;
  const { line, column } = layout.placeOf(at);
  const to = within(line + by, layout.lines);
  if (to === line) return at;
  const { from, to: end } = layout.itemsOf(to);
  return Math.min(from + column, end - 1);
}

/** The tile below; from above a last line that is not full, its last one. */
function below(at: number, columns: number, count: number): number {
  const isLastLine = Math.floor(at / columns) === Math.floor((count - 1) / columns);
  return isLastLine ? at : within(at + columns, count);
}

function within(to: number, count: number): number {
  return Math.max(0, Math.min(to, count - 1));
}
