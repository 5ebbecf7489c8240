import { normalize } from '@/utils/text/normalize.ts';
import { parsePath } from '../queries/categories.ts';
import type { CategoryRef, CategoryView } from '../queries/views.ts';

/** The most lines that are shown: typing narrows faster than scrolling. */
const SHOWN = 40;

/** What a save picker has decided, in the toolbar or in a view. */
export interface CategoryChange {
  /** Ids of categories to put the product into. */
  add: string[];
  /** Paths of categories to make for it. */
  create: string[][];
  /** Ids of categories to take it out of. */
  remove: string[];
}

/** One line of the save picker. */
export interface Choice {
  /** A category's id, or `new:` and the path of one that would be made. */
  key: string;
  path: readonly string[];
  isNew: boolean;
  ticked: boolean;
}

/** What the creator has decided so far, beside what the product is in already. */
export interface Picks {
  /** Ids of categories that are ticked, those included that held the product before. */
  ticked: ReadonlySet<string>;
  /** Paths that will be made. */
  create: readonly (readonly string[])[];
}

/** The picker's beginning: ticks where the product is. */
export function firstPicks(savedIn: readonly CategoryRef[]): Picks {
  return { ticked: new Set(savedIn.map((category) => category.id)), create: [] };
}

/**
 * The lines for what is typed: categories with every word in their path, one of that very name first,
 * then those that hold the product, the last used, and at the end the offer to make a category of that name when there is none.
 */
export function choices(
  categories: readonly CategoryView[],
  typed: string,
  picks: Picks,
  savedIn: readonly CategoryRef[] = [],
): Choice[] {
  const words = normalize(typed.replaceAll('›', ' ').replaceAll('>', ' '))
    .split(' ')
    .filter(Boolean);
  const wanted = parsePath(typed);
  const made = picks.create
    .filter((path) => hasWords(path, words))
    .map((path) => choice(newKey(path), path, true, true));
  const holding = new Set(savedIn.map(({ id }) => id));
  const recent = recentCategories(categories);
  const isHolding = ({ id }: CategoryView) => holding.has(id);
  const known = [...recent.filter(isHolding), ...recent.filter((each) => !isHolding(each))]
    .filter(({ path }) => hasWords(path, words))
    .map(({ id, path }) => choice(id, path, false, picks.ticked.has(id)));
  const found = Object.groupBy([...made, ...known], ({ path }) => nearness(path, wanted));
  const { same = [], end = [], like = [] } = found;
  const isNew = wanted.length > 0 && same.length === 0;
  const offer = isNew ? [choice(newKey(wanted), wanted, true, false)] : [];
  return [...[...same, ...end, ...like].slice(0, SHOWN), ...offer];
}

/** Whether a path is the one that was typed, ends with it, or is only like it. */
function nearness(path: readonly string[], wanted: readonly string[]): 'same' | 'end' | 'like' {
  if (wanted.length === 0) return 'like';
  if (samePath(path, wanted)) return 'same';
  return samePath(path.slice(-wanted.length), wanted) ? 'end' : 'like';
}

/** Ticks a line, or takes its tick away. */
export function toggle(picks: Picks, line: Choice): Picks {
  if (line.isNew) {
    const others = picks.create.filter((path) => newKey(path) !== line.key);
    return { ...picks, create: line.ticked ? others : [...others, line.path] };
  }
  const ticked = new Set(picks.ticked);
  if (line.ticked) ticked.delete(line.key);
  else ticked.add(line.key);
  return { ...picks, ticked };
}

/** What has to be written for the picks, given where the product is now. */
export function changeOf(picks: Picks, savedIn: readonly CategoryRef[]): CategoryChange {
  const before = new Set(savedIn.map((category) => category.id));
  return {
    add: [...picks.ticked].filter((id) => !before.has(id)),
    create: picks.create.map((path) => [...path]),
    remove: [...before].filter((id) => !picks.ticked.has(id)),
  };
}

function choice(key: string, path: readonly string[], isNew: boolean, ticked: boolean): Choice {
  return { key, path, isNew, ticked };
}

function newKey(path: readonly string[]): string {
  return `new:${path.map(normalize).join('›')}`;
}

function hasWords(path: readonly string[], words: readonly string[]): boolean {
  const text = normalize(path.join(' '));
  return words.every((word) => text.includes(word));
}

function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, at) => normalize(name) === normalize(b[at] ?? ''));
}

/** The last used first, then those never used in the order of the tree. */
export function recentCategories(categories: readonly CategoryView[]): CategoryView[] {
  return [...categories].sort((a, b) => (b.usedAt ?? 0) - (a.usedAt ?? 0));
}
