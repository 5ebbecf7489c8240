/** What the popup loads once its list is on the screen. */
export { collectFrom, keepCollected } from '@/utils/browser/collected.ts';
export { listCategories } from '@/utils/shop/categories.ts';
export { undo } from '@/utils/shop/journal.ts';
export { loadTexts } from '@/utils/shop/load-texts.ts';
export { removeProduct, saveProduct } from '@/utils/shop/products.ts';
export { search } from '@/utils/shop/search.ts';
