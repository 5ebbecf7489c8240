import { type DateOrder, dateOrderOf, readMoment } from './dates.ts';
import { isIn, periodsOf } from './title.ts';

/**
 * What stands first in the dates of a table: as the figures show, as the title's period has it, or so that all rows lie
 * within a report's longest period.
 * @param at the column of the dates; -1: there is none
 * @returns null: that does not matter; undefined: it cannot be told
 */
export function dateOrder(
  title: string,
  rows: readonly (readonly string[])[],
  at: number,
): DateOrder | null | undefined {
  if (at < 0) return null;
  const cells = rows.map((row) => row[at] ?? '');
  const order = dateOrderOf(cells);
  if (order === undefined) return null;
  return order ?? orderByPeriod(cells, title) ?? orderBySpan(cells);
}

/** The order with which more rows lie in the period of the title, whose likelier reading comes first. */
function orderByPeriod(cells: readonly string[], title: string): DateOrder | undefined {
  const [byDay, byMonth] = [daysOf(cells, 'day'), daysOf(cells, 'month')];
  for (const period of periodsOf(title)) {
    const inside = (days: readonly string[]) => days.filter((day) => isIn(period, day)).length;
    const [day, month] = [inside(byDay), inside(byMonth)];
    if (day !== month) return day > month ? 'day' : 'month';
  }
  return undefined;
}

/** Days that a report of Amazon's page spans at most. */
const LONGEST = 100;

/** The order with which all rows lie within a report's longest period, if with the other they do not. */
function orderBySpan(cells: readonly string[]): DateOrder | undefined {
  const isShort = (order: DateOrder) => {
    const days = daysOf(cells, order).map((day) => Date.parse(day));
    return Math.max(...days) - Math.min(...days) <= LONGEST * 86_400_000;
  };
  const [day, month] = [isShort('day'), isShort('month')];
  if (day === month) return undefined;
  return day ? 'day' : 'month';
}

function daysOf(cells: readonly string[], order: DateOrder): string[] {
  return cells.flatMap((cell) => readMoment(cell, order)?.day ?? []);
}
