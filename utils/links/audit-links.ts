import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { type HtmlMark, htmlMarks, isHtml } from '@/utils/text/html.ts';
import { type FoundLink, findLinks } from './find-links.ts';
import { type NotOwn, ownUrl } from './own-link.ts';
import { unwrapped } from './redirects.ts';
import type { LinkOptions } from './tracking-link.ts';

/**
 * - `right`: the creator's own, with the tag that it should carry
 * - `other-tag`: the creator's own, with the tag of another marketplace or channel
 * - `foreign`: somebody else's tag
 * - `no-tag`: to a product, without any
 * - `bare`: right, but without its scheme, which no platform makes a link of
 * - `no-product`: a page of Amazon that is none, without a tag
 * - `storefront`: the page of a creator's own at Amazon, without anybody else's tag: it earns as it is
 * - `malformed`: cut off or mistyped
 * - `hidden`: a shortener of others, before one of Amazon's or alone
 * - `barred`: it cannot be the creator's, `why` says the reason
 */
export type Verdict =
  | 'right'
  | 'other-tag'
  | 'foreign'
  | 'no-tag'
  | 'bare'
  | 'no-product'
  | 'storefront'
  | 'malformed'
  | 'hidden'
  | 'barred';

/** A link to Amazon, or one that may lead there, and what is to be said of it. */
export interface JudgedLink extends FoundLink {
  verdict: Verdict;
  why: NotOwn | null;
  marketplace: MarketplaceCode | null;
  asin: string | null;
  /** The creator's own, as it would stand in its place; null: there is none. */
  link: string | null;
}

/** What is the creator's. */
export interface Owner {
  /** The tag that a link to this marketplace should carry; null: there is none. */
  tagOf: (code: MarketplaceCode) => string | null;
  /** Her tracking ids for a marketplace. */
  tagsOf: (code: MarketplaceCode) => readonly string[];
  /** All tags of hers, in lower case. */
  mine: ReadonlySet<string>;
  /** Whether a link that carries one of her ids for its marketplace keeps it: she chose no channel. */
  keepsTags: boolean;
  link: Readonly<LinkOptions>;
  isOn: (code: MarketplaceCode) => boolean;
}

