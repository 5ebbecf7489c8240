import { CODES, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Row } from '../search-index/rows.ts';
import { type SearchTexts, searchAt } from '../search-index/search.ts';
import { type DuplicateGroup, type DuplicateKind, duplicateGroups } from './duplicates.ts';

/** Everything, what is in no category, the trash, or a category's id. */
export type Place = 'all' | 'none' | 'trash' | (string & {});

/** `own` is the creator's order, which there is within a category; elsewhere it is the newest first. */
export const SORTS = ['own', 'newest', 'oldest', 'title', 'marketplace', 'brand'] as const;
export type Sort = (typeof SORTS)[number];

/**
 * In no category; saved this month; in none, or in one of the texts that were copied; not sold any more; without a
 * tracking id for its marketplace; like another product in the shop.
 */
export const ONLY = [
  ...(['none', 'month', 'unlinked', 'linked', 'dead', 'untagged', 'duplicates'] as const),
] as const;
export type Only = (typeof ONLY)[number];

/** What a list shows, and in which order. */
export interface ListView {
  place: Place;
  /** Of a category: without what is in its sub-categories. */
  direct: boolean;
  /** Is looked for everywhere, the place first; in the trash alone where that is the place. */
  query: string;
  /** Empty: all. */
  marketplaces: readonly MarketplaceCode[];
  /** All of these hold. */
  only: readonly Only[];
  /** Of a text that was copied: when that was, in milliseconds since 1970. Its products alone; null: all. */
  text: number | null;
  sort: Sort;
}

/** Marketplaces as products' ids name them, with their positions in `CODES`. */
const ID_PARTS = new Map(CODES.map((code, at) => [code.toLowerCase(), at]));

/** A product as far as lists are made from it. */
export interface CatalogItem extends Row {
  /** In at least one category that is not in the trash. */
  categorized: boolean;
}

/** Products in their usual order, and what is looked at of all of them with every key of a search. */
export interface Shelf {
  items: readonly CatalogItem[];
  /** Texts and ids of the items, in their order. */
  texts: SearchTexts;
  /** The marketplace of each, as its position in `CODES`. */
  codes: Uint8Array;
}

/** The whole shop in memory, as far as lists need it. */
export interface Catalog {
  /** Live products, the newest first. */
  live: Shelf;
  /** Those in the trash, the last thrown away first. */
  trash: Shelf;
  /** Categories that are not in the trash, in the order of the tree, with those that they are in. */
  parents: ReadonlyMap<string, string | null>;
  /** How many are in no category. */
  uncategorized: number;
  /** The live products that are alike; found when it is first asked for: a fifth of a second with 50,000. */
  duplicates: () => readonly DuplicateGroup[];
}

/** What lists are filtered by that the shop itself does not know. */
export interface ListFacts {
  /** Milliseconds since 1970. */
  now: number;
  /** Ids of products in texts that were copied. */
  linked: () => ReadonlySet<string>;
  /** Those of one text, by the time of its copy. */
  linkedIn: (text: number) => ReadonlySet<string>;
  /** Whether the creator has a tracking id there. */
  hasTag: (code: MarketplaceCode) => boolean;
}

/** What the products of a part of a list have in common. */
export type Heading =
  /** They stand in this category, in the creator's order. */
  | { kind: 'category'; id: string }
  /** They were found in the place that is shown, or elsewhere. */
  | { kind: 'here' }
  | { kind: 'elsewhere' }
  /** They are alike. */
  | { kind: 'duplicates'; duplicates: DuplicateKind };

/** A part of a list, from one product on to the next part. */
export interface Section {
  heading: Heading;
  /** Its first product, counted from 0; a part is never empty. */
  from: number;
}

export interface Listed {
  ids: readonly string[];
  /** The parts of the list, in order; none where it is one list without headings. */
  sections: readonly Section[];
  /** Marketplaces of all that the rest of the view shows, with how many products each, the most first. */
  marketplaces: ReadonlyMap<MarketplaceCode, number>;
  /** Nothing matched the query letter by letter: these are within a typing error of it. */
  forgiving: boolean;
}

/**
 * The catalogue of a shop.
 * @param rows are the catalogue's from then on: to copy so many takes longer than all else
 * @param texts of the live products, as `loadTexts` gives them
 * @param parents of the categories that are not in the trash, in the order of the tree
 */
export function catalogOf(
  rows: readonly Row[],
  texts: SearchTexts,
  parents: ReadonlyMap<string, string | null>,
): Catalog {
  const items = rows.map((row) =>
    Object.assign(row, { categorized: row.memberships.some(([id]) => parents.has(id)) }),
  );
  const live = items.filter(({ deleted }) => deleted === null).sort(newestFirst);
  const trash = items
    .filter(({ deleted }) => deleted !== null)
    .sort((a, b) => (b.deleted ?? 0) - (a.deleted ?? 0) || newestFirst(a, b));
  const shelfOfLive = shelf(live, inOrderOf(live, texts));
  let groups: readonly DuplicateGroup[] | null = null;
  return {
    live: shelfOfLive,
    trash: shelf(trash, { ids: trash.map(({ id }) => id), texts: trash.map(({ text }) => text) }),
    parents,
    uncategorized: live.filter(({ categorized }) => !categorized).length,
    duplicates: () => {
      groups ??= duplicateGroups(shelfOfLive.items, shelfOfLive.texts);
      return groups;
    },
  };
}

