import { useCallback, useMemo } from 'preact/hooks';
import { type Listed, listed } from '@/utils/shop/queries/catalog.ts';
import { isOwnOrder, type Route, writeRoute } from '../shell/route.ts';
import type { Go } from '../shell/use-route.ts';
import type { ShopSnapshot } from '../shell/use-shop.ts';
import { picked, type Selection } from './selection.ts';
import { useSelection } from './use-selection.ts';

const NONE: Listed = { ids: [], marketplaces: new Map(), forgiving: false };

export interface List extends Listed {
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
export function useList(held: ShopSnapshot | null, route: Route, go: Go): List {
  const catalog = held?.catalog;
  const view = writeRoute({ ...route, product: null });
  // `view` is all of the route that lists.
  const list = useMemo(() => (catalog ? listed(catalog, route) : NONE), [catalog, view]);
  const show = useCallback((product: string | null) => go({ product }, false), [go]);
  const [selection, select] = useSelection(list.ids, view, route.product, show);
  const meant = useMemo(() => picked(selection, list.ids), [selection, list]);
  const ordered = isOwnOrder(route) ? route.place : null;
  const places = ordered !== null && route.only.length + route.marketplaces.length === 0;
  return { ...list, selection, select, meant, ordered, places };
}
