import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { parentKey } from '@/utils/records/fields.ts';
import { productId } from '@/utils/records/ids.ts';
import type { ShopDb } from '../database/schema.ts';
import { reading, readTree, stateOf } from './read.ts';
import type { SavedState } from './views.ts';

/** More variations of one product than this are not looked at. */
const VARIATIONS = 50;

export interface ProductKey {
  marketplace: MarketplaceCode;
  asin: string;
  parentAsin: string | null;
}

/**
 * Whether a product is saved and where; when it is not, whether another variation is.
 * @throws {ShopError}
 */
export function savedState(db: ShopDb, key: ProductKey): Promise<SavedState> {
  const { marketplace, asin, parentAsin } = key;
  return reading(db, ['products', 'categories'], async (tx) => {
    const products = tx.objectStore('products');
    const [record, variations, nodes] = await Promise.all([
      products.get(productId(marketplace, asin)),
      parentAsin === null
        ? []
        : products.index('parent').getAll(parentKey(marketplace, parentAsin), VARIATIONS),
      readTree(tx),
    ]);
    return stateOf(record, variations, nodes);
  });
}