function shelf(items: readonly CatalogItem[], texts: SearchTexts): Shelf {
  const codeOf = ({ id }: Row) => ID_PARTS.get(id.slice(2, id.indexOf(':', 2))) ?? 0;
  return { items, texts, codes: Uint8Array.from(items, codeOf) };
}

/** Both are read in the same order, but not in one transaction: a save may have come between. */
function inOrderOf(live: readonly CatalogItem[], read: SearchTexts): SearchTexts {
  if (live.length === read.ids.length && live.every(({ id }, at) => id === read.ids[at])) {
    return read;
  }
  const known = new Map(read.ids.map((id, at) => [id, read.texts[at] ?? '']));
  const ids = live.map(({ id }) => id);
  return { ids, texts: ids.map((id) => known.get(id) ?? '') };
}

/**
 * The products that a view shows, in its order. A key in the search field is answered within a frame or two:
 * products are their positions on the shelf here, since to look into each of 50,000 objects takes longer than all else.
 */
export function listed(catalog: Catalog, view: ListView, facts: ListFacts): Listed {
  const shelf = view.place === 'trash' ? catalog.trash : catalog.live;
  const { items, texts, codes } = shelf;
  const { at: hits, forgiving } =
    view.query.trim() === '' ? NOT_SEARCHED : searchAt(texts, view.query);
  const keys: string[] = [];
  const isShown = filterOf(catalog, view, facts);
  const isHere = placeOf(catalog, view, keys);
  const wanted = view.marketplaces.map((code) => CODES.indexOf(code));
  const counts = new Uint32Array(256);
  const found = hits?.length ?? items.length;
  const positions = new Uint32Array(found);
  /** Found elsewhere. */
  const others: number[] = [];
  let shown = 0;
  for (let i = 0; i < found; i++) {
    const at = hits ? (hits[i] ?? 0) : i;
    const item = (isShown || isHere) && items[at];
    if (item && isShown && !isShown(item, at)) continue;
    const isElsewhere = item && isHere && !isHere(item, at);
    if (isElsewhere && !hits) continue;
    const code = codes[at] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
    if (wanted.length > 0 && !wanted.includes(code)) continue;
    if (isElsewhere) others.push(at);
    else positions[shown++] = at;
  }
  const list = sorted(shelf, positions.subarray(0, shown), view.sort, keys);
  const elsewhere = sorted(shelf, Uint32Array.from(others), view.sort, []);
  if (view.only.includes('duplicates')) {
    return {
      ...grouped(catalog, [...list, ...elsewhere]),
      marketplaces: counted(counts),
      forgiving,
    };
  }
  const idAt = (at: number) => texts.ids[at] ?? '';
  return {
    ids: Array.from(list, idAt).concat(Array.from(elsewhere, idAt)),
    sections:
      hits && isHere
        ? searchSections(list.length, elsewhere.length)
        : categorySections(catalog, view, list, keys),
    marketplaces: counted(counts),
    forgiving,
  };
}

/** Marketplaces with how many products each, the most first. @param counts by their positions in `CODES` */
function counted(counts: Uint32Array): ReadonlyMap<MarketplaceCode, number> {
  const all = CODES.map((code, at) => [code, counts[at] ?? 0] as const);
  return new Map(all.filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a));
}

/** Products that are alike side by side; of a group of which only one is shown, all are. @param shown their positions */
function grouped(
  { live, duplicates }: Catalog,
  shown: readonly number[],
): Pick<Listed, 'ids' | 'sections'> {
  const wanted = new Set(shown.map((at) => live.texts.ids[at] ?? ''));
  const ids: string[] = [];
  const sections: Section[] = [];
  for (const group of duplicates()) {
    const here = group.ids.filter((id) => wanted.has(id));
    if (here.length === 0) continue;
    sections.push({ heading: { kind: 'duplicates', duplicates: group.kind }, from: ids.length });
    ids.push(...(here.length > 1 ? here : group.ids));
  }
  return { ids, sections };
}

const NOT_SEARCHED = { at: null, forgiving: false } as const;

/** Where the creator has chosen no order, the best hits come first. */
function sorted(shelf: Shelf, list: Uint32Array, sort: Sort, keys: string[]): Uint32Array {
  const order = compare(shelf, sort, keys);
  if (order) list.sort(order);
  return list;
}

/** What was found in the place that is shown, and elsewhere. */
function searchSections(here: number, elsewhere: number): Section[] {
  const sections: Section[] = [];
  if (here > 0) sections.push({ heading: { kind: 'here' }, from: 0 });
  if (elsewhere > 0) sections.push({ heading: { kind: 'elsewhere' }, from: here });
  return sections;
}

