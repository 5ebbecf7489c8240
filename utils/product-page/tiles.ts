import { type MarketplaceCode, marketplaceOfHost } from '@/utils/marketplaces/hosts.ts';
import { findAll, textOf } from './dom.ts';
import { isAsin, readProductUrl } from './product-url.ts';
import { FRAME, TILE_LINK, TILE_TITLES, TILES } from './selectors.ts';

/** A product of a list, a search, a wish list or a storefront. */
export interface Tile {
  marketplace: MarketplaceCode;
  asin: string;
  /** Empty where the page names none. */
  title: string;
}

/** Advertisements. */
const REDIRECT = /^\/(?:sspa|gp\/slredirect)\//;

/** A page never shows more. */
const MOST = 1000;

/**
 * The products that a page of Amazon lists, in its order, each once. A tile without an ASIN is a widget, not a product;
 * sponsored links lead through a redirect and name their product in it. Read only, and only when the user asks for it.
 */
export function readTiles(doc: Document, href: string): Tile[] {
  const marketplace = marketplaceOfHost(new URL(href).hostname);
  if (!marketplace) return [];
  const tiles = new Map<string, Tile>();
  const add = (asin: string, title: string) => {
    const known = tiles.get(asin);
    if (!known && tiles.size < MOST) tiles.set(asin, { marketplace, asin, title });
    else if (known?.title === '') known.title = title;
  };
  for (const tile of findAll(doc, TILES)) {
    const asin = tile.getAttribute('data-asin') ?? '';
    if (isAsin(asin)) add(asin, titleOf(tile));
  }
  if (tiles.size > 0) return [...tiles.values()];
  // Storefronts, wish lists and the lists of other years: what is there is links to products.
  for (const link of findAll(doc, TILE_LINK)) {
    const asin = link.closest(FRAME) ? null : asinOf(link, href);
    if (asin) add(asin, linkTitle(link));
  }
  return [...tiles.values()].filter(({ title }) => title !== '');
}

function titleOf(tile: Element): string {
  const texts = [...tile.querySelectorAll(TILE_TITLES)].map((heading) => unmarked(textOf(heading)));
  const [longest = ''] = texts.sort((a, b) => b.length - a.length);
  return longest || (tile.querySelector('img[alt]')?.getAttribute('alt')?.trim() ?? '');
}

/** Without the word that older pages put before the title of an advertisement. */
function unmarked(text: string): string {
  return text.replace(/^\[(?:Sponsored|Gesponsert|Sponsorisé|Patrocinado|Sponsorizzato)\]\s*/, '');
}

/** The product that a link leads to, through the redirect of an advertisement too. */
function asinOf(link: Element, href: string): string | null {
  const to = link.getAttribute('href') ?? '';
  if (!URL.canParse(to, href)) return null;
  const url = new URL(to, href);
  const behind = REDIRECT.test(url.pathname) ? (url.searchParams.get('url') ?? '') : '';
  const target = behind && URL.canParse(behind, href) ? new URL(behind, href) : url;
  return readProductUrl(target.href)?.asin ?? null;
}

/** What a person reads or sees; a price or a count of reviews is no title. */
function linkTitle(link: Element): string {
  const text = link.getAttribute('title') || textOf(link);
  const isTitle = /\p{L}{2}/u.test(text) && text.length > 12;
  return isTitle ? text : (link.querySelector('img[alt]')?.getAttribute('alt')?.trim() ?? '');
}
