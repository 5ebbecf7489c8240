import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Page } from './port.ts';

/** The marketplace that a page is of; null where it is of none, or of one that nothing is done with. */
export function marketplaceOf(page: Page): MarketplaceCode | null {
  if (page.kind === 'product') return page.product.marketplace;
  return page.kind === 'page' || page.kind === 'changing' ? page.marketplace : null;
}
