import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { type FoundLink, findLinks } from './find-links.ts';
import { type NotOwn, ownUrl } from './own-link.ts';
import type { LinkOptions } from './tracking-link.ts';

/**
 * - `right`: the user's own, with the tag that it should carry
 * - `other-tag`: the user's own, with the tag of another marketplace or channel
 * - `foreign`: somebody else's tag
 * - `no-tag`: to a product, without any
 * - `bare`: right, but without its scheme, which no platform makes a link of
 * - `no-product`: a page of Amazon that is none, without a tag
 * - `malformed`: cut off or mistyped
 * - `hidden`: a shortener of others, before one of Amazon's or alone
 * - `barred`: it cannot be the user's, `why` says the reason
 */
export type Verdict =
  | 'right'
  | 'other-tag'
  | 'foreign'
  | 'no-tag'
  | 'bare'
  | 'no-product'
  | 'malformed'
  | 'hidden'
  | 'barred';

/** A link to Amazon, or one that may lead there, and what is to be said of it. */
export interface JudgedLink extends FoundLink {
  verdict: Verdict;
  why: NotOwn | null;
  marketplace: MarketplaceCode | null;
  asin: string | null;
  /** The user's own, as it would stand in its place; null: there is none. */
  link: string | null;
}

/** What is the user's. */
export interface Owner {
  /** The tag that a link to this marketplace should carry; null: there is none. */
  tagOf: (code: MarketplaceCode) => string | null;
  /** All tags of hers, in lower case. */
  mine: ReadonlySet<string>;
  link: Readonly<LinkOptions>;
  isOn: (code: MarketplaceCode) => boolean;
}

/** In the query, or behind the product's id as links of old had it. */
const TAG = /[?&;/]tag=([\w-]+)|\/[a-z\d]{10}\/([\w-]+-2[0-3])(?=[/?#]|$)/gi;
/** A product's path without a product's id in it. */
const BROKEN = /\/(?:dp|gp\/product|gp\/aw\/d)(?:[/?#]|$)/i;
const AMAZON = /amazon|amzn/i;
const SHORTENERS =
  /^https?:\/\/(?:www\.)?(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|buff\.ly|rebrand\.ly|cutt\.ly|t\.ly|shorturl\.at|geni\.us|urlgeni\.us|smarturl\.it)\//i;
/** An address of another site with one of Amazon's within. */
const WRAPPED =
  /[/=](?:https?(?::|%3a)(?:\/|%2f){2})?(?:www\.)?(?:amzn\.to|amazon\.[a-z.]+|a\.co)(?:\/|%2f)/i;

/** Every link of a text that has to do with Amazon. No link is opened. Time is linear in the text's length. */
export function auditLinks(text: string, owner: Owner): JudgedLink[] {
  return findLinks(text).flatMap((found) => judge(found, text, owner) ?? []);
}

function judge(
  found: FoundLink,
  text: string,
  { tagOf, mine, link: options, isOn }: Owner,
): JudgedLink | null {
  const { start, end, url } = found;
  const nothing = { ...found, why: null, marketplace: null, asin: null, link: null };
  if (!URL.canParse(url)) return AMAZON.test(url) ? { ...nothing, verdict: 'malformed' } : null;
  const own = ownUrl(new URL(url), tagOf, options, isOn);
  if (!own.ok) {
    if (own.reason !== 'not-amazon') return { ...nothing, verdict: 'barred', why: own };
    const hides = SHORTENERS.test(url) || WRAPPED.test(url);
    return hides ? { ...nothing, verdict: 'hidden' } : null;
  }
  const { marketplace, asin } = own;
  if (asin === null && BROKEN.test(url)) return { ...nothing, verdict: 'malformed' };
  const raw = text.slice(start, end);
  const tags = [...url.matchAll(TAG)].map((match) => (match[1] ?? match[2] ?? '').toLowerCase());
  const wanted = tagOf(marketplace)?.toLowerCase();
  if (asin === null && tags.length === 0) return { ...nothing, verdict: 'no-product' };
  const verdict: Verdict =
    tags.length === 0
      ? 'no-tag'
      : tags.some((tag) => !mine.has(tag))
        ? 'foreign'
        : tags.some((tag) => tag !== wanted)
          ? 'other-tag'
          : /^https?:/i.test(raw)
            ? 'right'
            : 'bare';
  // Within HTML it is written as the one before was.
  const isHtml = raw.includes('&amp;') || /["']$/.test(text.slice(Math.max(0, start - 1), start));
  const link = isHtml ? own.link.replaceAll('&', '&amp;') : own.link;
  return { ...found, verdict, why: null, marketplace, asin, link };
}
