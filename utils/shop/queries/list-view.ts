import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { searchAt } from '../search-index/search.ts';
import type { Shelf } from './catalog.ts';
import type { DuplicateKind, FindDuplicates } from './duplicates.ts';

/** Everything, what is in no category, the trash, or a category's id. */
export type Place = 'all' | 'none' | 'trash' | (string & {});

/** `own` is the creator's order, which there is within a category; elsewhere it is the newest first. */
export const SORTS = [
  'own',
  'newest',
  'oldest',
  'title',
  'marketplace',
  'brand',
  'earned',
] as const;
export type Sort = (typeof SORTS)[number];

/**
 * In this order: in no category; saved this month; in none of the texts that were copied; in one of them; no longer
 * sold; without a tracking id for its marketplace; like another product in the shop.
 */
export const ONLY = [
  'none',
  'month',
  'unlinked',
  'linked',
  'dead',
  'untagged',
  'duplicates',
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
  /** The place of each product among those that have earned something, the most first; empty while it is read. */
  earned: () => ReadonlyMap<string, number>;
  /** Finds the words of a query; null while that is loaded, which nothing that a page first shows needs. */
  findWords: typeof searchAt | null;
  /** Finds products that are alike; null, likewise, while it is loaded. */
  findDuplicates: FindDuplicates | null;
  /** The positions of products that are meant by an address, or null for words; null, likewise, while it is loaded. */
  findAddressed: ((query: string, shelf: Shelf) => Uint32Array | null) | null;
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
