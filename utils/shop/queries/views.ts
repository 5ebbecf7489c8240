import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';

/** A category as a screen names it: the way to it from the top, as in Makeup › Lips. */
export interface CategoryRef {
  id: string;
  /** Names from the top-level category down to this one; never empty. */
  path: string[];
}

/** A category in a list or a picker. */
export interface CategoryView extends CategoryRef {
  /** Live products that stand in this very category; those of its sub-categories not counted. */
  count: number;
  /** When a product was last put into it on this machine, in milliseconds since 1970; null where never. */
  usedAt: number | null;
}

/** One saved product, as lists show it. */
export interface ProductView {
  /** `p:<marketplace>:<ASIN>` */
  id: string;
  marketplace: MarketplaceCode;
  asin: string;
  parentAsin: string | null;
  /** The creator's own title where she gave one, else the page's. */
  title: string;
  brand: string | null;
  /** The shade, size and the like that was chosen, in the creator's own words where she gave some; null: not known. */
  variation: string | null;
  /** The page's own URL of the picture; never copied. */
  image: string | null;
  /** When it was first saved, in milliseconds since 1970. */
  savedAt: number;
  /** In the order of the tree's paths. */
  categories: CategoryRef[];
}

/** What the toolbar says about its product: "In Lips, Skin Tools", "another variation is in Lips". */
export interface SavedState {
  saved: boolean;
  categories: CategoryRef[];
  /** Another saved variation of the same parent in the same marketplace; only where this one is not saved. */
  sibling: { asin: string; categories: CategoryRef[] } | null;
}

/** A category as the shop's page shows it. */
export interface CategoryNode extends CategoryView {
  parent: string | null;
  name: string;
  note: string;
  /** The product whose picture stands for it; null where none was chosen. */
  cover: string | null;
  /** Live products in it and below it, each counted once. */
  total: number;
}

/** A product with all that the shop's page shows of it, also when it is in the trash. */
export interface ProductDetails extends ProductView {
  pageTitle: string;
  /** The creator's own; null: the page's is shown. */
  ownTitle: string | null;
  /** What its page said was chosen; null: nothing. */
  pageVariation: string | null;
  /** The creator's own words for that; null: the page's are shown. */
  ownVariation: string | null;
  note: string;
  /** It is not sold any more: the creator has said so. */
  dead: boolean;
  /** Its ASIN in other marketplaces. */
  otherMarketplaces: Partial<Record<MarketplaceCode, string>>;
  /** In the trash. */
  deleted: boolean;
}
