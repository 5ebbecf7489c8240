import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';

/** The product that the popup was opened on. */
export interface PageProduct {
  marketplace: MarketplaceCode;
  asin: string;
  parentAsin: string | null;
  title: string;
  brand: string | null;
  image: string | null;
  /** What was chosen of its variations; null: nothing, or the page has not said. */
  variation: string | null;
}

/** What the tab that the popup was opened on shows. */
export type Page =
  /** Not asked yet. */
  | { kind: 'unknown' }
  /** Nothing that a link could lead to: not Amazon, or a page that is never touched. */
  | { kind: 'none' }
  /** Between two variations: what the page shows and what its address says differ. */
  | { kind: 'changing'; marketplace: MarketplaceCode }
  | { kind: 'product'; product: PageProduct }
  /** A wish list: an account page, of which nothing but its products is read, when the creator asks for it. */
  | { kind: 'wishlist'; marketplace: MarketplaceCode }
  /** A search, a category, a storefront. */
  | { kind: 'page'; marketplace: MarketplaceCode; url: string };
