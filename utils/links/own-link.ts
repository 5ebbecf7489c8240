import { HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { readUrl } from '@/utils/product-page/url.ts';
import { oneLine } from '@/utils/text/clean.ts';
import { findLinks } from './find-links.ts';
import { pageLink } from './page-link.ts';
import { unwrapped } from './redirects.ts';
import { DEFAULT_LINK, type LinkOptions, trackingLink } from './tracking-link.ts';

/**
 * - `not-a-url`: no web address in the text
 * - `not-amazon`: another site, or one that only looks like Amazon
 * - `short-link`: where it leads cannot be known without opening it, which is never done
 * - `not-supported`: a marketplace that is switched off, a part of Amazon that is no store, or a redirect out of it
 * - `forbidden`: sign-in, checkout, account, cart
 * - `no-tag`: the user has no tracking id for this marketplace
 */
export type OwnLinkFailure =
  | 'not-a-url'
  | 'not-amazon'
  | 'short-link'
  | 'not-supported'
  | 'forbidden'
  | 'no-tag';

export type OwnLink =
  | { ok: true; link: string; marketplace: MarketplaceCode; asin: string | null }
  | NotOwn;

/** Why there is no link of the user's. */
export interface NotOwn {
  ok: false;
  reason: OwnLinkFailure;
  /** With `not-supported`: one that is switched off. */
  marketplace?: MarketplaceCode;
}

const BEFORE = /^[^\p{L}\p{N}]+/u;
/** A host without its scheme, where nothing else was pasted: in running text "end.Next" is a missing space. */
const LONE = /^(?:[\w-]+\.)+[a-z]{2,24}(?:[/?#:@]\S*)?$/i;

/**
 * The user's link for whatever was pasted: the first web address in the text decides.
 * A page about a product (reviews, offers) gives the product's link, any other page its own.
 * Never throws, whatever the text; time is linear in its length.
 * @param tagOf the user's tag for a marketplace, null where there is none
 * @param isOn whether the user has the marketplace switched on
 */
export function ownLink(
  text: string,
  tagOf: (code: MarketplaceCode) => string | null,
  options: Readonly<LinkOptions> = DEFAULT_LINK,
  isOn: (code: MarketplaceCode) => boolean = () => true,
): OwnLink {
  const url = firstUrl(text);
  return url ? ownUrl(url, tagOf, options, isOn) : { ok: false, reason: 'not-a-url' };
}

/** The same for one address; a redirect that says where it leads is what it leads to. */
export function ownUrl(
  given: URL,
  tagOf: (code: MarketplaceCode) => string | null,
  options: Readonly<LinkOptions>,
  isOn: (code: MarketplaceCode) => boolean,
): OwnLink {
  const url = unwrapped(given);
  const { marketplace, asin, short, forbidden } = readUrl(url);
  if (short) return { ok: false, reason: 'short-link' };
  if (!marketplace) return { ok: false, reason: isAmazon(url) ? 'not-supported' : 'not-amazon' };
  if (!isOn(marketplace)) return { ok: false, reason: 'not-supported', marketplace };
  // A cart link that names one product is as good as its page: nothing of the cart is kept.
  if (forbidden && !asin) return { ok: false, reason: 'forbidden', marketplace };
  const tag = tagOf(marketplace);
  if (!tag) return { ok: false, reason: 'no-tag', marketplace };
  if (asin) {
    return { ok: true, link: trackingLink({ marketplace, asin, tag, options }), marketplace, asin };
  }
  const page = pageLink(url, tag, options);
  if (page.ok) return { ok: true, link: page.link, marketplace, asin: null };
  // The marketplace itself is on: there is nothing to be done there.
  if (page.reason === 'redirect') return { ok: false, reason: 'not-supported' };
  return { ok: false, reason: page.reason, marketplace };
}

/** The first web address in a text, its scheme added where it was left out. */
function firstUrl(text: string): URL | null {
  const line = oneLine(text);
  const found = findLinks(line).find(({ url }) => URL.canParse(url))?.url;
  const alone = line.replace(BEFORE, '');
  const lone = LONE.test(alone) ? `https://${alone}` : '';
  const url = found ?? lone;
  return URL.canParse(url) ? new URL(url) : null;
}

/** A host below one of Amazon's that is no marketplace: music, sellers, developers. */
function isAmazon({ hostname }: URL): boolean {
  return Object.values(HOSTS).some((host) => hostname.endsWith(`.${host}`));
}
