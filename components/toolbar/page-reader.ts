import type { PageState } from '@/utils/product-page/page-state.ts';
import type { ProductReading } from './actions.ts';
import type { PanelsModule } from './panels/port.ts';

/** A product with what makes texts of it. */
export interface PageReading extends ProductReading, Pick<PanelsModule, 'compose'> {}

export interface PageReader {
  /**
   * Waits for the document where so far only the address names the product: until then it has no title.
   * Null when the page turns out to be another product's, or none. Rejects when the extension is gone.
   */
  read(asin: string): Promise<PageReading | null>;
  /** The page has said something new. */
  onPage(): void;
}

export function createPageReader(
  page: () => PageState,
  loadPanels: () => Promise<PanelsModule>,
): PageReader {
  const waiting: (() => void)[] = [];

  return {
    async read(asin) {
      const before = page();
      const [{ compose, readProduct }] = await Promise.all([
        loadPanels(),
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

    onPage() {
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}
