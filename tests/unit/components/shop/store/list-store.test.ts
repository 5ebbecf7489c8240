import { signal } from '@preact/signals';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createListStore, type ListStore } from '@/components/shop/store/list-store.ts';
import { parseRoute, type Route } from '@/components/shop/store/route.ts';
import { select } from '@/components/shop/store/selection.ts';
import type { ShopSnapshot } from '@/components/shop/store/shop-snapshot.ts';
import { catalogOf } from '@/utils/shop/queries/catalog.ts';
import type { ListFacts } from '@/utils/shop/queries/list-view.ts';
import { searchAt } from '@/utils/shop/search-index/search.ts';
import { normalize } from '@/utils/text/normalize.ts';

const id = (at: number) => `p:de:B0TESTAAA${at}`;
const [A, B, C] = [id(1), id(2), id(3)];

const FACTS: ListFacts = {
  now: 0,
  linked: () => new Set(),
  linkedIn: () => new Set(),
  hasTag: () => true,
  earned: () => new Map<string, number>(),
  findDuplicates: null,
  findWords: searchAt,
  findAddressed: null,
};

/** The shop with these products, the first of them the newest. */
function snapshot(...ids: string[]): ShopSnapshot {
  const rows = ids.map((each, at) => ({
    id: each,
    saved: 100 - at,
    parentAsin: '',
    brand: '',
    memberships: [],
    deleted: null,
    variation: '',
    dead: false,
    others: [],
    text: each,
  }));
  const catalog = catalogOf(rows, { ids, texts: ids.map(normalize) }, new Map());
  return { version: 1, catalog, categories: [], history: { undo: null, redo: null } };
}

/** A list that follows its shop and its address, until the test has finished. */
function follow(hash = '', facts = FACTS) {
  const shop = signal<ShopSnapshot | null>(null);
  const route = signal<Route>(parseRoute(hash));
  const go = (change: Partial<Route>) => {
    route.value = { ...route.value, ...change };
  };
  const list = createListStore({ snapshot: shop }, { route, go, watch: () => undefined }, facts);
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  list.watch(ending.signal);
  return { shop, route, go, list };
}

const click = (list: ListStore, id: string, mode: 'only' | 'toggle' = 'only') =>
  list.select(select(list.selection.value, list.listed.value.ids, id, mode));

describe('the selection and the address', () => {
  it('begin with the product that the address names', () => {
    const { shop, list, route } = follow(`#p=${B}`);
    shop.value = snapshot(A, B, C);
    expect(list.targets.value).toEqual([B]);
    expect(list.currentIndex.value).toBe(1);
    expect(route.value.product).toBe(B);
  });

  it('lose a product that is not listed', () => {
    const { shop, list, route } = follow(`#p=${B}`);
    shop.value = snapshot(A, C);
    expect(list.targets.value).toEqual([]);
    expect(route.value.product).toBe(null);
  });

  it('follow one another', () => {
    const { shop, list, route, go } = follow();
    shop.value = snapshot(A, B, C);
    click(list, A);
    click(list, C, 'toggle');
    expect(route.value.product).toBe(C);
    expect(list.targets.value).toEqual([A, C]);
    go({ product: B });
    expect(list.targets.value).toEqual([B]);
  });

  it('go on with the neighbour when all that was selected has gone', () => {
    const { shop, list, route } = follow();
    shop.value = snapshot(A, B, C);
    click(list, B);
    shop.value = snapshot(A, C);
    expect(list.targets.value).toEqual([C]);
    expect(route.value.product).toBe(C);
  });

  it('end when another place is shown', () => {
    const { shop, list, route, go } = follow();
    shop.value = snapshot(A, B, C);
    click(list, B);
    go({ place: 'trash', product: null });
    expect(list.selection.value.current).toBe(null);
    expect(route.value.product).toBe(null);
  });
});

it('the same list is kept while the keys walk in it', () => {
  const { shop, list } = follow();
  shop.value = snapshot(A, B, C);
  const before = list.listed.value;
  click(list, B);
  expect(list.listed.value).toBe(before);
});

describe('words in the address', () => {
  it('are looked for once what finds them is loaded; the product that it names stays selected', () => {
    const find = signal<ListFacts['findWords']>(null);
    const facts = {
      ...FACTS,
      get findWords() {
        return find.value;
      },
    };
    const { shop, route, list } = follow(`#q=aaa2&p=${B}`, facts);
    shop.value = snapshot(A, B, C);
    expect(list.isSearchLoading.value).toBe(true);
    expect(list.listed.value.ids).toEqual([]);
    expect(route.value.product).toBe(B);
    find.value = searchAt;
    expect(list.isSearchLoading.value).toBe(false);
    expect(list.listed.value.ids).toEqual([B]);
    expect(list.current.value).toBe(B);
  });
});
