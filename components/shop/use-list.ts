import { useCallback, useMemo } from 'preact/hooks';
import { isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { type Listed, listed } from '@/utils/shop/catalog.ts';
import { isOwnOrder, type Route, writeRoute } from './route.ts';
import { picked, type Selection } from './selection.ts';
import type { Go } from './use-route.ts';
import { useSelection } from './use-selection.ts';
import type { Held } from './use-shop.ts';

const NONE: Listed = { ids: [], forgiving: false };

export interface List extends Listed {
  /** Marketplaces of the place, with how many products each, the most first. */
  marketplaces: ReadonlyMap<MarketplaceCode, number>;
  selection: Selection;
  select: (selection: Selection) => void;
  /** The products that an action is about: the selection, or the one under the keys. */
  meant: readonly string[];
  /** The category whose order the list shows and a drop may change; null: there is none. */
  ordered: string | null;
  /** Every product of it is shown, so that the first of the list is the first of her order. */
  places: boolean;
}

/** The list that the address asks for, and what is selected in it. */
export function useList(held: Held | null, route: Route, go: Go): List {
  const catalog = held?.catalog;
  const wide = writeRoute({ ...route, marketplaces: [], product: null });
  const view = writeRoute({ ...route, product: null });
  // `wide` is all of the route that lists; the marketplaces are told apart here, where they are counted.
  const all = useMemo(
    () => (catalog ? listed(catalog, { ...route, marketplaces: [] }) : NONE),
    [catalog, wide],
  );
  const marketplaces = useMemo(() => countsOf(all.ids), [all]);
  const list = useMemo(() => {
    const { marketplaces: wanted } = route;
    if (wanted.length === 0) return all;
    const places = wanted.map((code) => code.toLowerCase());
    return { ...all, ids: all.ids.filter((id) => places.includes(placeIn(id))) };
  }, [all, view]);
  const show = useCallback((product: string | null) => go({ product }, false), [go]);
  const [selection, select] = useSelection(list.ids, view, route.product, show);
  const meant = useMemo(() => picked(selection, list.ids), [selection, list]);
  const ordered = isOwnOrder(route) ? route.place : null;
  const places = ordered !== null && route.only.length + route.marketplaces.length === 0;
  return { ...list, marketplaces, selection, select, meant, ordered, places };
}

function countsOf(ids: readonly string[]): Map<MarketplaceCode, number> {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const place = placeIn(id);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const named = [...counts].flatMap(([place, count]): [MarketplaceCode, number][] => {
    const code = place.toUpperCase();
    return isMarketplaceCode(code) ? [[code, count]] : [];
  });
  return new Map(named.sort(([, a], [, b]) => b - a));
}

/** The marketplace in a product's id; cut out, since 50,000 of them are looked at with every key in the search. */
function placeIn(id: string): string {
  return id.slice(2, id.indexOf(':', 2));
}
