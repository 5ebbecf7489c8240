import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { productId } from '@/utils/records/ids.ts';
import type { Catalog } from '@/utils/shop/queries/catalog.ts';
import type { ListFacts } from '@/utils/shop/queries/list-view.ts';
import { listed } from '@/utils/shop/queries/listed.ts';
import { searchAt } from '@/utils/shop/search-index/search.ts';
import { candidate } from '@/utils/shop/transfer/import/candidate.ts';
import { linksIn } from '@/utils/shop/transfer/import/links.ts';

/** Where products are looked for: in all of the shop, in a category, or among those that are selected there. */
export type FindPlace = 'all' | 'none' | 'selection' | (string & {});

export interface FindInput {
  /** Words, or links and ASINs. */
  text: string;
  place: FindPlace;
  /** What is selected in the shop. */
  selection: readonly string[];
  /** For an ASIN alone; null: not known. */
  home: MarketplaceCode | null;
}

export interface FoundProducts {
  ids: readonly string[];
  /** They were named by links or ASINs: some may not be in the shop. */
  isPasted: boolean;
  /** How many of the links could not be read. */
  unread: number;
}

/** What the shop alone says: no list here asks for more. */
const FACTS: ListFacts = {
  now: 0,
  linked: () => new Set(),
  linkedIn: () => new Set(),
  hasTag: () => true,
  earned: () => new Map(),
  findWords: searchAt,
  findDuplicates: null,
  findAddressed: null,
};

/** The products that are meant, in the order of the text or of the place. */
export function findProducts(catalog: Catalog, input: FindInput): FoundProducts {
  const links = linksIn(input.text);
  if (links.length > 0) return pasted(links, input.home);
  const { text, place, selection } = input;
  const view = {
    place: place === 'selection' ? 'all' : place,
    direct: false,
    query: text,
    marketplaces: [],
    only: [],
    text: null,
    sort: place.startsWith('c:') ? ('own' as const) : ('newest' as const),
  };
  const { ids } = listed(catalog, view, FACTS);
  if (place !== 'selection') return { ids, isPasted: false, unread: 0 };
  const found = new Set(ids);
  return { ids: selection.filter((id) => found.has(id)), isPasted: false, unread: 0 };
}

function pasted(links: readonly string[], home: MarketplaceCode | null): FoundProducts {
  const rows = links.map((link, at) => candidate(at + 1, { link }, home));
  const ids = rows.flatMap(({ row }) => (row ? [productId(row.marketplace, row.asin)] : []));
  return {
    ids: [...new Set(ids)],
    isPasted: true,
    unread: rows.filter(({ row }) => row === null).length,
  };
}
