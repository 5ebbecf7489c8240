import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Ask, SaveFailure } from '@/utils/messaging/messages.ts';
import type { Handlers } from '@/utils/messaging/router.ts';
import { report } from '@/utils/report.ts';
import { saveProduct } from '@/utils/shop/commands/save-product.ts';
import { shopError } from '@/utils/shop/database/errors.ts';
import { undo } from '@/utils/shop/database/journal.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import { savedState } from '@/utils/shop/queries/saved-state.ts';
import type { WorkerPort } from './port.ts';
import { toolbarState } from './toolbar-state.ts';

type ProductHandlers = Pick<
  Handlers,
  'toolbar/state' | 'page/left' | 'categories/list' | 'product/save' | 'product/undo'
>;

/** Answers what a product page asks about its product. */
export function productHandlers(port: WorkerPort): ProductHandlers {
  return {
    async 'toolbar/state'(product, { tabId, marketplace }) {
      const [settings, shortcuts, saved] = await Promise.all([
        port.settings(),
        port.shortcuts(),
        readSaved(port, marketplace, product).catch(reportUnread),
      ]);
      port.showSaved(tabId, saved?.saved ?? false);
      return toolbarState(settings, marketplace, { asin: product.asin, saved, shortcuts });
    },

    async 'page/left'(_payload, { tabId }) {
      port.showSaved(tabId, false);
      return null;
    },

    'categories/list': () => port.shop.use(listCategories),

    async 'product/save'(product, { tabId, marketplace }) {
      try {
        const outcome = await port.shop.use((db) => saveProduct(db, { marketplace, ...product }));
        const { saved, undo, added, removed } = outcome;
        port.showSaved(tabId, saved.saved);
        port.tell('shop', tabId);
        return { ok: true, saved, undo, added, removed };
      } catch (error) {
        return { ok: false, reason: saveFailure(error) };
      }
    },

    async 'product/undo'({ token, ...product }, { tabId, marketplace }) {
      const { ok } = await port.shop.use((db) => undo(db, token));
      const saved = await readSaved(port, marketplace, product);
      port.showSaved(tabId, saved.saved);
      port.tell('shop', tabId);
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

function saveFailure(error: unknown): SaveFailure {
  report(error);
  const { reason } = shopError(error);
  return reason === 'quota' || reason === 'blocked' ? reason : 'failed';
}
