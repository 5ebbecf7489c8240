import type { ProductFacts } from '@/utils/product-page/document.ts';
import type { PageState } from '@/utils/product-page/watch.ts';
import type { PanelsModule } from './panels/port.ts';

type Product = Extract<PageState, { status: 'product' }>;

/** What the document says of the product that it has confirmed. */
export interface Reading extends Pick<PanelsModule, 'compose'> {
  product: Product;
  facts: ProductFacts;
}

export interface PageReader {
  /**
   * Waits for the document where so far only the address names the product: until then it has no title.
   * Null when the page turns out to be another product's, or none. Rejects when the extension is gone.
   */
  read(asin: string): Promise<Reading | null>;
  /** The page has said something new. */
  turn(): void;
}

export function createPageReader(
  page: () => PageState,
  panels: () => Promise<PanelsModule>,
): PageReader {
  const waiting: (() => void)[] = [];

  return {
    async read(asin) {
      const before = page();
      const [{ compose, readProduct }] = await Promise.all([
        panels(),
        before.status === 'product' &&
          !before.confirmed &&
          new Promise<void>((resolve) => {
            waiting.push(resolve);
          }),
      ]);
      const product = page();
      if (product.status !== 'product' || !product.confirmed || product.asin !== asin) return null;
      return { compose, product, facts: readProduct(document, asin) };
    },

    turn() {
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}
