import { productId } from '@/utils/records/ids.ts';
import { normalize } from '@/utils/text/normalize.ts';
import type { ImportRow } from '../../commands/save-many.ts';
import type { ProductDetails } from '../../queries/views.ts';
import type { Candidate, Wrong } from './candidate.ts';

/** `new`: not in the shop; `more`: known, and something is added to it; `same`: known with all of it; `twice`: named before in the source. */
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
  const seen = new Set<string>();
  return candidates.map((each): Planned => {
    const { at } = each;
    if (!each.row) return { at, verdict: 'wrong', wrong: each.wrong, name: each.text, row: null };
    const row = under ? { ...each.row, paths: [...each.row.paths, under] } : each.row;
    const id = productId(row.marketplace, row.asin);
    const held = known.get(id);
    const name = row.ownTitle ?? row.title ?? held?.title ?? row.asin;
    const verdict = seen.has(id) ? 'twice' : verdictOf(row, held);
    seen.add(id);
    return { at, verdict, wrong: null, name, row };
  });
}

function verdictOf(row: ImportRow, held: ProductDetails | undefined): Verdict {
  if (!held || held.deleted) return 'new';
  const lacks =
    (row.brand !== null && held.brand === null) ||
    (row.ownTitle !== null && held.ownTitle === null) ||
    ((row.variation ?? null) !== null && held.variation === null) ||
    (row.note !== null && held.note === '') ||
    row.paths.some((path) => !isIn(held, path));
  return lacks ? 'more' : 'same';
}

function isIn({ categories }: ProductDetails, path: readonly string[]): boolean {
  const wanted = path.map(normalize).join('\n');
  return categories.some((category) => category.path.map(normalize).join('\n') === wanted);
}
