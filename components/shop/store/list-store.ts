import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Origin } from '@/utils/shop/commands/arrange-products.ts';
import type { Catalog } from '@/utils/shop/queries/catalog.ts';
import type { Listed, ListFacts, Section } from '@/utils/shop/queries/list-view.ts';
import { categoriesShown, listed } from '@/utils/shop/queries/listed.ts';
import type { ListView } from '../drag/drag-text.ts';
import type { ListOrder } from '../drag/drop-target.ts';
import { isCategory, isFiltered, isOwnOrder, type Route, writeRoute } from './route.ts';
import type { Router } from './router.ts';
import { actionTargets, keepSelection, type Selection, select, selectOnly } from './selection.ts';
import type { LiveShopPage } from './shop-snapshot.ts';

const NOTHING_LISTED: Listed = { ids: [], sections: [], marketplaces: new Map(), forgiving: false };

/** The list that the address asks for, and what is selected in it. */
export interface ListStore {
  listed: ReadonlySignal<Listed>;
  /** What finds the words of the query is being loaded: nothing is listed yet. */
  isSearchLoading: ReadonlySignal<boolean>;
  selection: ReadonlySignal<Selection>;
  select: (selection: Selection) => void;
  /** Where the keys are in the list; -1: nowhere. */
  currentIndex: ReadonlySignal<number>;
  /** The product under the keys, of which the details are shown; null: none. */
  current: ReadonlySignal<string | null>;
  /** The products that an action is about: the selection, or the one under the keys. */
  targets: ReadonlySignal<readonly string[]>;
  /** The list as something may be dropped in it: its parts in the creator's order of a category. */
  dropList: ReadonlySignal<ListView>;
  /** The category that each of these products is shown in, which it leaves when it is moved; null: another place. */
  originOf: (ids: readonly string[]) => Origin;
  /** Every product of that category is listed: the first of the list is the first of the creator's order. */
  showsPositions: ReadonlySignal<boolean>;
  /** Keeps the selection true to the list and the address, until the signal ends. */
  watch: (signal: AbortSignal) => void;
}

/** @param facts what the shop does not know */
export function createListStore(
  live: Pick<LiveShopPage, 'snapshot'>,
  router: Router,
  facts: ListFacts,
): ListStore {
  const { route } = router;
  /** All of the route that decides what is listed. */
  const view = computed(() => writeRoute({ ...route.value, product: null, at: null }));
  const catalog = computed(() => live.snapshot.value?.catalog);
  const isSearchLoading = computed(
    () => route.value.query.trim() !== '' && facts.findWords === null,
  );
  const list = computed(() => {
    // A new list for another view or another catalogue, not for another product under the keys.
    void view.value;
    if (!catalog.value || isSearchLoading.value) return NOTHING_LISTED;
    return listed(catalog.value, route.peek(), facts);
  });
  const dropList = computed(() => {
    const { ids, sections } = list.value;
    const orders = isOwnOrder(route.value) ? ordersOf(route.value.place, sections, ids.length) : [];
    return { ids, orders };
  });
  const { selection, select, watch } = createSelection(list, view, router);
  return {
    listed: list,
    isSearchLoading,
    selection,
    select,
    currentIndex: computed(() => {
      const { current } = selection.value;
      return current === null ? -1 : list.value.ids.indexOf(current);
    }),
    // The address knows it before the list has been read.
    current: computed(() => selection.value.current ?? route.value.product),
    targets: computed(() => actionTargets(selection.value, list.value.ids)),
    dropList,
    originOf: (ids) => originOf(catalog.peek(), route.peek(), ids),
    showsPositions: computed(() => {
      const isOne = dropList.value.orders.length === 1 && list.value.sections.length === 0;
      return isOne && !isFiltered(route.value);
    }),
    watch,
  };
}

/** A list without headings is one part. */
function ordersOf(place: string, sections: readonly Section[], count: number): ListOrder[] {
  if (sections.length === 0) return [{ category: place, from: 0, to: count }];
  return sections.flatMap(({ heading, from }, nth) =>
    heading.kind === 'category'
      ? [{ category: heading.id, from, to: sections[nth + 1]?.from ?? count }]
      : [],
  );
}

function originOf(catalog: Catalog | undefined, route: Route, ids: readonly string[]): Origin {
  if (!catalog || !isCategory(route.place)) return null;
  const origins = categoriesShown(catalog, route, ids);
  const [only = null, ...others] = new Set(origins.values());
  return others.length > 0 || origins.size < ids.length ? origins : only;
}

/** @param view names what is listed: place, words, filters and order */
function createSelection(
  list: ReadonlySignal<Listed>,
  view: ReadonlySignal<string>,
  { route, go }: Router,
): Pick<ListStore, 'selection' | 'select' | 'watch'> {
  const selection = signal(selectOnly(route.peek().product));
  let followed = {
    ids: list.peek().ids,
    view: view.peek(),
    product: route.peek().product,
  };

  /** The address names the product under the keys. */
  function change(next: Selection): void {
    const moved = next.current !== selection.peek().current;
    selection.value = next;
    if (moved && next.current !== route.peek().product) go({ product: next.current }, false);
  }

  function follow(ids: readonly string[], product: string | null): void {
    const before = followed;
    followed = { ids, view: view.peek(), product };
    let next = selection.peek();
    if (ids !== before.ids) {
      next = followList(next, ids, followed.view === before.view ? before.ids : []);
    }
    // The address leads: on opening, and back and forward.
    if (product !== before.product && product !== next.current) next = selectOnly(product);
    change(next);
  }

  function watch(signal: AbortSignal): void {
    const stop = effect(() => {
      const { ids } = list.value;
      const { product } = route.value;
      untracked(() => follow(ids, product));
    });
    signal.addEventListener('abort', stop);
  }

  return { selection, select: change, watch };
}

/**
 * The selection in a list that has changed. When all that was selected has gone, the neighbour is selected.
 * @param former ids before; none where another view is shown, which begins with what is still selected of the former
 */
function followList(now: Selection, ids: readonly string[], former: readonly string[]): Selection {
  const kept = keepSelection(now, ids, former);
  return kept.ids.size === 0 && kept.current !== null && now.ids.size > 0
    ? select(kept, ids, kept.current, 'only')
    : kept;
}
