import type { DescribedProduct } from '@/utils/descriptions/input.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';

/** A product as the texts of streams show it: under no heading. */
export function describedOf(product: ProductDetails): DescribedProduct {
  const { id, marketplace, asin, title, ownTitle, brand, variation, otherMarketplaces } = product;
  return {
    id,
    title,
    hasOwnTitle: ownTitle !== null,
    brand,
    variation,
    group: '',
    asins: { ...otherMarketplaces, [marketplace]: asin },
  };
}
