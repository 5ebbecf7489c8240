import type { FunctionComponent } from 'preact';

/** The sections beside the shop, as addresses name them, in the order of the header. */
export const SECTIONS = ['earnings'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** A section beside the shop: its code is fetched when it is first opened, or before. */
export type SectionView = FunctionComponent & { preload: () => Promise<void> };
export interface Sections extends Readonly<Record<SectionName, SectionView>> {
  /** What the section Earnings has in the details of a product, by its ids in all marketplaces. */
  readonly earningsOfProduct: FunctionComponent<{ ids: readonly string[] }>;
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
