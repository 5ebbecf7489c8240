import { readClosed } from '@/utils/earnings/accounts/read-accounts.ts';
import {
  addCategory,
  editCategory,
  moveCategory,
  removeCategory,
} from '@/utils/shop/commands/arrange-categories.ts';
import { moveProducts } from '@/utils/shop/commands/arrange-products.ts';
import { categorizeProducts } from '@/utils/shop/commands/categorize.ts';
import { editProduct } from '@/utils/shop/commands/edit-product.ts';
import { redoLast, type Travelled, undoLast } from '@/utils/shop/commands/history.ts';
import { mergeProducts } from '@/utils/shop/commands/merge-products.ts';
import { emptyTrash, restoreProducts, trashProducts } from '@/utils/shop/commands/trash.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { beforeMany, beforeTravel } from '../before-many.ts';
import { makeOutsideChanges } from '../outside.ts';
import { createBrowserMark } from '../shop-mark.ts';
import { runAndTell } from './run-and-tell.ts';

/** What the shop's page loads when it is idle, or is first changed. */
export function createCommands(shop: ShopConnection) {
  const run = runAndTell(shop);
  const mark = createBrowserMark(shop);

  function command<A extends unknown[], T>(work: (db: ShopDb, ...args: A) => Promise<T>) {
    return (...args: A) => run((db) => work(db, ...args));
  }

  /** The same for products, with a snapshot before it where they are many. */
  function commandOnMany<I extends readonly string[] | null, A extends unknown[], T>(
    work: (db: ShopDb, ids: I, ...args: A) => Promise<T>,
  ) {
    return async (ids: I, ...args: A) => {
      // Null is the whole trash: how much is in it is known only when it is emptied.
      await beforeMany(shop, ids?.length ?? Number.POSITIVE_INFINITY);
      return run((db) => work(db, ids, ...args));
    };
  }

  /** Undo or redo; of a backup or a reset, also what it changed beside the records. */
  function travel(way: 'undo' | 'redo', work: (db: ShopDb) => Promise<Travelled | null>) {
    return async () => {
      await beforeTravel(shop, way);
      const done = await run(work);
      if (done?.outside) await makeOutsideChanges(done.outside);
      return done;
    };
  }

  return {
    goneShop: mark.update,
    acceptShop: mark.accept,
    closedAccounts: () => shop.use(readClosed),
    undo: travel('undo', undoLast),
    redo: travel('redo', redoLast),
    move: commandOnMany(moveProducts),
    categorize: commandOnMany(categorizeProducts),
    trash: commandOnMany(trashProducts),
    restore: commandOnMany(restoreProducts),
    empty: commandOnMany(emptyTrash),
    merge: command(mergeProducts),
    edit: command(editProduct),
    addCategory: command(addCategory),
    editCategory: command(editCategory),
    moveCategory: command(moveCategory),
    removeCategory: command(removeCategory),
  };
}
