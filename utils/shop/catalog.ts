import type { MarketplaceCode } from '../marketplaces/hosts.ts';
import { readProductId } from './fields.ts';
import type { Row } from './rows.ts';
import { type SearchTexts, searchAt } from './search.ts';

/** Everything, what is in no category, the trash, or a category's id. */
export type Place = 'all' | 'none' | 'trash' | (string & {});

/** `own` is the creator's order, which there is within a category; elsewhere it is the newest first. */
export const SORTS = ['own', 'newest', 'oldest', 'title', 'marketplace', 'brand'] as const;
export type Sort = (typeof SORTS)[number];

/** In no category, saved this month, more than once in the shop. */
export const ONLY = ['none', 'month', 'duplicates'] as const;
export type Only = (typeof ONLY)[number];

/** What a list shows, and in which order. */
export interface ListView {
  place: Place;
  /** Of a category: with all that is in its sub-categories. */
  below: boolean;
  query: string;
  /** Empty: all. */
  marketplaces: readonly MarketplaceCode[];
  /** All of these hold. */
  only: readonly Only[];
  sort: Sort;
}

/** A product as far as lists are made from it. */
export interface CatalogItem extends Row {
  marketplace: MarketplaceCode | null;
  /** In at least one category that is not in the trash. */
  filed: boolean;
}

/** The whole shop in memory, as far as lists need it. */
export interface Catalog {
  /** Live products, the newest first. */
  live: readonly CatalogItem[];
  /** Those in the trash, the last thrown away first. */
  trash: readonly CatalogItem[];
  byId: ReadonlyMap<string, CatalogItem>;
  /** Texts of `live` and of `trash`, in their order. */
  liveTexts: SearchTexts;
  trashTexts: SearchTexts;
  /** Categories that are not in the trash, in the order of the tree, with those that they are in. */
  parents: ReadonlyMap<string, string | null>;
  /** How many are saved, are in no category, are in the trash. */
  count: number;
  loose: number;
  trashed: number;
  /** Ids of products that are in the shop more than once. */
  duplicates: ReadonlySet<string>;
}

export interface Listed {
  ids: readonly string[];
  /** Marketplaces of all that the rest of the view shows, with how many products each, the most first. */
  marketplaces: ReadonlyMap<MarketplaceCode, number>;
  /** Nothing matched the query letter by letter: these are within a typing error of it. */
  forgiving: boolean;
}

/**
 * The catalogue of a shop.
 * @param texts of the live products, as `loadTexts` gives them
 * @param parents of the categories that are not in the trash, in the order of the tree
 */
