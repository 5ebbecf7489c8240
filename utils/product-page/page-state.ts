import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';

/** What a page is at this moment, for the toolbar. */
export type PageState =
  | { status: 'none' }
  | {
      status: 'product';
      marketplace: MarketplaceCode;
      asin: string;
      parentAsin: string | null;
      /** False while only the URL says so. */
      confirmed: boolean;
    }
  /** URL and document name different products: a variation is being loaded. `asin` is the one shown before. */
  | { status: 'waiting'; marketplace: MarketplaceCode; asin: string };

/** A page that shows a product. */
export type ProductPage = Extract<PageState, { status: 'product' }>;
