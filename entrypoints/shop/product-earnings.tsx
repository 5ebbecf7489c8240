import {
  ProductEarnings,
  type ProductEarningsProps,
} from '@/components/earnings/product/product-earnings.tsx';
import { readSumsOf } from '@/utils/browser/shop/shop-sums.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';

/** What a product has earned, in its details: loaded when the first of them is shown. */
export function productEarningsOn(shop: ShopConnection) {
  const readSums = () => readSumsOf(shop);
  return ({ ids }: Pick<ProductEarningsProps, 'ids'>) => (
    <ProductEarnings ids={ids} readSums={readSums} />
  );
}
