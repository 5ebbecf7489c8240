import { HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { readUrl } from '@/utils/product-page/url.ts';
import { isNoise, SESSION_ID } from './noise.ts';
import {
  checkedTag,
  DEFAULT_LINK,
  type LinkOptions,
  plainLink,
  SITE_STRIPE,
  trackingLink,
} from './tracking-link.ts';

/**
 * Why there is no link: not a page of a marketplace; sign-in, checkout or account, which are never touched;
 * a redirector whose target is not a page of the same marketplace.
 */
export type PageFailure = 'not-amazon' | 'forbidden' | 'redirect';

export type CleanUrl =
  | { ok: true; marketplace: MarketplaceCode; asin: string | null; url: string }
  | { ok: false; reason: PageFailure };

export type PageLink = { ok: true; link: string } | { ok: false; reason: PageFailure };

/** Paths that only send on: sponsored results, Amazon's old redirects, ads, Prime Video's sign-on. */
const REDIRECTORS =
  /^(?:\/-\/\w+)?\/(?:sspa\/click|x\/c|exec\/obidos\/redirect|gp\/(?:slredirect|redirect\.html|[rf]\.html|aw\/rd\.html|video\/ssoredirect))(?:\/|$)/i;
const TARGETS = ['url', 'location', 'U', 'ru', 'pvp'];

/**
 * The link to a page of Amazon that is no product (a search, a category, deals, a storefront): cleaned, with
 * the user's tag once. A product's own URL gives its tracking link.
 * @param tag the user's tag for the page's marketplace (`readUrl(url).marketplace`)
 * @throws {RangeError} on a tag that is none
 */
export function pageLink(
  url: string | URL,
  tag: string,
  options: Readonly<LinkOptions> = DEFAULT_LINK,
): PageLink {
  const clean = cleanUrl(url);
  if (!clean.ok) return clean;
  const { marketplace, asin } = clean;
  if (asin) return { ok: true, link: trackingLink({ marketplace, asin, tag, options }) };
  const parameters = [`tag=${checkedTag(tag)}`];
  if (options.siteStripe) parameters.push(SITE_STRIPE.page);
  const joint = clean.url.includes('?') ? '&' : '?';
  return { ok: true, link: `${clean.url}${joint}${parameters.join('&')}` };
}

/**
 * The URL of a page without its session, its tracking, anybody's tag and its fragment, on the
 * marketplace's own host. What selects the content stays, in its order.
 * Never throws; time is linear in the length of the input.
 */
export function cleanUrl(input: string | URL): CleanUrl {
  const given = readUrl(input);
  const { marketplace } = given;
  const url = marketplace && parse(input);
  if (!url) return { ok: false, reason: 'not-amazon' };
  if (given.forbidden) return { ok: false, reason: 'forbidden' };
  const path = cleanPath(url.pathname);
  if (REDIRECTORS.test(path)) {
    return given.asin ? product(marketplace, given.asin) : unwrap(url, marketplace);
  }
  const clean = `https://www.${HOSTS[marketplace]}${path}${cleanQuery(url, given.kind === 'list')}`;
  // Read again: what was taken out of the path may have hidden what it is.
  const cleaned = readUrl(clean);
  if (cleaned.forbidden) return { ok: false, reason: 'forbidden' };
  const { kind, asin } = given.kind === 'product' ? given : cleaned;
  if (kind === 'product' && asin) return product(marketplace, asin);
  return { ok: true, marketplace, asin: null, url: clean };
}

function product(marketplace: MarketplaceCode, asin: string): CleanUrl {
  return { ok: true, marketplace, asin, url: plainLink({ marketplace, asin }) };
}

/** The page behind a redirector, once: one that leads to another leads nowhere. */
function unwrap(url: URL, marketplace: MarketplaceCode): CleanUrl {
  const given = TARGETS.map((name) => url.searchParams.get(name)).find(Boolean);
  const target = given && URL.canParse(given, url.href) ? new URL(given, url.href) : null;
  if (!target || REDIRECTORS.test(cleanPath(target.pathname)))
    return { ok: false, reason: 'redirect' };
  const clean = cleanUrl(target);
  const here = clean.ok ? clean.marketplace === marketplace : clean.reason === 'forbidden';
  return here ? clean : { ok: false, reason: 'redirect' };
}

function parse(input: string | URL): URL | null {
  if (typeof input !== 'string') return input;
  const text = input.trim();
  const whole = /^https?:/i.test(text) ? text : `https://${text}`;
  return URL.canParse(whole) ? new URL(whole) : null;
}

/** Without `/ref=…`, session ids and what was put behind a part with `&`; links of old carried tags as parts. */
function cleanPath(pathname: string): string {
  const parts = pathname.split('/').filter(Boolean);
  const old = parts[0] === 'exec';
  const kept = parts
    .map((part) => part.replace(/[&;?][\w.-]+=.*$/, ''))
    .filter(
      (part) =>
        part !== '' &&
        !/^ref(?:=|%3d)/i.test(part) &&
        !SESSION_ID.test(part) &&
        !(old && /^[\w-]+-2[0-3]$/.test(part)),
    );
  const slash = pathname.endsWith('/') && kept.length > 0 ? '/' : '';
  return `/${kept.join('/')}${slash}`;
}

function cleanQuery(url: URL, isList: boolean): string {
  const given = url.searchParams;
  const searched = isList && !given.has('k') && !given.has('field-keywords');
  const kept = [...given].filter(([name, value]) => !isNoise(name, value, searched));
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
}
