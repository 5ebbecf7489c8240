import { productId } from '@/utils/records/ids.ts';
import { normalize } from '@/utils/text/normalize.ts';
import type { ImportRow } from '../../commands/save-many.ts';
import type { ProductDetails } from '../../queries/views.ts';
import type { Candidate, Wrong } from './candidate.ts';

/**
 * - `new`: not in the shop
 * - `more`: known, from the shop or from a row above, and something is added to it
 * - `same`: in the shop, with all of it
 * - `twice`: named above, with all of it
 */
export type Verdict = 'new' | 'more' | 'same' | 'twice' | 'wrong';
export const VERDICTS = ['new', 'more', 'same', 'twice', 'wrong'] as const;

/** What would become of one row of the source. */
export interface Planned {
  at: number;
  verdict: Verdict;
  wrong: Wrong | null;
  /** What the row is called on the screen: its title, link or ASIN. */
  name: string;
  row: ImportRow | null;
  /** The product's id in the shop; null for a row that cannot be one. */
  id: string | null;
  /** The page's own URL of its picture, where one is known. */
  image: string | null;
  /** The source itself has something new for the shop, whatever category all rows go into. */
  isNew: boolean;
}

/** The ids of the products that candidates name, each once. */
export function idsOf(candidates: readonly Candidate[]): string[] {
  const rows = candidates.flatMap(({ row }) => row ?? []);
  return [...new Set(rows.map(({ marketplace, asin }) => productId(marketplace, asin)))];
}

/**
 * What an import would do, row by row.
 * @param known those of the products that the shop has
 * @param under a category that all of them go into too; null: none
 */
export function planImport(
  candidates: readonly Candidate[],
  known: ReadonlyMap<string, ProductDetails>,
  under: string[] | null,
): Planned[] {
  const above = new Map<string, Known>();
  return candidates.map((each): Planned => {
    const { at } = each;
    if (!each.row) return unreadable(at, each.wrong, each.text);
    const row = under ? { ...each.row, paths: [...each.row.paths, under] } : each.row;
    const id = productId(row.marketplace, row.asin);
    const existing = known.get(id);
    const earlier = above.get(id);
    const before = earlier ?? (existing && !existing.deleted ? knownOf(existing) : null);
    const isAdded = before !== null && adds(row, before);
    const verdict = before === null ? 'new' : isAdded ? 'more' : earlier ? 'twice' : 'same';
    const isNew = before === null || adds(each.row, before);
    above.set(id, withRow(before ?? { fields: new Set(), paths: new Set() }, row));
    const name = row.ownTitle ?? row.title ?? existing?.title ?? row.asin;
    const image = row.image ?? existing?.image ?? null;
    return { at, verdict, wrong: null, name, row, id, image, isNew };
  });
}

function unreadable(at: number, wrong: Wrong, name: string): Planned {
  return { at, verdict: 'wrong', wrong, name, row: null, id: null, image: null, isNew: false };
}

/** What a row can add to a known product, beside categories. */
const FIELDS = ['brand', 'ownTitle', 'variation', 'note'] as const;

/** What is known of a product before a row, from the shop and the rows above. */
interface Known {
  fields: Set<(typeof FIELDS)[number]>;
  /** Its categories, by `keyOf`. */
  paths: Set<string>;
}

function knownOf(product: ProductDetails): Known {
  return {
    fields: new Set(FIELDS.filter((field) => product[field])),
    paths: new Set(product.categories.map(({ path }) => keyOf(path))),
  };
}

function adds(row: ImportRow, { fields, paths }: Known): boolean {
  return (
    FIELDS.some((field) => row[field] && !fields.has(field)) ||
    row.paths.some((path) => !paths.has(keyOf(path)))
  );
}

/** The same with what a row adds. */
function withRow({ fields, paths }: Known, row: ImportRow): Known {
  for (const field of FIELDS) if (row[field]) fields.add(field);
  for (const path of row.paths) paths.add(keyOf(path));
  return { fields, paths };
}

function keyOf(path: readonly string[]): string {
  return path.map(normalize).join('\n');
}
