import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { type Settings, tagsFor } from '@/utils/settings/schema.ts';

/** A marketplace in which saved products stand, and nothing that earns for them. */
export interface Untagged {
  marketplace: MarketplaceCode;
  products: number;
}

/**
 * The marketplaces in which there are saved products and no tracking id of hers, the most products first.
 * @param products how many saved products each marketplace has
 */
export function untaggedMarketplaces(
  settings: Settings,
  products: ReadonlyMap<MarketplaceCode, number>,
): Untagged[] {
  return [...products]
    .filter(([marketplace, count]) => count > 0 && tagsFor(settings, marketplace).length === 0)
    .map(([marketplace, count]) => ({ marketplace, products: count }))
    .sort((a, b) => b.products - a.products || (a.marketplace < b.marketplace ? -1 : 1));
}
