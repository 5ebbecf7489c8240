import { CODES } from '@/utils/marketplaces/hosts.ts';
import type { Row } from '../search-index/rows.ts';
import type { SearchTexts } from '../search-index/search.ts';
import type { DuplicateGroup, FindDuplicates } from './duplicates.ts';

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
  duplicates: (find: FindDuplicates) => readonly DuplicateGroup[];
}

/**
 * The catalogue of a shop.
 * @param rows become the catalogue's own and are changed: copying so many would take longer than all the rest
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
    duplicates: (find) => {
      groups ??= find(shelfOfLive.items, shelfOfLive.texts);
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

function newestFirst(a: CatalogItem, b: CatalogItem): number {
  return b.saved - a.saved || (a.id < b.id ? 1 : -1);
}
