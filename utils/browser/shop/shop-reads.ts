import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { keepShop } from '@/utils/shop/database/persistence.ts';
import type { Catalog } from '@/utils/shop/queries/catalog.ts';
import { history } from '@/utils/shop/queries/history.ts';
import { categoryNodes, loadCatalog, productDetails } from '@/utils/shop/queries/load-catalog.ts';
import { readSettingsToShow } from '../settings-store.ts';
import { readStorageFacts } from '../storage-facts.ts';

/** What the shop's page reads; each rejects with a `ShopError` or a `SettingsError`. */
export function shopReads(shop: ShopConnection) {
  const readCatalog = shared(() => shop.use(loadCatalog));
  return {
    settings: readSettingsToShow,
    async catalog() {
      const catalog = await readCatalog();
      if (catalog.live.items.length > 0) void keepShop();
      return catalog;
    },
    async categories() {
      const catalog = await readCatalog();
      return shop.use((db) => categoryNodes(db, catalog));
    },
    details: (ids: readonly string[]) => shop.use((db) => productDetails(db, ids)),
    history: () => shop.use(history),
    storage: readStorageFacts,
  };
}

/** One reading serves all that ask while it goes on. */
function shared(read: () => Promise<Catalog>): () => Promise<Catalog> {
  let reading: Promise<Catalog> | null = null;
  return () => {
    reading ??= read().finally(() => {
      reading = null;
    });
    return reading;
  };
}
