import { cut, oneLine } from '@/utils/text/clean.ts';
import type { ShopDb } from '../database/schema.ts';
import type { CategoryIndex } from './category-index.ts';
import { reading } from './read.ts';
import { tree } from './tree.ts';
import type { CategoryView } from './views.ts';

const LONGEST_NAME = 200;
const DEEPEST = 10;

/**
 * The path that the creator typed: `Makeup › Lips`, or with a greater-than sign between spaces.
 * A slash or a sign without spaces belongs to the name.
 * @returns at most ten names; empty where there is none
 */
export function parsePath(text: string): string[] {
  return cleanPath(text.split(/\s*›\s*|\s>(?=\s)/u));
}

/** The same of names that are there already. */
export function cleanPath(names: readonly string[]): string[] {
  return names
    .map(cleanName)
    .filter((name) => name !== '')
    .slice(0, DEEPEST);
}

/** A category's name as it is kept: one line, not endless; empty where there is none. */
export function cleanName(name: string): string {
  return cut(oneLine(name), LONGEST_NAME).trim();
}

/**
 * All categories in the order of the tree. Counts and times of use are kept up at every write,
 * so this costs no more with 50,000 products than with ten.
 * @throws {ShopError}
 */
export function listCategories(db: ShopDb): Promise<CategoryView[]> {
  return reading(db, ['categories', 'meta'], async (tx) => {
    const [records, local] = await Promise.all([
      tx.objectStore('categories').getAll(),
      tx.objectStore('meta').get('local'),
    ]);
    return [...tree(records).values()].map(({ id, path }) => ({
      id,
      path,
      count: local?.counts[id] ?? 0,
      usedAt: local?.used[id] ?? null,
    }));
  });
}

/** The id of the category at the end of a path, where there is one already. */
export function findPath(categories: CategoryIndex, names: readonly string[]): string | null {
  let found: string | null = null;
  for (const name of cleanPath(names)) {
    found = categories.childNamed(found, name);
    if (found === null) return null;
  }
  return found;
}
