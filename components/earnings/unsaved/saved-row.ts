import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { ImportRow } from '@/utils/shop/commands/save-many.ts';

/** A product of a report as it is saved: all that a report knows of it is its name. */
export function savedRow(
  { marketplace, asin }: { marketplace: MarketplaceCode; asin: string },
  name: string,
): ImportRow {
  return {
    marketplace,
    asin,
    title: name === asin ? null : name,
    brand: null,
    image: null,
    ownTitle: null,
    note: null,
    paths: [],
    savedAt: null,
  };
}
