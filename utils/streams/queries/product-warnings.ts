import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { readProductId } from '@/utils/records/ids.ts';
import type { Catalog } from '@/utils/shop/queries/catalog.ts';
import type { Segment } from '../segment.ts';

/**
 * What is to be said of a product in a plan:
 * - `twice`: it is in a segment before this one too
 * - `dead`: it is not sold any more
 * - `trash`: it is in the trash
 * - `gone`: it was deleted for good
 * - `elsewhere`: it is not known to be sold where the stream sells
 */
export type ProductWarning =
  | { what: 'twice'; segment: string }
  | { what: 'dead' | 'trash' | 'gone' | 'elsewhere' };

/** By segment and product. */
export type ProductWarnings = ReadonlyMap<string, ReadonlyMap<string, readonly ProductWarning[]>>;

/** A product as far as warnings need it. */
interface Known {
  isInTrash: boolean;
  isDead: boolean;
  /** Its ids in other marketplaces. */
  others: readonly string[];
}

/**
 * What is to be said of the products of a plan. Segments that are skipped are passed over.
 * @param marketplace where the stream sells; null: not known
 */
export function productWarnings(
  segments: readonly Segment[],
  catalog: Catalog,
  marketplace: MarketplaceCode | null,
): ProductWarnings {
  const live = segments.filter(({ isSkipped }) => !isSkipped);
  const known = knownOf(new Set(live.flatMap(({ products }) => products)), catalog);
  const seen = new Map<string, string>();
  const warnings = live.map(({ id: segment, products }) => {
    const own = products.map((id) => {
      const before = seen.get(id);
      if (before === undefined) seen.set(id, segment);
      const twice = before === undefined ? [] : [{ what: 'twice', segment: before } as const];
      return [id, [...twice, ...warningsOf(id, known.get(id), marketplace)]] as const;
    });
    return [segment, new Map(own.filter(([, list]) => list.length > 0))] as const;
  });
  return new Map(warnings.filter(([, own]) => own.size > 0));
}

function warningsOf(
  id: string,
  known: Known | undefined,
  marketplace: MarketplaceCode | null,
): ProductWarning[] {
  if (!known) return [{ what: 'gone' }];
  const warnings: ProductWarning[] = [];
  if (known.isInTrash) warnings.push({ what: 'trash' });
  if (known.isDead) warnings.push({ what: 'dead' });
  if (marketplace !== null && !isSoldIn(id, known.others, marketplace)) {
    warnings.push({ what: 'elsewhere' });
  }
  return warnings;
}

function isSoldIn(id: string, others: readonly string[], marketplace: MarketplaceCode): boolean {
  return [id, ...others].some((each) => readProductId(each)?.marketplace === marketplace);
}

/** Looks through the shop once, whatever is asked for: it may hold 50,000. */
function knownOf(wanted: ReadonlySet<string>, { live, trash }: Catalog): Map<string, Known> {
  const known = new Map<string, Known>();
  if (wanted.size === 0) return known;
  for (const { items } of [live, trash]) {
    for (const { id, dead, deleted, others } of items) {
      if (wanted.has(id)) known.set(id, { isInTrash: deleted !== null, isDead: dead, others });
    }
  }
  return known;
}
