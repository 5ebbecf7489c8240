/** The views that are reached at any time, as addresses name them, in the order of their links. */
export const VIEWS = ['upcoming', 'past', 'templates', 'trash', 'progress', 'not-shown'] as const;
/** The views of one stream. */
export const STREAM_VIEWS = ['plan', 'texts', 'after'] as const;
export type StreamView = (typeof STREAM_VIEWS)[number];
export type ViewName = (typeof VIEWS)[number] | StreamView;

/** The views that are lists of streams. */
export const LISTS = ['upcoming', 'past', 'templates', 'trash'] as const;
export type ListName = (typeof LISTS)[number];

/** What the section shows, as its address names it. */
export interface StreamsRoute {
  view: ViewName;
  /** The stream that a view of one is about; else null. */
  id: string | null;
  /** The words that streams are looked for by. */
  query: string;
}

export const HOME: StreamsRoute = { view: 'upcoming', id: null, query: '' };

const LONGEST = 100;
const LONGEST_QUERY = 500;

/**
 * The view that an address names. Whatever stands in it, the view is sound: what means nothing is left out.
 * @param at as in `streams`, `streams/past?q=lip` or `streams/plan/l:1f0e…`
 */
export function parseStreams(at: string): StreamsRoute {
  const [path = '', text = ''] = at.split('?');
  const [, name = '', id = ''] = path.split('/');
  const query = (new URLSearchParams(text).get('q') ?? '').slice(0, LONGEST_QUERY);
  const ofOne = STREAM_VIEWS.find((each) => each === name);
  if (ofOne && id.startsWith('l:') && id.length <= LONGEST) return { view: ofOne, id, query: '' };
  return { view: VIEWS.find((each) => each === name) ?? HOME.view, id: null, query };
}

/** The address of a view; what is as usual is not in it. */
export function writeStreams({ view, id, query }: StreamsRoute): string {
  if (id !== null) return `streams/${view}/${id}`;
  const path = view === HOME.view ? 'streams' : `streams/${view}`;
  return query === '' ? path : `${path}?q=${encodeURIComponent(query)}`;
}

export function toView(view: ViewName): StreamsRoute {
  return { ...HOME, view };
}

export function toStream(view: StreamView, id: string): StreamsRoute {
  return { view, id, query: '' };
}

export function isList(view: ViewName): view is ListName {
  return LISTS.some((each) => each === view);
}
