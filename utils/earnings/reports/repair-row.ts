import { checkRows, numbersOf } from './arithmetic.ts';
import type { Shape } from './column-facts.ts';
import { isDate } from './dates.ts';
import { isBlankNumber, isInteger, isNumber } from './numbers.ts';
import type { Role } from './roles.ts';
import { isDevice, isDirectWord, isLikeAsin, isTag, readYesNo } from './values.ts';

/** What is known of the columns of a table whose rows fall into too many pieces. */
export interface RowPlan {
  shapes: readonly Shape[];
  /** Where the ASIN stands; null: nowhere. */
  asin: number | null;
  /** Where the numbers of a sale stand, which depend on each other; null: the table has none such. */
  sale: ReadonlyMap<Role, number> | null;
  delimiter: string;
}

/** Ways to put pieces together that are looked at. */
const MOST_WAYS = 200;
/** Steps that are taken for one row: what needs more of them is no row. */
const MOST_STEPS = 5_000;

/**
 * Puts the pieces of a row together that names without quotes fell into. The ASIN is the anchor: what is left of it too
 * many belongs to the name, what is right of it is counted from the end, where each cell has to be what its column is.
 * @returns null where no way of doing so leads to a row
 */
export function repairRow(pieces: readonly string[], plan: RowPlan): string[] | null {
  if (plan.asin === null) return best(ways(pieces, plan.shapes, plan), plan, 0);
  const right = plan.shapes.slice(plan.asin + 1);
  // The name stands left of it, where another word may look like an ASIN: the last one that fits is it.
  for (let at = pieces.length - 1; at >= plan.asin; at--) {
    if (!isLikeAsin(pieces[at] ?? '')) continue;
    const behind = best(ways(pieces.slice(at + 1), right, plan), plan, plan.asin + 1);
    if (!behind) continue;
    const before = leftOf(pieces.slice(0, at), plan.asin, plan);
    return [...before, pieces[at] ?? '', ...behind];
  }
  return null;
}

/** The cells left of the ASIN: category and name, or the name alone. */
function leftOf(pieces: readonly string[], count: number, { delimiter }: RowPlan): string[] {
  if (pieces.length <= count) return [...pieces];
  if (count === 0) return [];
  if (count === 1) return [bare(pieces.join(delimiter))];
  const over = pieces.length - count;
  const more = Math.min(over, ownPieces(pieces));
  const name = pieces.length - more - count + 2;
  const rest = pieces.slice(more + 1);
  return [
    bare(pieces.slice(0, more + 1).join(delimiter)),
    bare(rest.slice(0, name).join(delimiter)),
    ...rest.slice(name),
  ];
}

/**
 * How many pieces behind the first belong to it ("Computers, Tablets & Components"): within a text a blank stands
 * behind the delimiter, between two cells none does.
 */
function ownPieces(pieces: readonly string[]): number {
  const next = pieces.findIndex((piece, at) => at > 0 && !/^\s/.test(piece));
  return next < 0 ? 0 : next - 1;
}

/** Without the quotes around a text whose own quotes were not doubled: then their number is odd. */
export function bare(text: string): string {
  const inside = /^\s*"(.*)"\s*$/s.exec(text)?.[1];
  if (inside === undefined) return text;
  const quotes = inside.split('"').length - 1;
  return quotes % 2 === 1 || quotes === 0 ? inside : text;
}

/** Pieces that one text falls into at most. */
const MOST_MORE = 60;

interface Way {
  cells: string[];
  /** Pieces that were put together where no text is. */
  cost: number;
}

/** All ways to put pieces together into cells that are each what its column is. */
function ways(pieces: readonly string[], shapes: readonly Shape[], plan: RowPlan): Way[] {
  const found: Way[] = [];
  if (pieces.length < shapes.length || pieces.length > shapes.length + MOST_MORE) return found;
  let steps = 0;
  const visit = (piece: number, column: number, cells: string[], cost: number): void => {
    steps++;
    if (found.length >= MOST_WAYS || steps > MOST_STEPS) return;
    const shape = shapes[column];
    if (shape === undefined) {
      if (piece === pieces.length) found.push({ cells, cost });
      return;
    }
    const spare = pieces.length - piece - (shapes.length - column);
    for (let more = 0; more <= Math.min(spare, mostMore(shape)); more++) {
      const cell = bare(pieces.slice(piece, piece + more + 1).join(plan.delimiter));
      if (!fits(cell, shape)) continue;
      // A date that is whole has no more to it.
      if (shape === 'date' && more > 0 && isDate(pieces[piece] ?? '')) continue;
      const price = shape === 'text' ? textCost(pieces[piece] ?? '', more) : more;
      visit(piece + more + 1, column + 1, [...cells, cell], cost + price);
    }
  };
  visit(0, 0, [], 0);
  return found;
}

/** A text that was put together does not begin with what is left of a number. */
function textCost(first: string, more: number): number {
  return more > 0 && isNumber(first) ? 3 : 0;
}

function mostMore(shape: Shape): number {
  if (shape === 'text' || shape === 'empty') return MOST_MORE;
  // 1,234,56
  if (shape === 'amount') return 2;
  // Sep 5, 2015; 1,0
  return shape === 'date' || shape === 'count' ? 1 : 0;
}

function fits(cell: string, shape: Shape): boolean {
  const text = cell.trim();
  if (text === '' || /^-+$/.test(text)) return true;
  switch (shape) {
    case 'asin':
      return isLikeAsin(text);
    case 'tag':
      return isTag(text);
    case 'date':
      return isDate(text) || /^\d{5}(?:[.,]\d+)?$/.test(text);
    case 'device':
      return isDevice(text) || /^[^\d,;]{2,24}$/.test(text);
    case 'direct':
      return isDirectWord(text) || readYesNo(text) !== null;
    case 'yes-no':
      return readYesNo(text) !== null;
    case 'count':
      return isInteger(text) && !/^-?0\d/.test(text);
    case 'amount':
      return isNumber(text) || isBlankNumber(text);
    default:
      return true;
  }
}

/** The way with least put together; of several alike the one whose numbers are those of a sale or a return. */
function best(all: readonly Way[], { sale }: RowPlan, first: number): string[] | null {
  const least = Math.min(...all.map(({ cost }) => cost));
  const good = all.filter(({ cost }) => cost === least);
  if (good.length < 2 || !sale) return good[0]?.cells ?? null;
  const at = new Map([...sale].map(([role, column]) => [role, column - first]));
  const right = good.find(
    ({ cells }) => checkRows('earnings', [numbersOf(cells, at, ',')]) === 'agrees',
  );
  return (right ?? good[0])?.cells ?? null;
}
