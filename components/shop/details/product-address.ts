import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { readUrl } from '@/utils/product-page/url.ts';

/** Where a product is sold. */
export interface ProductAddress {
  marketplace: MarketplaceCode;
  asin: string;
}

/**
 * The product that a text names: the address of its page, which says its marketplace too, or an ASIN.
 * @param chosen the marketplace that an ASIN alone is meant for
 */
export function readProductAddress(text: string, chosen: MarketplaceCode): ProductAddress | null {
  const typed = text.trim();
  const asin = typed.toUpperCase();
  if (/^[A-Z0-9]{10}$/.test(asin)) return { marketplace: chosen, asin };
  const url = readUrl(typed);
  return url.marketplace && url.asin ? { marketplace: url.marketplace, asin: url.asin } : null;
}
