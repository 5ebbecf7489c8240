import { createEarnedInList } from '@/components/earnings/product/earned-in-list.ts';
import { readSumsOf } from '@/utils/browser/shop/shop-sums.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';

/** What the products of a list have earned: loaded when a list is first sorted by it. */
export function earnedInListOn(shop: ShopConnection) {
  return createEarnedInList(() => readSumsOf(shop));
}
