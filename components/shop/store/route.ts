import { isMarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { type ListView, ONLY, SORTS } from '@/utils/shop/queries/list-view.ts';
import { sectionAddress } from './sections.ts';

/** What the page shows, as its address names it. */
export interface Route extends ListView {
  /** The product whose details are shown; null: none. */
  product: string | null;
  /** Another section, as its address names it, such as `earnings/products?sort=fees`; null: the shop. */
  at: string | null;
}

const LONGEST_QUERY = 500;
const LONGEST_ID = 100;

/** Whether a place is one of the creator's categories. */
export function isCategory(place: string): boolean {
  return place.startsWith('c:');
}

/** How a place is sorted until another order is chosen: a category in the creator's own. */
export function usualSort(place: string): Route['sort'] {
  return isCategory(place) ? 'own' : 'newest';
}

/** Whether the list stands in the creator's own order, which can then be changed in it. */
export function isOwnOrder({ place, sort, query }: Route): boolean {
  return isCategory(place) && sort === 'own' && query.trim() === '';
}

/**
 * The view that an address names. Whatever stands in it, the view is sound: what means nothing is left out.
 * @param hash from the `#` on, as in `#in=c:1f0e…&q=lip&m=DE,US&only=month&sort=title&p=p:de:B0…`; with `#shop/` before
 *   it, the same; `#earnings…` names another section
 */
export function parseRoute(hash: string): Route {
  const text = hash.replace(/^#/, '');
  const at = sectionAddress(text);
  const params = new URLSearchParams(at === null ? text.replace(/^shop[/?]/, '') : '');
  const place = shortened(params.get('in'), LONGEST_ID) ?? 'all';
  const known = isCategory(place) || place === 'none' || place === 'trash' ? place : 'all';
  const sort = SORTS.find((each) => each === params.get('sort')) ?? usualSort(known);
  const product = shortened(params.get('p'), LONGEST_ID);
  return {
    place: known,
    direct: isCategory(known) && params.has('direct'),
    query: (params.get('q') ?? '').slice(0, LONGEST_QUERY),
    marketplaces: [...new Set(listOf(params.get('m')).filter(isMarketplaceCode))],
    only: ONLY.filter((each) => listOf(params.get('only')).includes(each)),
    text: timeOf(params.get('text')),
    sort: sort === 'own' && !isCategory(known) ? 'newest' : sort,
    product: product?.startsWith('p:') ? product : null,
    at,
  };
}

/** The address of a view; what is as usual is not in it. */
export function writeRoute({
  place,
  direct,
  query,
  marketplaces,
  only,
  text,
  sort,
  product,
  at,
}: Route): string {
  if (at !== null) return at;
  const parts: [name: string, value: string, usual: string][] = [
    ['in', place, 'all'],
    ['direct', direct ? '1' : '', ''],
    ['q', query, ''],
    ['m', marketplaces.join(), ''],
    ['only', only.join(), ''],
    ['text', text === null ? '' : String(text), ''],
    ['sort', sort, usualSort(place)],
    ['p', product ?? '', ''],
  ];
  return parts
    .filter(([, value, usual]) => value !== usual)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%3A', ':')}`)
    .join('&');
}

function timeOf(text: string | null): number | null {
  return /^\d{1,15}$/.test(text ?? '') ? Number(text) : null;
}

/** What of a view is shown unless it is filtered. */
export const UNFILTERED = {
  query: '',
  only: [],
  marketplaces: [],
  text: null,
} satisfies Partial<Route>;

/** Whether the creator looks for something, or leaves something out. */
export function isFiltered({ query, only, marketplaces, text }: Route): boolean {
  return query.trim() !== '' || only.length + marketplaces.length > 0 || text !== null;
}

function listOf(text: string | null): string[] {
  return text?.split(',') ?? [];
}

function shortened(text: string | null, longest: number): string | null {
  return text === null || text.length > longest ? null : text;
}