/** A product's path without a product's id in it. */
const BROKEN = /\/(?:dp|gp\/product|gp\/aw\/d)(?:[/?#]|$)/i;
const AMAZON = /amazon|amzn/i;
const SHORTENERS =
  /^https?:\/\/(?:www\.)?(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|buff\.ly|rebrand\.ly|cutt\.ly|t\.ly|shorturl\.at|geni\.us|urlgeni\.us|smarturl\.it)\//i;
/** An address of another site with one of Amazon's within. */
const WRAPPED =
  /[/=](?:https?(?::|%3a)(?:\/|%2f){2})?(?:www\.)?(?:amzn\.to|amazon\.[a-z.]+|a\.co)(?:\/|%2f)/i;

/** A storefront, in any language, with the lists and pictures below it. */
const STOREFRONT = /^(?:\/-\/\w+)?\/shop\/[^/]/i;

/** The first links of associates had the tag behind the product's id. */
const OLD_TAG = /\/obidos\/(?:asin|tg\/detail\/-)\/[a-z\d]{10}\/([\w-]+)(?:\/|$)/i;

/** Every link of a text that has to do with Amazon. No link is opened. Time is linear in the text's length. */
export function auditLinks(text: string, owner: Owner): JudgedLink[] {
  const html = htmlRanges(text);
  let next = 0;
  return findLinks(text).flatMap((found) => {
    while ((html[next]?.end ?? Infinity) <= found.start) next++;
    const isWithin = (html[next]?.start ?? Infinity) <= found.start;
    const raw = text.slice(found.start, found.end);
    return (
      judge(found, { raw, isHtml: isWithin || /&(?:amp|#0*38|#x0*26);/i.test(raw) }, owner) ?? []
    );
  });
}

/** The parts of a text that are written with HTML's entities: all of a page but its scripts. */
function htmlRanges(text: string): { start: number; end: number }[] {
  const marks = htmlMarks(text);
  if (!isHtml(marks)) return [];
  const raw = marks.filter(({ kind, name }: HtmlMark) => kind === 'raw' && /^s/.test(name));
  const starts = [0, ...raw.map(({ end }) => end)];
  return starts.map((start, at) => ({ start, end: raw[at]?.start ?? text.length }));
}

interface Written {
  /** As it stands in the text. */
  raw: string;
  isHtml: boolean;
}

function judge(found: FoundLink, written: Written, owner: Owner): JudgedLink | null {
  const { url } = found;
  const nothing = { ...found, why: null, marketplace: null, asin: null, link: null };
  if (!URL.canParse(url)) return AMAZON.test(url) ? { ...nothing, verdict: 'malformed' } : null;
  const target = unwrapped(new URL(url));
  const tags = tagsIn(target);
  const keptIn = (code: MarketplaceCode) => keptTag(tags, code, owner);
  const own = ownUrl(target, (code) => keptIn(code) ?? owner.tagOf(code), owner.link, owner.isOn);
  if (!own.ok) {
    if (own.reason !== 'not-amazon') return { ...nothing, verdict: 'barred', why: own };
    const hides = SHORTENERS.test(url) || WRAPPED.test(url);
    return hides ? { ...nothing, verdict: 'hidden' } : null;
  }
  const { marketplace, asin } = own;
  if (asin === null && BROKEN.test(target.href)) return { ...nothing, verdict: 'malformed' };
  const isForeign = tags.some((tag) => !owner.mine.has(tag));
  if (asin === null && !isForeign && STOREFRONT.test(target.pathname)) {
    return { ...nothing, marketplace, verdict: 'storefront' };
  }
  if (asin === null && tags.length === 0) return { ...nothing, verdict: 'no-product' };
  const wanted = (keptIn(marketplace) ?? owner.tagOf(marketplace))?.toLowerCase();
  const isBare = !/^(?:https?\b|[\\/&])/i.test(written.raw);
  const verdict = verdictOf(tags, wanted, owner.mine) ?? (isBare ? 'bare' : 'right');
  const link = written.isHtml ? own.link.replaceAll('&', '&amp;') : own.link;
  return { ...found, verdict, why: null, marketplace, asin, link };
}

/** Whose the tags are; null: those that the link should carry. */
function verdictOf(
  tags: readonly string[],
  wanted: string | undefined,
  mine: ReadonlySet<string>,
): Verdict | null {
  if (tags.length === 0) return 'no-tag';
  if (tags.some((tag) => !mine.has(tag))) return 'foreign';
  return tags.some((tag) => tag !== wanted) ? 'other-tag' : null;
}

/** The tags that Amazon would read, in lower case: of the query, which may have been escaped into the path. */
function tagsIn(url: URL): string[] {
  const [path = '', escaped = ''] = url.pathname.split(/%3f(.*)/is);
  const inner = escaped.replace(/%(3d|26|2d)/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const queries = [url.searchParams, new URLSearchParams(inner)];
  const tags = queries.flatMap((query) =>
    [...query].flatMap(([name, value]) => (name.toLowerCase() === 'tag' && value ? value : [])),
  );
  const old = tags.length === 0 ? OLD_TAG.exec(path)?.[1] : null;
  return [...tags, ...(old ? [old] : [])].map((tag) => tag.toLowerCase());
}

/** The one tag of a link, if it is hers for this marketplace and stays: as she wrote it in her settings. */
function keptTag(
  tags: readonly string[],
  code: MarketplaceCode,
  { keepsTags, tagsOf }: Owner,
): string | null {
  const [only] = new Set(tags).size === 1 ? tags : [];
  if (!only || !keepsTags) return null;
  return tagsOf(code).find((tag) => tag.toLowerCase() === only) ?? null;
}
