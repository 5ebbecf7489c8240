import type { Day } from '@/utils/time/day.ts';
import { addLine, type Line } from '../kept/entry.ts';
import type { Days } from './views.ts';

interface DayLines {
  day: Day;
  lines: readonly Line[];
}

/** By the days that they sum up, which are never changed. */
const SUMMED = new WeakMap<readonly DayLines[], readonly Line[]>();

/** So many lines are summed up at once, which takes some ten milliseconds: a page draws between two slices. */
export const SLICE = 20_000;

/**
 * Sums up each product's lines of all these days, whatever their tracking ID: a view of all time then looks at some
 * thousands of products, not at hundreds of thousands of lines.
 * @param pause resolves once something else had its turn
 */
export async function sumUpProducts(
  days: readonly DayLines[],
  pause: () => Promise<void>,
): Promise<void> {
  const products = new Map<string | null, Line>();
  let done = 0;
  for (const { lines } of days) {
    for (const line of lines) addTo(products, line);
    done += lines.length;
    if (done < SLICE) continue;
    done = 0;
    await pause();
  }
  SUMMED.set(days, [...products.values()]);
}

function addTo(products: Map<string | null, Line>, line: Line): void {
  const known = products.get(line[1]);
  if (known) {
    addLine(known, line);
    return;
  }
  const copy: Line = [...line];
  copy[0] = null;
  copy[2] = null;
  products.set(line[1], copy);
}

/** Uses for these days what is known of the same ones in another list. @returns whether they are the same */
export function takeOver(days: readonly DayLines[], known: readonly DayLines[]): boolean {
  const isSame = days.length === known.length && days.every((day, at) => day === known[at]);
  const lines = SUMMED.get(known);
  if (isSame && lines) SUMMED.set(days, lines);
  return isSame && lines !== undefined;
}

/** A line for each product; null: they are not summed up, or not all of these days are asked for. */
export function productLines(
  days: readonly DayLines[],
  { from, to }: Days,
): readonly Line[] | null {
  const [first, last] = [days[0], days.at(-1)];
  const isAll = first !== undefined && last !== undefined && from <= first.day && to >= last.day;
  return isAll ? (SUMMED.get(days) ?? null) : null;
}
