import { plainLink, trackingLink } from '@/utils/links/tracking-link.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Ask, SaveFailure, ToolbarState } from '@/utils/messaging/messages.ts';
import type { Handlers } from '@/utils/messaging/router.ts';
import { report } from '@/utils/report.ts';
import { chooseChannel, chooseTag, placeToolbar } from '@/utils/settings/choices.ts';
import { chosenTag, isOn, type Settings, tagsFor } from '@/utils/settings/schema.ts';
import { saveProduct } from '@/utils/shop/commands/save-product.ts';
import { shopError } from '@/utils/shop/database/errors.ts';
import { undo } from '@/utils/shop/database/journal.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import { savedState } from '@/utils/shop/queries/saved-state.ts';
import type { SavedState } from '@/utils/shop/queries/views.ts';
import type { SyncSchedule } from '@/utils/sync/schedule.ts';

/**
 * What the handlers need of the world; the worker's entrypoint trustedEvents it to the browser.
 * What returns nothing is not waited for: an answer is not held up by icons and other tabs.
 */
export interface WorkerPort {
  settings(): Promise<Settings>;
  changeSettings(change: (settings: Settings) => Settings): Promise<Settings>;
  shop: Pick<ShopConnection, 'use'>;
  /** Key combinations of the commands, as the browser has them now. */
  shortcuts(): Promise<ToolbarState['shortcuts']>;
  /** Shows on the icon whether the product of that tab is saved. */
  showSaved(tabId: number, saved: boolean): void;
  /** Opens the options at the tracking ids of that marketplace. */
  openOptions(code: MarketplaceCode): Promise<void>;
  /** Shows the shop's page. */
  openShop(): Promise<void>;
  /** Tells every bar and every open view; `except` is the tab or the view that knows already. */
  tell(what: 'shop' | 'settings', except?: number | string): void;
  sync: SyncSchedule;
  /** Makes the registered content scripts those of the switched-on marketplaces. */
  syncMarketplaces(): Promise<void>;
}

/** The worker's answers to everything in `ASKS`. Nothing is kept between two asks: the worker may be stopped. */
export function createHandlers(world: WorkerPort): Handlers {
  const state = (marketplace: MarketplaceCode, { asin, parentAsin }: Product) =>
    world.shop.use((db) => savedState(db, { marketplace, asin, parentAsin }));

  return {
    async 'bar/state'(product, { tabId, marketplace }) {
      const [settings, shortcuts, saved] = await Promise.all([
        world.settings(),
        world.shortcuts(),
        state(marketplace, product).catch(reportUnread),
      ]);
      world.showSaved(tabId, saved?.saved ?? false);
      return barState(settings, marketplace, product.asin, shortcuts, saved);
    },

    async 'page/left'(_payload, { tabId }) {
      world.showSaved(tabId, false);
      return null;
    },

    async 'product/save'(product, { tabId, marketplace }) {
      try {
        const { saved, undo, added, removed } = await world.shop.use((db) =>
          saveProduct(db, { marketplace, ...product }),
        );
        world.showSaved(tabId, saved.saved);
        world.tell('shop', tabId);
        return { ok: true, saved, undo, added, removed };
      } catch (error) {
        return { ok: false, reason: saveFailure(error) };
      }
    },

    async 'product/undo'({ token, ...product }, { tabId, marketplace }) {
      const { ok } = await world.shop.use((db) => undo(db, token));
      const saved = await state(marketplace, product);
      world.showSaved(tabId, saved.saved);
      world.tell('shop', tabId);
      return { undone: ok, saved };
    },

    'categories/list': () => world.shop.use(listCategories),

    async 'tag/choose'({ tag }, { tabId, marketplace }) {
      await world.changeSettings((settings) => chooseTag(settings, marketplace, tag));
      world.tell('settings', tabId);
      return null;
    },

    async 'channel/choose'({ name }, { tabId }) {
      await world.changeSettings((settings) => chooseChannel(settings, name));
      world.tell('settings', tabId);
      return null;
    },

    async 'bar/place'(bar, { tabId }) {
      await world.changeSettings((settings) => placeToolbar(settings, bar));
      world.tell('settings', tabId);
      return null;
    },

    async 'options/open'(_payload, { marketplace }) {
      await world.openOptions(marketplace);
      return null;
    },

    async 'shop/open'() {
      await world.openShop();
      return null;
    },

    async sync({ how }) {
      if (how === 'now') await world.sync.run(true);
      else world.sync[how]();
      return null;
    },

    async changed({ what, view }) {
      world.tell(what, view);
      if (what === 'settings') await world.syncMarketplaces();
      return null;
    },
  };
}

type Product = Ask<'bar/state'>;

function barState(
  settings: Settings,
  marketplace: MarketplaceCode,
  asin: string,
  shortcuts: ToolbarState['shortcuts'],
  saved: SavedState | null,
): ToolbarState {
  const { channels } = settings;
  const product = { marketplace, asin, options: settings.link };
  return {
    marketplace,
    asin,
    off: !isOn(settings, marketplace),
    tracking: tagsFor(settings, marketplace).map(({ tag, name }) => ({
      tag,
      name,
      link: trackingLink({ ...product, tag }),
    })),
    chosen: chosenTag(settings, marketplace),
    plainLink: plainLink(product),
    templates: settings.templates,
    channels: { names: channels.kept.map(({ name }) => name), chosen: channels.last.name },
    saved,
    shortcuts,
  };
}

/** A link can be copied without the shop: the bar then says nothing about what is saved. */
function reportUnread(error: unknown): null {
  report(error);
  return null;
}

function saveFailure(error: unknown): SaveFailure {
  report(error);
  const { reason } = shopError(error);
  return reason === 'quota' || reason === 'blocked' ? reason : 'failed';
}
