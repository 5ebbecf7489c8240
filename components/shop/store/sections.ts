import type { FunctionComponent } from 'preact';
import type { Catalog } from '@/utils/shop/queries/catalog.ts';

/** The sections beside the shop, as addresses name them, in the order of the header. */
export const SECTIONS = ['earnings', 'streams'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** A section beside the shop: its code is fetched when it is first opened, or before. */
export type SectionView = FunctionComponent & { preload: () => Promise<void> };
/** What the section Earnings knows of the products of a list. */
export interface EarnedInListPort {
  /** Whether any reports were read in. */
  isKnown(): Promise<boolean>;
  /** What live products have earned lately; the very same where nothing of it has changed. */
  read(catalog: Catalog): Promise<EarnedInList>;
}

export interface EarnedInList {
  /** By the products' ids, from 0: the one that earned most. */
  ranks: ReadonlyMap<string, number>;
  /** What a product has earned, as it is read; '': nothing. */
  textOf(id: string): string;
}

export interface AddToStreamProps {
  /** Of products. */
  ids: readonly string[];
  onClose: () => void;
}

export interface Sections extends Readonly<Record<SectionName, SectionView>> {
  /** What the section Earnings has in the details of a product, by its ids in all marketplaces. */
  readonly earningsOfProduct: FunctionComponent<{ ids: readonly string[] }>;
  /** Asks for the live stream that products are added to. */
  readonly addToStream: FunctionComponent<AddToStreamProps>;
  /** In which streams a product was shown, the same way. */
  readonly streamsOfProduct: FunctionComponent<{ ids: readonly string[] }>;
  readonly earnedInList: EarnedInListPort;
}

/** What the header's search field does in a section. */
export interface SectionSearch {
  label: string;
  query: string;
  onQuery: (query: string) => void;
  /** Enter or the arrow down: goes to what was found first. */
  onEnter: () => void;
}

const LONGEST_ADDRESS = 1000;

/**
 * What an address says of a section beside the shop, such as `earnings/products?sort=fees`.
 * @param hash without its `#`
 * @returns null: it is about the shop
 */
export function sectionAddress(hash: string): string | null {
  const name = sectionOf(hash);
  if (name === null) return null;
  return hash.length > LONGEST_ADDRESS ? name : hash;
}

/** @param at what an address says of a section; null: the shop */
export function sectionOf(at: string | null): SectionName | null {
  const [name] = at?.split(/[/?]/, 1) ?? [];
  return SECTIONS.find((each) => each === name) ?? null;
}

/**
 * The address of a view of this page, for links. The page is named with it: a link that is only a `#` passes for one
 * that skips to a part of the page, which it would have to have.
 */
export function hrefOf(hash: string): string {
  return `${location.pathname}#${hash}`;
}
