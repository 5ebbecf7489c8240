import type { ShopConnection } from '@/utils/shop/database/open.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { tell } from '../changes.ts';

/** A command on the browser: all other views are told of it; null or false from it: nothing has changed. */
export function streamCommand(shop: ShopConnection) {
  return <A extends unknown[], T>(work: (db: ShopDb, ...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      const done = await shop.use((db) => work(db, ...args));
      if (done !== null && done !== false) tell('streams');
      return done;
    };
}
