import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createLiveShop, type LiveShop } from '@/components/ui/live-shop.ts';
import { createOwnFormats, type OwnFormats } from '@/components/ui/own-formats.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { OwnLink } from '@/utils/links/own-link.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { report } from '@/utils/report.ts';
import type { GoneShop } from '@/utils/safekeeping/mark.ts';
import { chosenTag } from '@/utils/settings/schema.ts';
import type { CategoryView, ProductView } from '@/utils/shop/queries/views.ts';
import type { Page, PageProduct, PopupPort } from '../port.ts';
import {
  type CopyActions,
  createCopyActions,
  createSettingsActions,
  createShopActions,
  type SettingsActions,
  type ShopActions,
} from './actions.ts';
import { type ChannelStore, createChannels } from './channels.ts';
import { AT_PASTED, createPopupFeedback, type PopupFeedback } from './feedback.ts';
import type { pastedLink } from './pasted-link.ts';
import { createProductPages, type ProductPages } from './product-pages.ts';
import { createSavedState, type SavedStateStore } from './saved-state.ts';
import { createSearch, readShop, type Search, type ShopInMemory } from './search.ts';

/** What stands in the field, and what it leads to. */
export interface QueryStore {
  readonly query: ReadonlySignal<string>;
  /** The link for an address in the field; null where the field holds words. */
  readonly pasted: ReadonlySignal<OwnLink | null>;
  /** The words to search for; empty where there are none. */
  readonly words: ReadonlySignal<string>;
  /** Whose products are listed; null: the newest, or what was found. */
  readonly category: Signal<CategoryView | null>;
  /** Something is searched for or picked: Escape goes back before it closes the popup. */
  readonly isOpen: ReadonlySignal<boolean>;
  /** Puts a text into the field. */
  find(text: string): void;
}

/** All that the popup knows and does. Views read the signals that they show. */
export interface PopupStore extends QueryStore, CopyActions, ShopActions, SettingsActions {
  readonly port: PopupPort;
  readonly page: ReadonlySignal<Page>;
  readonly shop: LiveShop<ShopInMemory>;
  readonly search: Search;
  readonly products: ProductPages;
  readonly saved: SavedStateStore;
  readonly formats: OwnFormats;
  readonly channels: ChannelStore;
  readonly feedback: PopupFeedback;
  /** A shop that was here and is gone; null: there is none; undefined: that is not known yet. */
  readonly gone: Signal<GoneShop | null | undefined>;
  /** The marketplaces whose account she has marked as closed; none until that is known. */
  readonly closed: Signal<readonly MarketplaceCode[]>;
  /** The first list has been read: it is the first thing to be on the screen. */
  readonly isListed: ReadonlySignal<boolean>;
  /** The product whose categories are being changed. */
  readonly moving: Signal<ProductView | null>;
  /** The product that is being added to a live stream. */
  readonly streaming: Signal<PageProduct | null>;
  copyPasted(): void;
  /** Enter in the field: copies the pasted address's link, or that of the first product found. */
  enter(): void;
  /** Reads, watches and listens until `ending`. */
  start(ending: AbortSignal): void;
}

export function createPopupStore(port: PopupPort): PopupStore {
  const shop = createLiveShop(port, () => readShop(port));
  const page = signal<Page>({ kind: 'unknown' });
  const feedback = createPopupFeedback();
  const query = createQuery(shop);
  const search = createSearch(shop.snapshot, query.words, query.category);
  const products = createProductPages(port, search.source, shop.version);
  const saved = createSavedState(port, page, shop.version);
  const formats = createOwnFormats(shop.settings, feedback.fail);
  const closed = signal<readonly MarketplaceCode[]>([]);
  const context = { port, shop, saved, formats, feedback, closed };
  const copies = createCopyActions(context);
  const channels = createChannels(port, shop.settings, copies, feedback.fail, () =>
    feedback.say({ text: t('failure_copy_not_noted'), tone: 'bad' }),
  );

  return {
    port,
    page,
    shop,
    search,
    products,
    saved,
    formats,
    channels,
    feedback,
    closed,
    gone: signal<GoneShop | null | undefined>(undefined),
    isListed: computed(() => products.loaded.value.source !== null),
    moving: signal<ProductView | null>(null),
    streaming: signal<PageProduct | null>(null),
    ...query,
    ...copies,
    ...createShopActions(context),
    ...createSettingsActions(context),
    ...createEntering({ shop, query, search, products, copies }),
    start(ending) {
      for (const part of [shop, products, saved, formats, channels]) part.start(ending);
      watchPage(port, page, ending);
    },
  };
}

function createQuery({ settings }: LiveShop<unknown>): QueryStore {
  const query = signal('');
  const category = signal<CategoryView | null>(null);
  // What reads addresses is loaded when something first stands in the field.
  const reader = signal<typeof pastedLink | null>(null);
  const pasted = computed(() => {
    const read = reader.value;
    return (settings.value && read?.(settings.value, query.value)) ?? null;
  });
  const loadReader = () =>
    import('./pasted-link.ts').then((loaded) => {
      reader.value = loaded.pastedLink;
    }, report);
  return {
    query,
    category,
    pasted,
    words: computed(() => (pasted.value ? '' : query.value.trim())),
    isOpen: computed(() => query.value !== '' || category.value !== null),
    find(text) {
      if (!reader.value) void loadReader();
      batch(() => {
        query.value = text;
        category.value = null;
      });
    },
  };
}

interface Entering {
  shop: LiveShop<unknown>;
  query: QueryStore;
  search: Search;
  products: ProductPages;
  copies: CopyActions;
}

function createEntering({ shop, query, search, products, copies }: Entering) {
  function copyPasted(): void {
    const own = query.pasted.peek();
    const settings = shop.settings.peek();
    if (!own?.ok || !settings) return;
    const tag = chosenTag(settings, own.marketplace);
    void copies.copy(AT_PASTED, { text: own.link, html: null }, tag, own.marketplace);
  }

  function enter(): void {
    if (query.pasted.peek()) {
      copyPasted();
      return;
    }
    const { source, items } = products.loaded.peek();
    const [first] = items;
    // Not what the words before found.
    if (query.words.peek() === '' || !first || source !== search.source.peek()) return;
    void copies.copyProduct(first.id, first, 'link', true);
  }

  return { copyPasted, enter };
}

function watchPage(port: PopupPort, page: Signal<Page>, ending: AbortSignal): void {
  const show = (shown: Page) => {
    page.value = shown;
  };
  port.watchPage(show, ending).catch((error: unknown) => {
    report(error);
    show({ kind: 'none' });
  });
}
