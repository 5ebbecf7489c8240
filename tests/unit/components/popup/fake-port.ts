import type { Page, PageProduct, PopupPort } from '@/components/popup/port.ts';
import { shippedDisclosures } from '@/tests/unit/shipped.ts';
import type { Composed } from '@/utils/descriptions/formats.ts';
import { isMore } from '@/utils/marketplaces/hosts.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';
import type { CategoryView, ProductView, SavedState } from '@/utils/shop/queries/views.ts';
import { search } from '@/utils/shop/search-index/search.ts';
import { normalize } from '@/utils/text/normalize.ts';

export const LIPS: CategoryView = { id: 'lips', path: ['Makeup', 'Lips'], count: 2, usedAt: 2 };
export const TOOLS: CategoryView = { id: 'tools', path: ['Skin Tools'], count: 1, usedAt: 1 };

export function product(asin: string, title: string, more: Partial<ProductView> = {}): ProductView {
  return {
    id: `p:DE:${asin}`,
    marketplace: 'DE',
    asin,
    parentAsin: null,
    title,
    brand: null,
    variation: null,
    image: null,
    savedAt: 1,
    categories: [],
    ...more,
  };
}

export const PAGE_PRODUCT: PageProduct = {
  marketplace: 'DE',
  asin: 'B0TESTPAGE',
  parentAsin: null,
  title: 'Rose Quartz Roller',
  brand: null,
  image: null,
  variation: null,
};

export function settingsWithTag(more: Partial<Settings> = {}): Settings {
  return {
    ...defaultSettings(),
    accounts: { DE: { ids: [{ tag: 'mine-21', name: '' }], default: null } },
    ...more,
  };
}

/** A world in memory; `log` is what the popup has asked of it beside reading. */
export interface FakeWorld {
  port: PopupPort;
  products: ProductView[];
  log: unknown[][];
  copied: Composed[];
  changed: (what: 'shop' | 'settings') => void;
}

interface Given extends Partial<PopupPort> {
  products?: ProductView[];
  page?: Page;
  settingsNow?: Settings;
  saved?: SavedState;
}

export function fakeWorld(given: Given = {}): FakeWorld {
  const { products = [], page = { kind: 'none' }, settingsNow, saved, ...over } = given;
  const settings = settingsNow ?? settingsWithTag();
  const state: SavedState = saved ?? { saved: false, categories: [], sibling: null };
  const log: unknown[][] = [];
  let onChange: (what: 'shop' | 'settings') => void = () => undefined;
  const world: FakeWorld = {
    products,
    log,
    copied: [],
    changed: (what) => onChange(what),
    port: {
      settings: async () => ({ settings, damaged: false, waiting: [] }),
      disclosures: async () => shippedDisclosures(),
      noteCopy: async (copy) => void log.push(['noteCopy', copy]),
      watchPage: async (onPage) => onPage(page),
      sync: {
        view: async () => null,
        watch: () => undefined,
        ask: () => undefined,
        openOptions: () => undefined,
      },
      watchChanges: (callback) => {
        onChange = callback;
      },
      async newest(limit, after) {
        const from = after ? world.products.findIndex(({ id }) => id === after.id) + 1 : 0;
        return world.products.slice(from, from + limit);
      },
      inCategory: async (id, limit) =>
        world.products
          .filter(({ categories }) => categories.some((each) => each.id === id))
          .slice(0, limit),
      byId: async (ids) => ids.flatMap((id) => world.products.find((each) => each.id === id) ?? []),
      categories: async () => [LIPS, TOOLS],
      async searcher() {
        const texts = {
          ids: world.products.map(({ id }) => id),
          texts: world.products.map(({ title }) => normalize(title)),
        };
        return (words, limit) => search(texts, words, limit);
      },
      accountNotes: async () => ({ due: [], today: '2026-12-01', closed: [] }),
      remindersSeen: async () => void log.push(['remindersSeen']),
      openAccounts: () => void log.push(['openAccounts']),
      collect: async () => 0,
      savedState: async () => state,
      upcomingStreams: async () => [{ id: 'l:1', title: 'Lips live' }],
      async addToStream(at, stream) {
        log.push(['addToStream', at.asin, stream]);
        return { undo: 'token' };
      },
      async save(at, change) {
        log.push(['save', at.asin, change]);
        return { saved: state, undo: 'token', added: [LIPS], removed: [] };
      },
      async remove(id) {
        log.push(['remove', id]);
        world.products = world.products.filter((each) => each.id !== id);
        return 'token';
      },
      async undo(token) {
        log.push(['undo', token]);
        world.products = products;
        return true;
      },
      async chooseTag(marketplace, tag) {
        log.push(['chooseTag', marketplace, tag]);
        return { ...settings, lastTag: { [marketplace]: tag } };
      },
      async chooseFormat(format) {
        log.push(['chooseFormat', format]);
        return { ...settings, lastFormat: format };
      },
      async showToolbar(marketplace) {
        log.push(['showToolbar', marketplace]);
        const on = isMore(marketplace) ? [...settings.on, marketplace] : settings.on;
        return { ...settings, on, bar: { ...settings.bar, hidden: false } };
      },
      hasNews: async () => false,
      async reload() {
        log.push(['reload']);
      },
      async copy(composed) {
        world.copied.push(composed);
      },
      open: (url) => log.push(['open', url]),
      openOptions: (place) => log.push(['openOptions', place]),
      goneShop: async () => null,
      async acceptShop() {
        log.push(['acceptShop']);
      },
      openShop: () => log.push(['openShop']),
      ...over,
    },
  };
  return world;
}
