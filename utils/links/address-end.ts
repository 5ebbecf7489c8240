import { isShortHost, marketplaceOfHost } from '@/utils/marketplaces/hosts.ts';
import { queryEnd } from './query-end.ts';
import { isRedirectHost } from './redirects.ts';

/**
 * Where an address ends, by what addresses of its kind are made of. In running text anything may follow an address
 * without a space, and Amazon's hold far less than addresses may: a product's id has ten characters, a tag letters,
 * digits, `_` and `-`. What such an address cannot hold is the text again.
 */

/** How far an address goes in a stretch of text that begins with it. */
interface AddressEnd {
  /** In units of the stretch; 0: it is none. */
  length: number;
  /** Whether an address that follows at once is a part of it: the value of a parameter, or behind a path. */
  mayHoldNext: boolean;
}

const HOST =
  /^(?:https?:\/\/|\/\/)?((?:[a-z\d-]+\.)+[a-z]{2,24})(?=[/?#]|$|[^\w.@:\p{L}-]|(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{L})/iu;
/** The next address without its scheme: it needs no delimiter before it. */
const BARE = String.raw`(?:www\.|smile\.|m\.)?(?:amazon|amzn|amzlink)\.[a-z.]{2,8}\/`;
/** A product's path up to its id, whatever its slug holds. */
const PRODUCT = new RegExp(
  String.raw`(?:(?!\/\/(?:[\w-]+\.){0,2}(?:amazon|amzn)\.)[^?#])*?\/(?:dp|product|d|asin)(?:\/(?:product|tracks|-))?\/[a-z\d]{10}(?=${BARE}|[^a-z\d]|$)`,
  'iy',
);
/** `amzn.com/<id>`. */
const ID_PATH = /\/[a-z\d]{10}(?![a-z\d])/iy;
/** A part of letters alone is a word behind a slash, unless the address goes on behind it. `%3F` is a `?`. */
const BEHIND_ID = new RegExp(
  String.raw`(?:%(?:(?!${BARE})[\w.~%=+$-])*)?(?:\/(?!\/(?:[\w-]+\.){0,2}(?:amazon|amzn)\.)(?=[^/]*[\d=%_]|[a-z-]*[/?&]|[a-z](?![\w-]))(?:(?!${BARE})[\w.~%=+$-])*)*(?:\/(?![\p{L}\p{N}/]))?`,
  'iuy',
);
/** The first addresses of all had the tag there, which may be a word. */
const BEHIND_OLD_ID = /(?:\/[\w.~%=+$-]*)*/iy;
/** A part with letters of other scripts is one where the path or a query goes on behind it. */
const OTHER_PATH =
  /(?:\/(?:[\p{L}\p{M}\p{N}\w・'!&（）.~%=+$:@-]+(?=\/[\w%]|\/?\?[\w.~-]+=)|[\w.~%=+$:@-]*))*/uy;
const SHORT_PATH = new RegExp(String.raw`(?:\/(?:(?!${BARE})[\w-])+)*(?:\/(?!\/))?`, 'iy');
/** Names of places on Amazon's pages; a word behind `#` is a hashtag. */
const FRAGMENT =
  /#(?::~:[\w.~%=&,-]*|[a-z][a-z\d]*(?:[-_A-Z][\w-]*(?:\.[\w-]+)*)|(?=[A-Z\d]*\d)[A-Z\d]{10,}(?![\w])|reviews?\b|detail\w*|\/?(?![\p{L}\p{N}_]))/uy;

/** What ends an address of another site in running text: punctuation of other scripts among it. */
const OTHER_END = /[|`。、「」『』【】《》〈〉〔〕（）！？，．：；]/;
const PUNCTUATION = ".,;:!?'*_~’…";
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * Finds how far the address goes that a stretch begins with. Time is linear in the stretch.
 * @param isBeforeNext another address follows the stretch at once
 */
export function addressEnd(stretch: string, isBeforeNext: boolean): AddressEnd {
  const [start = '', host = ''] = HOST.exec(stretch) ?? [];
  const path = pathEnd(stretch, start.length, host);
  if (path === null) return otherEnd(stretch);
  const query = queryEnd(stretch, path);
  let length = query.end === path ? trimmed(stretch, path, start.length) : query.end;
  if (length === Math.max(path, query.end)) length = matchEnd(FRAGMENT, stretch, length);
  const isWhole = length === stretch.length && isBeforeNext;
  if (isWhole && query.isOpen) return { length, mayHoldNext: true };
  // What stands between two addresses is the text's.
  if (isWhole && /[/#]$/.test(stretch)) length--;
  return { length, mayHoldNext: false };
}

/** Where the path of Amazon's address ends; null for the address of another site. */
function pathEnd(stretch: string, from: number, host: string): number | null {
  if (isShortHost(host)) return matchEnd(SHORT_PATH, stretch, from);
  const isShortStore = /^(?:www\.)?amzn\.com$/i.test(host);
  const isStore = isShortStore || marketplaceOfHost(host.replace(/^ec\d\./i, 'www.')) !== null;
  if (!isStore) return isRedirectHost(host) ? matchEnd(OTHER_PATH, stretch, from) : null;
  const short = isShortStore ? matchEnd(ID_PATH, stretch, from) : from;
  const id = short > from ? short : matchEnd(PRODUCT, stretch, from);
  if (id === from) return matchEnd(OTHER_PATH, stretch, from);
  const isOld = stretch.slice(from, id).includes('/obidos/');
  return matchEnd(isOld ? BEHIND_OLD_ID : BEHIND_ID, stretch, id);
}

/** The address of another site: up to a bracket that was not opened in it, without the sentence's punctuation. */
function otherEnd(stretch: string): AddressEnd {
  const stop = stretch.search(OTHER_END);
  const whole = stop < 0 ? stretch.length : stop;
  const open: Record<string, number> = {};
  let end = 0;
  for (; end < whole; end++) {
    const sign = stretch.charAt(end);
    const opening = PAIRS[sign];
    if (opening && !open[opening]) break;
    if (opening) open[opening] = (open[opening] ?? 0) - 1;
    else open[sign] = (open[sign] ?? 0) + 1;
  }
  if (end === stretch.length && /[=/]$/.test(stretch)) return { length: end, mayHoldNext: true };
  return { length: trimmed(stretch, end, 0), mayHoldNext: false };
}

function trimmed(stretch: string, end: number, least: number): number {
  let length = end;
  while (length > least && PUNCTUATION.includes(stretch.charAt(length - 1))) length--;
  return length;
}

function matchEnd(sticky: RegExp, text: string, from: number): number {
  sticky.lastIndex = from;
  return sticky.test(text) ? sticky.lastIndex : from;
}
