import type { ShopPort } from '@/components/shop/store/port.ts';
import {
  addCategory,
  editCategory,
  moveCategory,
  removeCategory,
} from '@/utils/shop/commands/arrange-categories.ts';
import { moveProducts } from '@/utils/shop/commands/arrange-products.ts';
import { categorizeProducts } from '@/utils/shop/commands/categorize.ts';
import { editProduct } from '@/utils/shop/commands/edit-product.ts';
import { redoLast, undoLast } from '@/utils/shop/commands/history.ts';
import { emptyTrash, restoreProducts, trashProducts } from '@/utils/shop/commands/trash.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { runAndTell } from './run-and-tell.ts';

type Commands = Pick<
  ShopPort,
  | 'undo'
  | 'redo'
  | 'move'
  | 'categorize'
  | 'trash'
  | 'restore'
  | 'empty'
  | 'edit'
  | 'addCategory'
  | 'editCategory'
  | 'moveCategory'
  | 'removeCategory'
>;

/** What the shop's page changes. */
export function commandsOn(shop: ShopConnection): Commands {
  const run = runAndTell(shop);
  return {
    undo: () => run(undoLast),
    redo: () => run(redoLast),
    move: (ids, change) => run((db) => moveProducts(db, ids, change)),
    categorize: (ids, change) => run((db) => categorizeProducts(db, ids, change)),
    trash: (ids) => run((db) => trashProducts(db, ids)),
    restore: (ids) => run((db) => restoreProducts(db, ids)),
    empty: (ids) => run((db) => emptyTrash(db, ids)),
    edit: (id, change) => run((db) => editProduct(db, id, change)),
    addCategory: (path) => run((db) => addCategory(db, path)),
    editCategory: (id, change) => run((db) => editCategory(db, id, change)),
    moveCategory: (id, to) => run((db) => moveCategory(db, id, to)),
    removeCategory: (id) => run((db) => removeCategory(db, id)),
  };
}
