import { isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Fields } from './record.ts';

/** Fields of a product that name it in other marketplaces: `also:de`. */
const ALSO = 'also:';

export function otherMarketplaceField(marketplace: MarketplaceCode): string {
  return ALSO + marketplace.toLowerCase();
}

/** The other marketplaces that a product is known in, with its ASIN there. */
export function otherMarketplacesOf(v: Fields): Partial<Record<MarketplaceCode, string>> {
  const also: Partial<Record<MarketplaceCode, string>> = {};
  for (const [field, asin] of Object.entries(v)) {
    const code = field.slice(ALSO.length).toUpperCase();
    if (field.startsWith(ALSO) && isMarketplaceCode(code) && typeof asin === 'string') {
      also[code] = asin;
    }
  }
  return also;
}
