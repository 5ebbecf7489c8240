import { CODES, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Catalog, CatalogItem, Shelf } from './catalog.ts';
import type { DuplicateGroup } from './duplicates.ts';
import type { Listed, ListFacts, ListView, Only, Section, Sort } from './list-view.ts';

/**
 * The products that a view shows, in its order. A key in the search field is answered within a frame or two:
 * here a product is its position on its shelf, as reading 50,000 objects would take longer than all the rest.
 */
export function listed(catalog: Catalog, view: ListView, facts: ListFacts): Listed {
  const shelf = view.place === 'trash' ? catalog.trash : catalog.live;
  const { items, texts, codes } = shelf;
  const { at: hits, forgiving } =
    view.query.trim() === '' ? NOT_SEARCHED : searched(shelf, view.query.trim(), facts);
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
  const here = positions.subarray(0, shown);
  if (view.only.includes('duplicates') && view.place !== 'trash') {
    return {
      ...grouped(catalog, groupsOf(catalog, facts), [...here, ...others]),
      marketplaces: counted(counts),
      forgiving,
    };
  }
  const order = (own: string[]) => compare(shelf, view.sort, own, facts);
  const list = sorted(here, order(keys));
  const elsewhere = sorted(Uint32Array.from(others), order([]));
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

function searched(
  shelf: Shelf,
  query: string,
  { findAddressed, findWords }: ListFacts,
): { at: Uint32Array; forgiving: boolean } {
  const at = findAddressed?.(query, shelf);
  if (at || !findWords) return { at: at ?? new Uint32Array(), forgiving: false };
  return findWords(shelf.texts, query);
}

/** Marketplaces with how many products each, the most first. @param counts by their positions in `CODES` */
function counted(counts: Uint32Array): ReadonlyMap<MarketplaceCode, number> {
  const all = CODES.map((code, at) => [code, counts[at] ?? 0] as const);
  return new Map(all.filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a));
}

function groupsOf(
  { duplicates }: Catalog,
  { findDuplicates }: ListFacts,
): readonly DuplicateGroup[] {
  return findDuplicates ? duplicates(findDuplicates) : [];
}

/** Products that are alike side by side; of a group of which only one is shown, all are. @param shown their positions */
function grouped(
  { live }: Catalog,
  groups: readonly DuplicateGroup[],
  shown: readonly number[],
): Pick<Listed, 'ids' | 'sections'> {
  const wanted = new Set(shown.map((at) => live.texts.ids[at] ?? ''));
  const ids: string[] = [];
  const sections: Section[] = [];
  for (const group of groups) {
    const here = group.ids.filter((id) => wanted.has(id));
    if (here.length === 0) continue;
    sections.push({ heading: { kind: 'duplicates', duplicates: group.kind }, from: ids.length });
    ids.push(...(here.length > 1 ? here : group.ids));
  }
  return { ids, sections };
}

const NOT_SEARCHED = { at: null, forgiving: false } as const;

/** Where the creator has chosen no order, the best hits come first. */
function sorted(list: Uint32Array, order: Compare | null): Uint32Array {
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
  catalog: Catalog,
  { place, only, text }: ListView,
  facts: ListFacts,
): Filter | null {
  const { live } = catalog;
  const { now, linked, linkedIn, hasTag } = facts;
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
    duplicates: () => among(new Set(groupsOf(catalog, facts).flatMap(({ ids }) => ids))),
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
function compare(
  { items, texts, codes }: Shelf,
  sort: Sort,
  keys: string[],
  { earned }: ListFacts,
): Compare | null {
  switch (sort) {
    case 'own':
      return keys.length === 0 ? null : byPlace(keys, texts.ids);
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
    case 'earned': {
      const ranks = earned();
      const rankOf = (at: number) => ranks.get(texts.ids[at] ?? '') ?? ranks.size;
      return (a, b) => rankOf(a) - rankOf(b) || a - b;
    }
  }
}

/** By their places in her order, then by id: to join the two for each comparison would take several times as long. */
function byPlace(keys: readonly string[], ids: readonly string[]): Compare {
  return (a, b) => {
    const [left, right] = [keys[a] ?? '', keys[b] ?? ''];
    if (left !== right) return left < right ? -1 : 1;
    return (ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1;
  };
}

/** Plain comparison of normalized texts: with the language's own rules, 50,000 take a second. Equals stay as they were. */
function by(key: (at: number) => string): Compare {
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    return left === right ? a - b : left < right ? -1 : 1;
  };
}
