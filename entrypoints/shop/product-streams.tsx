import {
  ProductStreams,
  type ProductStreamsProps,
} from '@/components/streams/product/product-streams.tsx';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { readStreams } from '@/utils/streams/read-streams.ts';

/** In which streams a product was shown, in its details: loaded when the first of them is shown. */
export function productStreamsOn(shop: ShopConnection) {
  const read = () => shop.use(readStreams);
  return ({ ids }: Pick<ProductStreamsProps, 'ids'>) => (
    <ProductStreams ids={ids} readStreams={read} />
  );
}
