import type { ProductFacts, readProduct } from '@/utils/product-page/document.ts';
import type { ProductPage } from '@/utils/product-page/page-state.ts';
import type { ProductPort } from './product-port.ts';

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
export function createPageReader(
  { page, nextPage }: Pick<ProductPort, 'page' | 'nextPage'>,
  facts: typeof readProduct,
): ReadPage {
  return async (asin) => {
    const before = page();
    if (before.status === 'product' && !before.confirmed) await nextPage();
    const product = page();
    if (product.status !== 'product' || !product.confirmed || product.asin !== asin) return null;
    return { product, facts: facts(document, asin) };
  };
}