export function catalogOf(
  rows: readonly Row[],
  texts: SearchTexts,
  parents: ReadonlyMap<string, string | null>,
): Catalog {
  const items = rows.map((row): CatalogItem => {
    const marketplace = readProductId(row.id)?.marketplace ?? null;
    return { ...row, marketplace, filed: row.places.some(([id]) => parents.has(id)) };
  });
  const live = items.filter(({ deleted }) => deleted === null).sort(newestFirst);
  const trash = items
    .filter(({ deleted }) => deleted !== null)
    .sort((a, b) => (b.deleted ?? 0) - (a.deleted ?? 0) || newestFirst(a, b));
  return {
    live,
    trash,
    byId: new Map(items.map((item) => [item.id, item])),
    liveTexts: inOrderOf(live, texts),
    trashTexts: { ids: trash.map(({ id }) => id), texts: trash.map(({ text }) => text) },
    parents,
    count: live.length,
    loose: live.filter(({ filed }) => !filed).length,
    trashed: trash.length,
    duplicates: duplicatesOf(live, texts),
  };
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

/** The products that a view shows, in its order. A key in the search field is answered within a frame or two. */
export function listed(catalog: Catalog, view: ListView, now = Date.now()): Listed {
  const { query, sort } = view;
  const inTrash = view.place === 'trash';
  const all = inTrash ? catalog.trash : catalog.live;
  const texts = inTrash ? catalog.trashTexts : catalog.liveTexts;
  const words = query.trim();
  const { at, forgiving } = words === '' ? NOT_SEARCHED : searchAt(texts, words);
  const keys = new Map<string, string>();
  const isShown = filterOf(catalog, view, now, keys);
  const codes = new Set<MarketplaceCode | null>(view.marketplaces);
  const counts = new Map<MarketplaceCode | null, number>();
  const found = at?.length ?? all.length;
  const items = new Array<CatalogItem>(found);
  let shown = 0;
  // 50,000 of them are looked at with the first key of a search.
  for (let i = 0; i < found; i++) {
    const item = all[at ? (at[i] ?? 0) : i];
    if (!item || (isShown && !isShown(item))) continue;
    const { marketplace } = item;
    counts.set(marketplace, (counts.get(marketplace) ?? 0) + 1);
    if (codes.size === 0 || codes.has(marketplace)) items[shown++] = item;
  }
  items.length = shown;
  const order = compare(items, catalog, sort, keys);
  // Without an order of hers, as with the best search: the best first.
  if (order) items.sort(order);
  const marketplaces = [...counts].flatMap(([code, count]): [MarketplaceCode, number][] =>
    code ? [[code, count]] : [],
  );
  return {
    ids: items.map(({ id }) => id),
    marketplaces: new Map(marketplaces.sort(([, a], [, b]) => b - a)),
    forgiving,
  };
}

const NOT_SEARCHED = { at: null, forgiving: false } as const;

/**
 * What is left out of a view, but for the marketplaces; null: nothing.
 * @param keys gets the place of every product in the category or categories that are shown
 */
function filterOf(
  { duplicates, parents }: Catalog,
  { place, below, only }: ListView,
  now: number,
  keys: Map<string, string>,
): ((item: CatalogItem) => boolean) | null {
  const month = new Date(now);
  const since = new Date(month.getFullYear(), month.getMonth(), 1).getTime();
  const loose = place === 'none' || only.includes('none');
  const within = ['all', 'none', 'trash'].includes(place) ? null : ranksOf(parents, place, below);
  const isRecent = only.includes('month');
  const isDouble = only.includes('duplicates');
  if (!within && !loose && !isRecent && !isDouble) return null;
  return (item) => {
    if (within) {
      let first: string | null = null;
      for (const [id, key] of item.places) {
        const rank = within.get(id);
        if (rank !== undefined && (first === null || rank + key < first)) first = rank + key;
      }
      if (first === null) return false;
      keys.set(item.id, first);
    }
    return (
      !(loose && item.filed) &&
      (!isRecent || item.saved >= since) &&
      (!isDouble || duplicates.has(item.id))
    );
  };
}

/** The category, or with all below it, each with what its products' places are sorted by first. */
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

type Compare = (a: CatalogItem, b: CatalogItem) => number;

/** Null: as they stand, the newest or the best first. */
function compare(
  items: readonly CatalogItem[],
  { liveTexts, trashTexts }: Catalog,
  sort: Sort,
  keys: ReadonlyMap<string, string>,
): Compare | null {
  switch (sort) {
    case 'own':
      return keys.size === 0 ? null : by(({ id }) => `${keys.get(id)} ${id}`);
    case 'newest':
      return null;
    case 'oldest':
      return (a, b) => newestFirst(b, a);
    case 'title': {
      const wanted = new Set(items.map(({ id }) => id));
      const titles = new Map<string, string>();
      for (const { ids, texts } of [liveTexts, trashTexts]) {
        for (const [at, id] of ids.entries()) if (wanted.has(id)) titles.set(id, texts[at] ?? '');
      }
      return by(({ id }) => titles.get(id) ?? '');
    }
    case 'marketplace':
      return by(({ marketplace }) => marketplace ?? '');
    case 'brand':
      // Those without one come last.
      return by(({ brand }) => brand || '\uffff');
  }
}

/** Plain comparison of folded texts: with the language's own rules, 50,000 take a second. */
function by(key: (item: CatalogItem) => string): Compare {
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    return left === right ? newestFirst(a, b) : left < right ? -1 : 1;
  };
}

function newestFirst(a: CatalogItem, b: CatalogItem): number {
  return b.saved - a.saved || (a.id < b.id ? 1 : -1);
}

/** Variations of one parent in one marketplace, and what carries the same words in two. */
function duplicatesOf(live: readonly CatalogItem[], { ids, texts }: SearchTexts): Set<string> {
  const groups = new Map<string, string[]>();
  const add = (key: string, id: string) => {
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
  };
  for (const { id, marketplace, parentAsin } of live) {
    if (parentAsin !== '') add(`${marketplace} ${parentAsin}`, id);
  }
  for (const [at, id] of ids.entries()) {
    // Without the ASIN, which ends the text.
    const words = texts[at]?.replace(/ \S+$/, '') ?? '';
    if (words !== '') add(words, id);
  }
  const many = [...groups.values()].filter((group) => group.length > 1);
  return new Set(many.flat());
}
