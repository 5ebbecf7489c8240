import type { Done, ShopPort } from '@/components/shop/store/port.ts';
import type { Composed } from '@/utils/descriptions/formats.ts';
import { isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';
import type { ActionName } from '@/utils/shop/database/schema.ts';
import { type Catalog, catalogOf } from '@/utils/shop/queries/catalog.ts';
import type { CategoryNode, ProductDetails } from '@/utils/shop/queries/views.ts';
import { normalize } from '@/utils/text/normalize.ts';

/** A product of the fake shop; what is left out is empty. */
export interface FakeProduct {
  id: string;
  title: string;
  ownTitle?: string;
  brand?: string;
  note?: string;
  image?: string;
  parentAsin?: string;
  variation?: string;
  ownVariation?: string;
  saved?: number;
  deleted?: boolean;
  dead?: boolean;
  otherMarketplaces?: Partial<Record<MarketplaceCode, string>>;
}

interface FakeCategory {
  id: string;
  name: string;
  parent: string | null;
  note: string;
  cover: string | null;
  /** Its products, in order. */
  products: string[];
}

interface State {
  products: FakeProduct[];
  /** Siblings in their order. */
  categories: FakeCategory[];
}

/** A shop in memory that does what the real one does; `log` is what it was asked beside reading. */
export interface FakeShop {
  port: ShopPort;
  state: State;
  log: unknown[][];
  copied: Composed[];
  changed: (what: 'shop' | 'settings') => void;
  /** Products of a category, in order. */
  in: (category: string) => string[];
}

export interface Given extends Partial<ShopPort> {
  products?: FakeProduct[];
  /** An outline of categories, as `outline` in tree.ts reads it, with the ids of the products of each. */
  tree?: readonly CategoryNode[];
  places?: Record<string, string[]>;
  settingsNow?: Settings;
}

export function settingsWithTags(more: Partial<Settings> = {}): Settings {
  return {
    ...defaultSettings(),
    accounts: {
      US: { ids: [{ tag: 'mine-20', name: '' }], default: null },
      DE: {
        ids: [
          { tag: 'meine-21', name: 'YouTube' },
          { tag: 'blog-21', name: 'Blog' },
        ],
        default: null,
      },
    },
    ...more,
  };
}

export function fakeShop(given: Given = {}): FakeShop {
  const { products = [], tree = [], places = {}, settingsNow, ...over } = given;
  const settings = settingsNow ?? settingsWithTags();
  const log: unknown[][] = [];
  const undone: { state: State; done: Done }[] = [];
  const past: { state: State; done: Done }[] = [];
  let onChange: (what: 'shop' | 'settings') => void = () => undefined;
  const shop: FakeShop = {
    log,
    copied: [],
    changed: (what) => onChange(what),
    in: (category) => shop.state.categories.find(({ id }) => id === category)?.products ?? [],
    state: {
      products,
      categories: tree.map(({ id, name, parent, note, cover }) => ({
        id,
        name,
        parent,
        note,
        cover,
        products: places[id] ?? [],
      })),
    },
    port: {} as ShopPort,
  };

  /** Does it and remembers how it was before; nothing changed: null. */
  async function act(
    what: ActionName,
    args: unknown[],
    work: (state: State) => number,
  ): Promise<Done | null> {
    log.push([what, ...args]);
    const before = structuredClone(shop.state);
    const count = work(shop.state);
    if (count === 0) return null;
    const done = { what, count };
    past.push({ state: before, done });
    undone.length = 0;
    return done;
  }

  async function travel(from: typeof past, to: typeof past): Promise<Done | null> {
    const step = from.pop();
    if (!step) return null;
    to.push({ state: shop.state, done: step.done });
    shop.state = step.state;
    return step.done;
  }

  const product = (state: State, id: string) => state.products.find((each) => each.id === id);
  const category = (state: State, id: string | null) =>
    state.categories.find((each) => each.id === id);
  const out = (state: State, ids: readonly string[], from: string | null) => {
    const held = category(state, from);
    if (held) held.products = held.products.filter((id) => !ids.includes(id));
  };
  const put = (state: State, ids: readonly string[], to: string, before: string | null) => {
    const held = category(state, to);
    if (!held) return;
    const rest = held.products.filter((id) => !ids.includes(id));
    const at = before === null ? -1 : rest.indexOf(before);
    rest.splice(at < 0 ? rest.length : at, 0, ...ids);
    held.products = rest;
  };
  const make = (state: State, name: string, parent: string | null): string => {
    const known = state.categories.find((each) => each.name === name && each.parent === parent);
    if (known) return known.id;
    const id = `c:${name.toLowerCase()}`;
    state.categories.push({ id, name, parent, note: '', cover: null, products: [] });
    return id;
  };

  shop.port = {
    settings: async () => ({ settings, damaged: false, waiting: [] }),
    sync: {
      view: async () => null,
      watch: () => undefined,
      ask: () => undefined,
      openOptions: () => undefined,
    },
    watchChanges: (callback) => {
      onChange = callback;
    },
    goneShop: async () => null,
    async acceptShop() {
      log.push(['acceptShop']);
    },
    catalog: async () => catalogFrom(shop.state),
    categories: async () => nodesOf(shop.state),
    details: async (ids) =>
      ids.flatMap((id) => {
        const found = product(shop.state, id);
        return found ? [detailsOf(found, shop.state)] : [];
      }),
    history: async () => ({
      undo: past.at(-1)?.done ?? null,
      redo: undone.at(-1)?.done ?? null,
    }),
    undo: () => travel(past, undone),
    redo: () => travel(undone, past),
    move: (ids, { from, to, before }) =>
      act(from === to ? 'order' : from ? 'move' : 'add', [ids, { from, to, before }], (state) => {
        for (const id of ids) {
          const left = from instanceof Map ? from.get(id) : from;
          if (typeof left === 'string' && left !== to) out(state, [id], left);
        }
        put(state, ids, to, before);
        return ids.length;
      }),
    categorize: (ids, { add, create, remove }) =>
      act(
        add.length + create.length > 0 ? 'add' : 'take-out',
        [ids, { add, create, remove }],
        (state) => {
          for (const id of remove) out(state, ids, id);
          const made = create.map((path) =>
            path.reduce<string | null>((parent, name) => make(state, name, parent), null),
          );
          for (const id of [...add, ...made]) if (id) put(state, ids, id, null);
          return ids.length;
        },
      ),
    trash: (ids) =>
      act('remove', [ids], (state) => {
        for (const id of ids) Object.assign(product(state, id) ?? {}, { deleted: true });
        return ids.length;
      }),
    restore: (ids) =>
      act('restore', [ids], (state) => {
        for (const id of ids) Object.assign(product(state, id) ?? {}, { deleted: false });
        return ids.length;
      }),
    empty: (ids) =>
      act('empty', [ids], (state) => {
        const gone = state.products.filter(
          (each) => each.deleted && (ids?.includes(each.id) ?? true),
        );
        state.products = state.products.filter((each) => !gone.includes(each));
        return gone.length;
      }),
    edit: (id, { ownTitle, ownVariation, note, dead, otherMarketplaces }) =>
      act('edit', [id, { ownTitle, ownVariation, note, dead, otherMarketplaces }], (state) => {
        const found = product(state, id);
        if (!found) return 0;
        if (ownTitle !== undefined) found.ownTitle = ownTitle;
        if (ownVariation !== undefined) found.ownVariation = ownVariation;
        if (dead !== undefined) found.dead = dead;
        if (note !== undefined) found.note = note;
        const places = Object.entries({ ...found.otherMarketplaces, ...otherMarketplaces }).filter(
          ([, asin]) => asin,
        );
        found.otherMarketplaces = Object.fromEntries(places);
        return 1;
      }),
    merge: (ids) =>
      act('merge', [ids], (state) => {
        const [, ...others] = ids;
        for (const id of others) Object.assign(product(state, id) ?? {}, { deleted: true });
        return ids.length;
      }),
    async addCategory({ parent, name }) {
      let id = '';
      const done = await act('category-add', [{ parent, name }], (state) => {
        id = make(state, name, parent);
        return 1;
      });
      return done && { id, ...done };
    },
    editCategory: (id, change) =>
      act('category-edit', [id, change], (state) => {
        const found = category(state, id);
        if (found) Object.assign(found, change);
        return found ? 1 : 0;
      }),
    moveCategory: (id, { parent, before }) =>
      act('category-move', [id, { parent, before }], (state) => {
        const found = category(state, id);
        if (!found) return 0;
        found.parent = parent;
        const rest = state.categories.filter((each) => each !== found);
        const at = rest.findIndex((each) => each.id === before);
        rest.splice(at < 0 ? rest.length : at, 0, found);
        state.categories = rest;
        return 1;
      }),
    removeCategory: (id) =>
      act('category-remove', [id], (state) => {
        const gone = nodesOf(state).filter((node) => isBelow(state, node.id, id));
        state.categories = state.categories.filter(
          (each) => !gone.some((node) => node.id === each.id),
        );
        return gone.length;
      }),
    async copy(composed) {
      shop.copied.push(composed);
    },
    open: (url) => void log.push(['open', url]),
    closedAccounts: async () => [],
    openOptions: (section) => void log.push(['openOptions', section]),
    storage: async () => ({ used: 1_400_000, persisted: true }),
    ...over,
  };
  return shop;
}

function isBelow({ categories }: State, id: string, top: string): boolean {
  for (let up: string | null = id; up; ) {
    if (up === top) return true;
    const at: string = up;
    up = categories.find((each) => each.id === at)?.parent ?? null;
  }
  return false;
}

function nodesOf({ categories, products }: State): CategoryNode[] {
  const live = new Set(products.filter(({ deleted }) => !deleted).map(({ id }) => id));
  const placesOf = (id: string) => categories.find((each) => each.id === id)?.products ?? [];
  const below = (parent: string | null, path: string[]): CategoryNode[] =>
    categories
      .filter((each) => each.parent === parent)
      .flatMap(({ id, name, note, cover, products: held }) => {
        const own = [...path, name];
        const count = held.filter((each) => live.has(each)).length;
        const inside = below(id, own);
        const total = new Set([
          ...held.filter((each) => live.has(each)),
          ...inside.flatMap((node) => placesOf(node.id).filter((each) => live.has(each))),
        ]).size;
        const node = { id, name, parent, path: own, note, cover, count, total, usedAt: null };
        return [node, ...inside];
      });
  return below(null, []);
}

function placeOf(id: string): { marketplace: MarketplaceCode; asin: string } {
  const [, place = '', asin = ''] = id.split(':');
  const code = place.toUpperCase();
  if (!isMarketplaceCode(code)) throw new Error(`${id} is no product`);
  return { marketplace: code, asin };
}

function detailsOf(product: FakeProduct, state: State): ProductDetails {
  const { id, title, ownTitle, brand, note, image, parentAsin, saved, deleted, otherMarketplaces } =
    product;
  return {
    id,
    ...placeOf(id),
    title: ownTitle || title,
    pageTitle: title,
    ownTitle: ownTitle || null,
    brand: brand ?? null,
    variation: product.ownVariation || product.variation || null,
    pageVariation: product.variation ?? null,
    ownVariation: product.ownVariation || null,
    note: note ?? '',
    image: image ?? null,
    parentAsin: parentAsin ?? null,
    savedAt: saved ?? 1,
    dead: product.dead ?? false,
    deleted: deleted ?? false,
    otherMarketplaces: otherMarketplaces ?? {},
    categories: nodesOf(state)
      .filter((node) =>
        state.categories.some((each) => each.id === node.id && each.products.includes(id)),
      )
      .map(({ id: at, path }) => ({ id: at, path })),
  };
}

function catalogFrom(state: State): Catalog {
  const rows = state.products.map((each) => ({
    id: each.id,
    saved: each.saved ?? 1,
    parentAsin: each.parentAsin ?? '',
    brand: normalize(each.brand ?? ''),
    memberships: state.categories.flatMap(({ id, products }) => {
      const at = products.indexOf(each.id);
      return at < 0 ? [] : [[id, String(at).padStart(6, '0')] as const];
    }),
    deleted: each.deleted ? 1 : null,
    variation: normalize(each.ownVariation || each.variation || ''),
    dead: each.dead ?? false,
    others: Object.entries(each.otherMarketplaces ?? {}).map(
      ([code, asin]) => `p:${code.toLowerCase()}:${asin}`,
    ),
    text: normalize(
      [
        each.ownTitle || each.title,
        each.ownVariation || each.variation || '',
        each.id.slice(5),
      ].join(' '),
    ),
  }));
  const live = rows.filter(({ deleted }) => deleted === null).sort((a, b) => b.saved - a.saved);
  const texts = { ids: live.map(({ id }) => id), texts: live.map(({ text }) => text) };
  return catalogOf(rows, texts, new Map(state.categories.map(({ id, parent }) => [id, parent])));
}