/** A category that has products in its sub-categories: a part for each of these, in the order of the tree. */
function categorySections(
  { parents }: Catalog,
  { place, direct, sort }: ListView,
  list: Uint32Array,
  keys: readonly string[],
): Section[] {
  if (sort !== 'own' || direct || keys.length === 0) return [];
  const byRank = new Map([...ranksOf(parents, place, true)].map(([id, rank]) => [rank, id]));
  const sections: Section[] = [];
  let last = '';
  for (const [from, at] of list.entries()) {
    const rank = keys[at]?.slice(0, RANK) ?? '';
    if (rank === last) continue;
    last = rank;
    sections.push({ heading: { kind: 'category', id: byRank.get(rank) ?? place }, from });
  }
  const isOwnAlone = sections.length === 1 && byRank.get(last) === place;
  return isOwnAlone ? [] : sections;
}

type Filter = (item: CatalogItem, at: number) => boolean;

/** What is left out of a view wherever it is, but for the marketplaces; null: nothing. */
function filterOf(
  { live, duplicates }: Catalog,
  { place, only, text }: ListView,
  { now, linked, linkedIn, hasTag }: ListFacts,
): Filter | null {
  const month = new Date(now);
  const since = new Date(month.getFullYear(), month.getMonth(), 1).getTime();
  const filters: Record<Only, () => Filter> = {
    none: () => (item) => !item.categorized,
    month: () => (item) => item.saved >= since,
    unlinked: () => not(among(linked())),
    linked: () => among(linked()),
    dead: () => (item) => item.dead,
    untagged: () => {
      const tagged = CODES.map(hasTag);
      return (_item, at) => !tagged[live.codes[at] ?? 0];
    },
    duplicates: () => among(new Set(duplicates().flatMap(({ ids }) => ids))),
  };
  const chosen = place === 'trash' ? [] : only.map((each) => filters[each]());
  if (text !== null && place !== 'trash') chosen.push(among(linkedIn(text)));
  return chosen.length === 0 ? null : (item, at) => chosen.every((holds) => holds(item, at));
}

function among(ids: ReadonlySet<string>): Filter {
  return ({ id }) => ids.has(id);
}

function not(filter: Filter): Filter {
  return (item, at) => !filter(item, at);
}

/**
 * Whether a product is in the place that is shown; null: all are.
 * @param keys gets the place of every product in the category or categories that are shown
 */
function placeOf(
  { parents }: Catalog,
  { place, direct }: ListView,
  keys: string[],
): ((item: CatalogItem, at: number) => boolean) | null {
  if (place === 'all' || place === 'trash') return null;
  if (place === 'none') return (item) => !item.categorized;
  const within = ranksOf(parents, place, !direct);
  return (item, at) => {
    let first: string | null = null;
    for (const [id, key] of item.memberships) {
      const rank = within.get(id);
      if (rank !== undefined && (first === null || rank + key < first)) first = rank + key;
    }
    if (first !== null) keys[at] = first;
    return first !== null;
  };
}

/** The category that each of these products is shown in where a category is listed; those that are not in it are left out. */
export function categoriesShown(
  { live, parents }: Catalog,
  { place, direct }: Pick<ListView, 'place' | 'direct'>,
  ids: readonly string[],
): ReadonlyMap<string, string> {
  const within = [...ranksOf(parents, place, !direct).keys()];
  const wanted = new Set(ids);
  const shown = new Map<string, string>();
  for (const { id, memberships } of live.items) {
    if (!wanted.has(id)) continue;
    const first = within.find((each) => memberships.some(([category]) => category === each));
    if (first !== undefined) shown.set(id, first);
  }
  return shown;
}

/** The length of a rank, which a product's key begins with. */
const RANK = 7;

/** The category, or with all below it, each with what its products are sorted by first. */
function ranksOf(
  parents: ReadonlyMap<string, string | null>,
  place: string,
  below: boolean,
): ReadonlyMap<string, string> {
  const ranks = new Map([[place, '1000000']]);
  // In the order of the tree, so that a category comes after the one that it is in.
  if (below) {
    for (const [id, parent] of parents) {
      if (parent !== null && ranks.has(parent)) ranks.set(id, String(1e6 + ranks.size));
    }
  }
  return ranks;
}

type Compare = (a: number, b: number) => number;

/** Null: as they stand, the newest or the best first. */
function compare({ items, texts, codes }: Shelf, sort: Sort, keys: string[]): Compare | null {
  switch (sort) {
    case 'own':
      return keys.length === 0 ? null : by((at) => `${keys[at]} ${texts.ids[at]}`);
    case 'newest':
      return null;
    case 'oldest':
      return (a, b) => b - a;
    case 'title':
      return by((at) => texts.texts[at] ?? '');
    case 'marketplace':
      return by((at) => CODES[codes[at] ?? 0] ?? '');
    case 'brand':
      // Those without one come last.
      return by((at) => items[at]?.brand || '\uffff');
  }
}

/** Plain comparison of normalized texts: with the language's own rules, 50,000 take a second. Equals stay as they were. */
function by(key: (at: number) => string): Compare {
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    return left === right ? a - b : left < right ? -1 : 1;
  };
}

function newestFirst(a: CatalogItem, b: CatalogItem): number {
  return b.saved - a.saved || (a.id < b.id ? 1 : -1);
}
