import { HOSTS, isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { localeOf } from './languages.ts';

/** What the user wants in a link beyond the product and the tag; by default nothing. */
export interface LinkOptions {
  /** `th=1&psc=1`: the page opens on this very variation (size, colour) with every choice made. */
  exactVariation: boolean;
  /** Where the language goes: `/-/en/` in the path, or `language=en_GB`. */
  language: 'none' | 'path' | 'query';
  /** Two letters; left out of links to marketplaces that do not have the language. Null: none chosen. */
  languageCode: string | null;
  /** The fixed parameters that Amazon's own toolbar adds, for reports that count by them. */
  siteStripe: boolean;
}

export const DEFAULT_LINK: Readonly<LinkOptions> = {
  exactVariation: false,
  language: 'none',
  languageCode: null,
  siteStripe: false,
};

/**
 * SiteStripe's full links also carry a `linkId`, which Amazon issues for each link it made;
 * an invented one would claim what is not so, and links earn without it.
 * `ll1` marks a text link to a product, `ll2` one to any other page.
 */
export const SITE_STRIPE = {
  product: 'linkCode=ll1&ref_=as_li_ss_tl',
  page: 'linkCode=ll2&ref_=as_li_ss_tl',
} as const;

const ASIN = /^[A-Z0-9]{10}$/;
/** What a tracking id may consist of: nothing that would need escaping in a URL. */
const TAG = /^[\w-]{1,64}$/;

interface Product {
  marketplace: MarketplaceCode;
  asin: string;
  options?: Readonly<LinkOptions>;
}

/**
 * The clean link to a product with the user's tag: `https://www.<host>/dp/<ASIN>?tag=<tag>`.
 * @throws {RangeError} on a marketplace, ASIN or tag that is none: whoever calls has checked them
 */
export function trackingLink({ tag, ...product }: Product & { tag: string }): string {
  return productLink(product, [`tag=${checkedTag(tag)}`]);
}

/**
 * The same link without a tag, for "Copy without tag" and for opening the page.
 * SiteStripe's parameters are left out: they speak of a tracking link.
 * @throws {RangeError} on a marketplace or ASIN that is none
 */
export function plainLink({ marketplace, asin, options = DEFAULT_LINK }: Product): string {
  return productLink({ marketplace, asin, options: { ...options, siteStripe: false } }, []);
}

/** Whether a text can stand in a link as a tag; whether it suits a marketplace is `checkTag`'s to say. */
export function isTag(text: string): boolean {
  return TAG.test(text);
}

/** @throws {RangeError} on anything that a tag cannot be, so that no link carries it */
export function checkedTag(tag: string): string {
  if (!isTag(tag)) throw new RangeError(`not a tracking id: ${tag.slice(0, 80)}`);
  return tag;
}

function productLink({ marketplace, asin, options = DEFAULT_LINK }: Product, query: string[]) {
  if (!isMarketplaceCode(marketplace)) throw new RangeError(`not a marketplace: ${marketplace}`);
  if (!ASIN.test(asin)) throw new RangeError(`not an ASIN: ${asin.slice(0, 80)}`);
  const locale = localeOf(marketplace, options.languageCode);
  const path = options.language === 'path' && locale ? `/-/${locale.slice(0, 2)}` : '';
  const parameters = [...query];
  if (options.exactVariation) parameters.push('th=1&psc=1');
  if (options.language === 'query' && locale) parameters.push(`language=${locale}`);
  if (options.siteStripe) parameters.push(SITE_STRIPE.product);
  const search = parameters.length > 0 ? `?${parameters.join('&')}` : '';
  return `https://www.${HOSTS[marketplace]}${path}/dp/${asin}${search}`;
}
