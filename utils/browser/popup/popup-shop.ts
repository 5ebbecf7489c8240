import type { PageProduct } from '@/utils/product-page/tab-page.ts';
import type { CategoryChange } from '@/utils/shop/commands/category-picks.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { keepShop } from '@/utils/shop/database/persistence.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import { newestProducts, productsById, productsIn } from '@/utils/shop/queries/lists.ts';
import { savedState } from '@/utils/shop/queries/saved-state.ts';
import type { ProductView } from '@/utils/shop/queries/views.ts';
import { tell } from '../changes.ts';

type Loaded = typeof import('./lazy-shop.ts');

const load = () => import('./lazy-shop.ts');

/** What the popup reads of the shop; each rejects with a `ShopError`. */
export function popupReads(shop: ShopConnection) {
  return {
    newest: (limit: number, before: Pick<ProductView, 'id' | 'savedAt'> | null) =>
      shop.use((db) => newestProducts(db, { limit, before })),
    inCategory: (id: string, limit: number) => shop.use((db) => productsIn(db, id, limit)),
    byId: (ids: readonly string[]) => shop.use((db) => productsById(db, ids)),
    categories: () => shop.use(listCategories),
    goneShop: async () => (await load()).createBrowserMark(shop).update(),
    acceptShop: async () => (await load()).createBrowserMark(shop).accept(),
    async accountNotes() {
      const { readClosed, readReminders } = await load();
      const [reminders, closed] = await Promise.all([readReminders(shop), shop.use(readClosed)]);
      return { ...reminders, closed };
    },
    remindersSeen: async () => (await load()).markRemindersSeen(shop),
    savedState: (product: PageProduct) => shop.use((db) => savedState(db, product)),
    async searcher() {
      // Not before the first list is on the screen, which needs none of it.
      const { loadTexts, search } = await load();
      const texts = await shop.use(loadTexts);
      // Also for what the toolbar has saved: the worker cannot ask.
      if (texts.ids.length > 0) void keepShop();
      return (words: string, limit: number) => search(texts, words, limit);
    },
  };
}

/** What the popup changes in the shop; each rejects with a `ShopError`, else everybody else is told. */
export function popupWrites(shop: ShopConnection) {
  async function write<T>(work: (loaded: Loaded, db: ShopDb) => Promise<T>): Promise<T> {
    const loaded = await load();
    const done = await shop.use((db) => work(loaded, db));
    tell('shop');
    return done;
  }

  return {
    save: (product: PageProduct, change: CategoryChange) =>
      write(({ saveProduct }, db) => saveProduct(db, { ...product, ...change })),
    remove: (id: string) => write(({ removeProduct }, db) => removeProduct(db, id)),
    async undo(token: string) {
      const { ok } = await write(({ undo }, db) => undo(db, token));
      return ok;
    },
  };
}
