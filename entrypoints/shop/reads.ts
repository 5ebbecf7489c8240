import type { ShopPort } from '@/components/shop/store/port.ts';
import { readSettings } from '@/utils/browser/settings-store.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { keepShop } from '@/utils/shop/database/persistence.ts';
import type { Catalog } from '@/utils/shop/queries/catalog.ts';
import { history } from '@/utils/shop/queries/history.ts';
import { categoryNodes, loadCatalog, productDetails } from '@/utils/shop/queries/load-catalog.ts';

type Reads = Pick<
  ShopPort,
  'settings' | 'catalog' | 'categories' | 'details' | 'history' | 'storage'
>;

/** What the shop's page reads. */
export function readsOf(shop: ShopConnection): Reads {
  const readCatalog = shared(() => shop.use(loadCatalog));
  return {
    async settings() {
      const { settings, damaged, waiting } = await readSettings();
      return { settings, damaged: damaged !== null, waiting };
    },
    async catalog() {
      const catalog = await readCatalog();
      if (catalog.live.items.length > 0) void keepShop();
      return catalog;
    },
    async categories() {
      const catalog = await readCatalog();
      return shop.use((db) => categoryNodes(db, catalog));
    },
    details: (ids) => shop.use((db) => productDetails(db, ids)),
    history: () => shop.use(history),
    async storage() {
      const [estimate, persisted] = await Promise.all([
        navigator.storage.estimate(),
        navigator.storage.persisted(),
      ]);
      return { used: estimate.usage ?? null, quota: estimate.quota ?? null, persisted };
    },
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
