import { isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';

/** What the ids of each kind of record look like, wherever they come from. */
export const RECORD_IDS = {
  products: /^p:[a-z]{2}:[A-Z\d]{10}$/,
  categories: /^c:[\w-]+$/,
  /** A live stream, and a part of one: `s:` and `m:` are the sync's own. */
  streams: /^l:[\w-]+$/,
  segments: /^g:[\w-]+$/,
  /** An associate account of a marketplace. */
  accounts: /^a:[a-z]{2}$/,
  /** What an account's reports say of a month, or of the periods that some of them sum up. */
  sums: /^e:[a-z]{2}(?:-onsite)?:(?:\d{4}-(?:0[1-9]|1[0-2])|periods)$/,
} as const;

/** The id of a product: the same on every machine, so that saving it on two machines makes one record. */
export function productId(marketplace: MarketplaceCode, asin: string): string {
  return `p:${marketplace.toLowerCase()}:${asin}`;
}

/** What a product's id says; null for one of a marketplace that this version does not know. */
export function readProductId(id: string): { marketplace: MarketplaceCode; asin: string } | null {
  const [, code = '', asin = ''] = id.split(':');
  const marketplace = code.toUpperCase();
  return isMarketplaceCode(marketplace) ? { marketplace, asin } : null;
}
