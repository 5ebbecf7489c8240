import {
  isShortHost,
  type MarketplaceCode,
  marketplaceOfHost,
} from '@/utils/marketplaces/hosts.ts';
import { asinAt, isForbidden, pathParts, productAsin } from './product-url.ts';

/**
 * What a URL alone tells.
 * - `product`: shaped like a product's own page. One in twenty of these answers with something else: ask the document.
 * - `about`: belongs to one product without being its page: reviews, offers, questions, a cart link, an ad's redirect.
 * - `list`: search, category, best sellers, deals, a store, an author, a wish list.
 */
export interface UrlFacts {
  marketplace: MarketplaceCode | null;
  kind: 'product' | 'about' | 'list' | 'other';
  /** Upper-case; only with `product` and `about`, and there null where the product is not named by its ASIN. */
  asin: string | null;
  /** Sign-in, checkout, account, cart. Nothing may be injected or read there. */
  forbidden: boolean;
  /** A short link: where it leads cannot be known without a request, which is never made. */
  short: boolean;
}

type Shape = Pick<UrlFacts, 'kind' | 'asin'>;

const NOTHING: UrlFacts = {
  marketplace: null,
  kind: 'other',
  asin: null,
  forbidden: false,
  short: false,
};

/** Characters of a query that are looked at; everything that Amazon makes is far shorter. */
const LOOK = 8192;

/** Path words before an ASIN that mean a page about it. */
const ABOUT = [
  'product-reviews',
  'customer-reviews',
  'reviews',
  'review',
  'offer-listing',
  'ol',
  'ask',
  'reader',
  'aod',
];
const LISTS = [
  's',
  'l',
  'search',
  'b',
  'browse.html',
  'bestsellers',
  'zgbs',
  'new-releases',
  'most-gifted',
  'most-wished-for',
  'movers-and-shakers',
  'goldbox',
  'deals',
  'stores',
  'storefront',
  'shop',
  'e',
  'fmc',
  'wishlist',
  'registry',
];
const REDIRECTS = ['sspa', 'slredirect', 'redirect.html', 'r.html', 'f.html', 'rd.html'];

/**
 * Reads any text or URL, pasted without its scheme too. Never throws; time is linear in the length of the input.
 * A user name, a password or a port in front of the path is never Amazon's and makes it `other`.
 */
export function readUrl(input: string | URL): UrlFacts {
  const url = parse(input);
  if (!url || !/^https?:$/.test(url.protocol) || url.port || url.username || url.password) {
    return NOTHING;
  }
  const host = url.hostname.replace(/^www\./, '');
  if (isShortHost(host)) return { ...NOTHING, short: true };
  const parts = pathParts(url.pathname);
  if (host === 'amzn.com') {
    const asin = asinAt(parts[0]);
    const shape: Shape = asin ? { kind: 'product', asin } : byPath(parts);
    return { ...NOTHING, ...shape, marketplace: 'US', short: parts.length > 0 && !shape.asin };
  }
  // ec1. and ec2. were servers of the store; links to them are still found in old pages.
  const marketplace = marketplaceOfHost(url.hostname.replace(/^ec\d\./, 'www.'));
  if (!marketplace) return NOTHING;
  return {
    ...NOTHING,
    marketplace,
    forbidden: isForbidden(parts),
    ...byQuery(url, parts, marketplace),
  };
}

function parse(input: string | URL): URL | null {
  if (typeof input !== 'string') return input;
  const text = input.trim();
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(whole) ? new URL(whole) : null;
}

function byPath(parts: string[]): Shape {
  const own = productAsin(parts);
  if (own) return { kind: 'product', asin: own };
  const words = parts.map((part) => part.toLowerCase());
  for (const [i, word] of words.entries()) {
    const images = word === 'product' && words[i + 1] === 'images'; // /gp/product/images/A
    const asin = asinAt(words[images ? i + 2 : i + 1]);
    if (asin && (images || ABOUT.includes(word))) return { kind: 'about', asin };
  }
  const start = words[0] === 'dp' ? [] : words.slice(0, 3);
  const kind = start.some((word) => ABOUT.includes(word))
    ? 'about'
    : start.some((word) => LISTS.includes(word))
      ? 'list'
      : 'other';
  return { kind, asin: null };
}

/** The few pages that name their product in the query; all others are read by their path. */
function byQuery(
  url: URL,
  parts: string[],
  marketplace: MarketplaceCode,
): Shape & { marketplace?: MarketplaceCode } {
  const shape = byPath(parts);
  if (shape.asin || url.search === '') return shape;
  const query = new URLSearchParams(url.search.slice(0, LOOK));
  const path = parts.join('/').toLowerCase();
  if (path === 'gp/aod/ajax') return { kind: 'about', asin: asinAt(query.get('asin')) };
  if (path === 'gp/aw/d.html') return { kind: 'about', asin: asinAt(query.get('a')) };
  if (path === 'gp/aws/cart/add.html') {
    const asins = [...query].filter(([key]) => /^asin\.\d+$/i.test(key));
    return asins.length > 1
      ? { kind: 'list', asin: null }
      : { kind: 'about', asin: asinAt(asins[0]?.[1]) };
  }
  if (!parts.some((part) => REDIRECTS.includes(part))) return shape;
  const to = query.get('url') ?? query.get('location') ?? query.get('U') ?? '';
  const target = URL.canParse(to, url.href) ? new URL(to, url.href) : null;
  const at = target && marketplaceOfHost(target.hostname);
  const asin = (at && byPath(pathParts(target.pathname)).asin) ?? asinAt(query.get('a'));
  return asin ? { kind: 'about', asin, marketplace: at ?? marketplace } : shape;
}
