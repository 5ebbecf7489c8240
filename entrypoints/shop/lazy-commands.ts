/** What the shop's page loads when it is idle, or is first changed. */
export { beforeMany, beforeTravel } from '@/utils/browser/before-many.ts';
export { createBrowserMark } from '@/utils/browser/shop-mark.ts';
export {
  addCategory,
  editCategory,
  moveCategory,
  removeCategory,
} from '@/utils/shop/commands/arrange-categories.ts';
export { moveProducts } from '@/utils/shop/commands/arrange-products.ts';
export { categorizeProducts } from '@/utils/shop/commands/categorize.ts';
export { editProduct } from '@/utils/shop/commands/edit-product.ts';
export { redoLast, undoLast } from '@/utils/shop/commands/history.ts';
export { mergeProducts } from '@/utils/shop/commands/merge-products.ts';
export { emptyTrash, restoreProducts, trashProducts } from '@/utils/shop/commands/trash.ts';
