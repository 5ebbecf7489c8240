import type { MarketplaceCode } from '../marketplaces/hosts.ts';
import { readProductId } from './fields.ts';
import type { Row } from './rows.ts';
import { type SearchTexts, search } from './search.ts';

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
  liveTexts: SearchTexts;
  trashTexts: SearchTexts;
  /** How many are saved, are in no category, are in the trash. */
  count: number;
  loose: number;
  trashed: number;
  /** Ids of products that are in the shop more than once. */
  duplicates: ReadonlySet<string>;
}

export interface Listed {
  ids: readonly string[];
  /** Nothing matched the query letter by letter: these are within a typing error of it. */
  forgiving: boolean;
}

/**
 * The catalogue of a shop.
 * @param texts of the live products, as `loadTexts` gives them
 * @param categories ids of those that are not in the trash
 */
export function catalogOf(
  rows: readonly Row[],
  texts: SearchTexts,
  categories: ReadonlySet<string>,
): Catalog {
  const items = rows.map((row): CatalogItem => {
    const marketplace = readProductId(row.id)?.marketplace ?? null;
    return { ...row, marketplace, filed: row.places.some(([id]) => categories.has(id)) };
  });
  const live = items.filter(({ deleted }) => deleted === null).sort(newestFirst);
  const trash = items
    .filter(({ deleted }) => deleted !== null)
    .sort((a, b) => (b.deleted ?? 0) - (a.deleted ?? 0) || newestFirst(a, b));
  return {
    live,
    trash,
    byId: new Map(items.map((item) => [item.id, item])),
    liveTexts: texts,
    trashTexts: { ids: trash.map(({ id }) => id), texts: trash.map(({ text }) => text) },
    count: live.length,
    loose: live.filter(({ filed }) => !filed).length,
    trashed: trash.length,
    duplicates: duplicatesOf(live, texts),
  };
}

/** The products that a view shows, in its order. A key in the search field is answered within a frame or two. */
export function listed(catalog: Catalog, view: ListView, now = Date.now()): Listed {
  const { place, query, sort } = view;
  const inTrash = place === 'trash';
  const all = inTrash ? catalog.trash : catalog.live;
  const words = query.trim();
  const { ids: hits, forgiving } =
    words === ''
      ? NOT_SEARCHED
      : search(textsOf(catalog, inTrash), words, Number.POSITIVE_INFINITY);
  const found = words === '' ? all : hits.flatMap((id) => catalog.byId.get(id) ?? []);
  const keys = new Map<string, string>();
  const items = found.filter(filterOf(catalog, view, now, keys));
  const order = compare(items, catalog, sort, keys);
  // Without an order of hers, as with the best search: the best first.
  if (order) items.sort(order);
  return { ids: items.map(({ id }) => id), forgiving };
}

const NOT_SEARCHED = { ids: [], forgiving: false } as const;

function textsOf({ liveTexts, trashTexts }: Catalog, inTrash: boolean): SearchTexts {
  return inTrash ? trashTexts : liveTexts;
}

/** @param keys gets the place in the category of every product that stands in it */
function filterOf(
  { duplicates }: Catalog,
  { place, marketplaces, only }: ListView,
  now: number,
  keys: Map<string, string>,
): (item: CatalogItem) => boolean {
  const month = new Date(now);
  const since = new Date(month.getFullYear(), month.getMonth(), 1).getTime();
  const codes = new Set<MarketplaceCode | null>(marketplaces);
  const loose = place === 'none' || only.includes('none');
  const inCategory = place !== 'all' && place !== 'none' && place !== 'trash';
  return (item) => {
    if (inCategory) {
      const at = item.places.find(([id]) => id === place);
      if (!at) return false;
      keys.set(item.id, at[1]);
    }
    if (loose && item.filed) return false;
    if (codes.size > 0 && !codes.has(item.marketplace)) return false;
    if (only.includes('month') && item.saved < since) return false;
    return !only.includes('duplicates') || duplicates.has(item.id);
  };
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
