import { readStatus } from '@/utils/earnings/accounts/read-accounts.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Ask } from '@/utils/messaging/messages.ts';
import type { Handlers } from '@/utils/messaging/router.ts';
import { report } from '@/utils/report.ts';
import { saveProduct } from '@/utils/shop/commands/save-product.ts';
import { undo } from '@/utils/shop/database/journal.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import { savedState } from '@/utils/shop/queries/saved-state.ts';
import type { WorkerPort } from './port.ts';
import { reasonOf } from './refusal.ts';
import { toolbarState } from './toolbar-state.ts';

type ProductHandlers = Pick<
  Handlers,
  'toolbar/state' | 'page/left' | 'categories/list' | 'product/save' | 'product/undo'
>;

/** Answers what a product page asks about its product. */
export function productHandlers(port: WorkerPort): ProductHandlers {
  return {
    async 'toolbar/state'(product, { tabId, marketplace }) {
      const [settings, shortcuts, saved, status] = await Promise.all([
        port.settings(),
        port.shortcuts(),
        readSaved(port, marketplace, product).catch(reportUnread),
        port.shop.use((db) => readStatus(db, marketplace)).catch(reportUnread),
      ]);
      port.showSaved(tabId, saved?.saved ?? false);
      const known = { asin: product.asin, saved, inactive: status === 'closed', shortcuts };
      return toolbarState(settings, marketplace, known);
    },

    async 'page/left'(_payload, { tabId }) {
      port.showSaved(tabId, false);
      return null;
    },

    async 'categories/list'() {
      try {
        return await port.shop.use(listCategories);
      } catch (error) {
        const reason = reasonOf(error);
        if (reason === 'failed') throw error;
        return { ok: false, reason };
      }
    },

    async 'product/save'(product, { tabId, marketplace }) {
      try {
        const [outcome, gone] = await Promise.all([
          port.shop.use((db) => saveProduct(db, { marketplace, ...product })),
          port.goneShop().catch(reportUnread),
        ]);
        const { saved, undo, added, removed } = outcome;
        port.showSaved(tabId, saved.saved);
        port.tell('shop', tabId);
        return { ok: true, saved, undo, added, removed, isShopGone: gone !== null };
      } catch (error) {
        report(error);
        return { ok: false, reason: reasonOf(error) };
      }
    },

    async 'product/undo'({ token, ...product }, { tabId, marketplace }) {
      const { ok } = await port.shop.use((db) => undo(db, token));
      const saved = await readSaved(port, marketplace, product);
      port.showSaved(tabId, saved.saved);
      port.tell('shop', tabId);
      port.tell('streams', tabId);
      return { undone: ok, saved };
    },
  };
}

/** Where the shop has a product. */
function readSaved(
  { shop }: WorkerPort,
  marketplace: MarketplaceCode,
  { asin, parentAsin }: Ask<'toolbar/state'>,
) {
  return shop.use((db) => savedState(db, { marketplace, asin, parentAsin }));
}

/** A link can be copied without the shop: the toolbar then says nothing about what is saved. */
function reportUnread(error: unknown): null {
  report(error);
  return null;
}
