import type { PeriodLength } from '@/utils/earnings/queries/views.ts';
import { isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';

/** The views of the section, as addresses name them, in the order of their links. */
export const VIEWS = [
  'overview',
  'accounts',
  'products',
  'unsaved',
  'tags',
  'direct',
  'sources',
  'months',
  'rows',
] as const;
export type ViewName = (typeof VIEWS)[number];

/** The views that list products, in which these are looked for. */
export const SEARCHED: readonly ViewName[] = ['products', 'unsaved', 'sources'];

export const PERIODS = [30, 90, 365, 'all'] as const satisfies readonly PeriodLength[];

/** What the table of what earned has a row for. */
export const GROUPS = ['product', 'tag', 'category', 'account', 'channel'] as const;
export type Group = (typeof GROUPS)[number];

/** What the section shows, as its address names it. */
export interface EarningsRoute {
  view: ViewName;
  /** The words that products are looked for by. */
  query: string;
  period: PeriodLength;
  by: Group;
  /** Only what sold there; null: everywhere. */
  marketplace: MarketplaceCode | null;
  /** Only what sold through this tracking ID; null: through any. */
  tag: string | null;
  /** Only products of this category and those below it; null: all. */
  category: string | null;
  /** Only what sold through the tracking IDs of this name, which channels link with; null: all. */
  channel: string | null;
  /** The column that a table is sorted by, a `-` before it: the other way round; null: as it is usually. */
  sort: string | null;
}

export const HOME: EarningsRoute = {
  view: 'overview',
  query: '',
  period: 90,
  by: 'product',
  marketplace: null,
  tag: null,
  category: null,
  channel: null,
  sort: null,
};

/** What of a view is shown unless it is filtered. */
export const UNFILTERED = {
  query: '',
  marketplace: null,
  tag: null,
  category: null,
  channel: null,
} satisfies Partial<EarningsRoute>;

const LONGEST = 100;
const LONGEST_QUERY = 500;

/**
 * The view that an address names. Whatever stands in it, the view is sound: what means nothing is left out.
 * @param at as in `earnings/products?q=lip&days=all&by=tag&m=DE&tag=…&in=c:1f0e…&channel=…&sort=-fees`
 */
export function parseEarnings(at: string): EarningsRoute {
  const [path = '', text = ''] = at.split('?');
  const params = new URLSearchParams(text);
  const days = params.get('days');
  const marketplace = params.get('m') ?? '';
  const name = path.split('/')[1];
  return {
    view: VIEWS.find((each) => each === name) ?? HOME.view,
    query: (params.get('q') ?? '').slice(0, LONGEST_QUERY),
    period: PERIODS.find((each) => String(each) === days) ?? HOME.period,
    by: GROUPS.find((each) => each === params.get('by')) ?? HOME.by,
    marketplace: isMarketplaceCode(marketplace) ? marketplace : null,
    tag: word(params.get('tag')),
    category: word(params.get('in')),
    channel: word(params.get('channel')),
    sort: word(params.get('sort')),
  };
}

/** The address of a view; what is as usual is not in it. */
export function writeEarnings(route: EarningsRoute): string {
  const { view, query, period, by, marketplace, tag, category, channel, sort } = route;
  const parts: [name: string, value: string | null][] = [
    ['q', query],
    ['days', period === HOME.period ? null : String(period)],
    ['by', by === HOME.by ? null : by],
    ['m', marketplace],
    ['tag', tag],
    ['in', category],
    ['channel', channel],
    ['sort', sort],
  ];
  const text = parts
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '').replaceAll('%3A', ':')}`)
    .join('&');
  const path = view === HOME.view ? 'earnings' : `earnings/${view}`;
  return text === '' ? path : `${path}?${text}`;
}

/** Another view keeps the period; each has filters and an order of its own. */
export function toView(route: EarningsRoute, view: ViewName): EarningsRoute {
  return { ...HOME, period: route.period, view };
}

function word(text: string | null): string | null {
  return text === null || text === '' || text.length > LONGEST ? null : text;
}

/** Whether the creator looks for something, or leaves something out. */
export function isFiltered({ query, marketplace, tag, category, channel }: EarningsRoute): boolean {
  return query.trim() !== '' || [marketplace, tag, category, channel].some((each) => each !== null);
}
