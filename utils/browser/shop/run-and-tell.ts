import { tell } from '@/utils/browser/changes.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';

type Run = <T>(work: (db: ShopDb) => Promise<T>) => Promise<T>;

/** Changes the shop, then tells everybody else; null from the work: nothing has changed. */
export function runAndTell(shop: ShopConnection): Run {
  return async (work) => {
    const done = await shop.use(work);
    if (done !== null) tell('shop');
    return done;
  };
}
