import type { ProductFacts, readProduct } from '@/utils/product-page/document.ts';
import type { ProductPage } from '@/utils/product-page/page-state.ts';
import type { Session } from '../session-port.ts';

/** What the document says of the product that it has confirmed. */
export interface PageReading {
  product: ProductPage;
  facts: ProductFacts;
}

/**
 * Waits for the document where so far only the address names the product: until then it has no title.
 * Null when the page turns out to be another product's, or none.
 */
export type ReadPage = (asin: string) => Promise<PageReading | null>;

/** @param facts reads the document */
export function createPageReader({ state, next }: Session, facts: typeof readProduct): ReadPage {
  return async (asin) => {
    let { page } = state();
    while (page.status === 'product' && !page.confirmed && page.asin === asin) {
      await next();
      ({ page } = state());
    }
    if (page.status !== 'product' || page.asin !== asin) return null;
    return { product: page, facts: facts(document, asin) };
  };
}
