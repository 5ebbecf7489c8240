import type { Row } from '../search-index/rows.ts';
import type { SearchTexts } from '../search-index/search.ts';

/**
 * What products that are alike have in common:
 * - `countries`: one product in several marketplaces
 * - `twice`: one product under several ASINs of one marketplace
 * - `variations`: shades, sizes and the like of one product, or what may be one since its brand is not known
 */
export const DUPLICATE_KINDS = ['countries', 'twice', 'variations'] as const;
export type DuplicateKind = (typeof DUPLICATE_KINDS)[number];

export interface DuplicateGroup {
  kind: DuplicateKind;
  /** Two or more; a product is in one group at most. */
  ids: readonly string[];
}

/** How they are found: `duplicateGroups`. */
export type FindDuplicates = typeof duplicateGroups;

/** A live product as far as others are compared with it. */
interface Compared extends Pick<Row, 'id' | 'parentAsin' | 'brand' | 'variation' | 'others'> {
  marketplace: string;
  asin: string;
  /** Its words without what was chosen of its variations, and without its ASIN. */
  words: string;
}

/**
 * The groups of products that are alike, in the order of the kinds and then of their first products.
 * Those that are one product are told first; variations among what is left.
 * @param rows of the live products, in the order of their texts
 */
export function duplicateGroups(rows: readonly Row[], { texts }: SearchTexts): DuplicateGroup[] {
  const all = rows.map((row, at) => comparedOf(row, texts[at] ?? ''));
  const same = joined(all, identityKeys).map((group) =>
    groupOf(marketplacesOf(group) > 1 ? 'countries' : 'twice', group),
  );
  const taken = new Set(same.flatMap(({ ids }) => ids));
  const left = all.filter(({ id }) => !taken.has(id));
  const brands = brandsMissing(left);
  const alike = joined(left, (each) => familyKeys(each, brands)).map((group) =>
    groupOf(marketplacesOf(group) === group.length ? 'countries' : 'variations', group),
  );
  const groups = [...same, ...alike];
  return DUPLICATE_KINDS.flatMap((kind) => groups.filter((group) => group.kind === kind));
}

function groupOf(kind: DuplicateKind, group: readonly Compared[]): DuplicateGroup {
  return { kind, ids: group.map(({ id }) => id) };
}

function marketplacesOf(group: readonly Compared[]): number {
  return new Set(group.map(({ marketplace }) => marketplace)).size;
}

function comparedOf(row: Row, text: string): Compared {
  const { id, parentAsin, brand, variation, others } = row;
  const [, marketplace = '', asin = ''] = id.split(':');
  // The text ends with what was chosen and the ASIN.
  const end = text.lastIndexOf(' ');
  const named = end < 0 ? '' : text.slice(0, end);
  const words =
    variation !== '' && named.endsWith(` ${variation}`)
      ? named.slice(0, -variation.length - 1)
      : named;
  return { id, parentAsin, brand, variation, others, marketplace, asin, words };
}

/**
 * Equal in one of these, two are one product: the ASIN, which is the same in most countries; what the creator has said
 * of another country; the title with what was chosen. Where that is not known, variations of a parent have one title.
 */
function identityKeys({ id, asin, others, words, variation, parentAsin }: Compared): string[] {
  const isTold = words !== '' && (variation !== '' || parentAsin === '');
  return [`asin ${asin}`, id, ...others, ...(isTold ? [`title ${words}|${variation}`] : [])];
}

/** Equal in one of these, two are variations of one product. @param brands what `brandsMissing` gave */
function familyKeys(each: Compared, brands: ReadonlyMap<string, string>): string[] {
  const { words, marketplace, parentAsin } = each;
  const title = titleKey(each);
  return [
    ...(parentAsin === '' ? [] : [`parent ${marketplace} ${parentAsin}`]),
    ...(words === '' ? [] : [`words ${words}`]),
    ...(brands.get(title) ? [title] : []),
  ];
}

/** Titles of products without a brand, with the brand that others of the marketplace have with that title, if it is one. */
function brandsMissing(all: readonly Compared[]): ReadonlyMap<string, string> {
  const brands = new Map<string, string>();
  for (const each of all) {
    if (each.brand === '' && each.words !== '') brands.set(titleKey(each), '');
  }
  for (const each of all) {
    const title = titleKey(each);
    const known = brands.get(title);
    if (known === undefined || each.brand === '') continue;
    if (known === '' || known === each.brand) brands.set(title, each.brand);
    else brands.delete(title);
  }
  return brands;
}

/** The marketplace and the words without the brand, which stands last. */
function titleKey({ marketplace, words, brand }: Compared): string {
  const isLast = brand !== '' && words.endsWith(` ${brand}`);
  return `title ${marketplace} ${isLast ? words.slice(0, -brand.length - 1) : words}`;
}

/** Groups of products that share a key, directly or by way of others; a product alone is no group. */
function joined(all: readonly Compared[], keysOf: (each: Compared) => string[]): Compared[][] {
  const leaders = all.map((_, at) => at);
  const leaderOf = (at: number): number => {
    let leader = at;
    while ((leaders[leader] ?? leader) !== leader) leader = leaders[leader] ?? leader;
    leaders[at] = leader;
    return leader;
  };
  const first = new Map<string, number>();
  for (const [at, each] of all.entries()) {
    for (const key of keysOf(each)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, at);
      else if (leaderOf(known) !== leaderOf(at)) {
        // The earlier one leads: groups stand in the order of their first products.
        const [a, b] = [leaderOf(known), leaderOf(at)];
        leaders[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }
  const groups = new Map<number, Compared[]>();
  for (const [at, each] of all.entries()) {
    const leader = leaderOf(at);
    const group = groups.get(leader);
    if (group) group.push(each);
    else groups.set(leader, [each]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
