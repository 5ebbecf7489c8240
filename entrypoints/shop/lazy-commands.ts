import { beforeMany, beforeTravel } from '@/utils/browser/before-many.ts';
import { makeOutsideChanges } from '@/utils/browser/outside.ts';
import { createBrowserMark } from '@/utils/browser/shop-mark.ts';
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
import type { Commands } from './command-port.ts';
import { runAndTell } from './run-and-tell.ts';

/** What the shop's page loads when it is idle, or is first changed. */
export function createCommands(shop: ShopConnection): Commands {
  const run = runAndTell(shop);
  const mark = createBrowserMark(shop);
  /** The same with a snapshot before it, where so many records are changed. */
  async function runMany<T>(count: number, work: (db: ShopDb) => Promise<T>): Promise<T> {
    await beforeMany(shop, count);
    return run(work);
  }
  /** Of a backup or a reset, also what it changed beside the records. */
  async function travel(
    way: 'undo' | 'redo',
    work: (db: ShopDb) => Promise<Travelled | null>,
  ): Promise<Travelled | null> {
    await beforeTravel(shop, way);
    const done = await run(work);
    if (done?.outside) await makeOutsideChanges(done.outside);
    return done;
  }
  return {
    goneShop: mark.update,
    acceptShop: mark.accept,
    undo: () => travel('undo', undoLast),
    redo: () => travel('redo', redoLast),
    move: (ids, change) => runMany(ids.length, (db) => moveProducts(db, ids, change)),
    categorize: (ids, change) => runMany(ids.length, (db) => categorizeProducts(db, ids, change)),
    trash: (ids) => runMany(ids.length, (db) => trashProducts(db, ids)),
    restore: (ids) => runMany(ids.length, (db) => restoreProducts(db, ids)),
    // The whole trash: how much is in it is known only when it is emptied.
    empty: (ids) => runMany(ids?.length ?? Number.POSITIVE_INFINITY, (db) => emptyTrash(db, ids)),
    merge: (ids) => run((db) => mergeProducts(db, ids)),
    edit: (id, change) => run((db) => editProduct(db, id, change)),
    addCategory: (path) => run((db) => addCategory(db, path)),
    editCategory: (id, change) => run((db) => editCategory(db, id, change)),
    moveCategory: (id, to) => run((db) => moveCategory(db, id, to)),
    removeCategory: (id) => run((db) => removeCategory(db, id)),
  };
}
