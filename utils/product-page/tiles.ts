import { type MarketplaceCode, marketplaceOfHost } from '@/utils/marketplaces/hosts.ts';
import { cleanText, find, findAll, linesOf, textOf } from './dom.ts';
import { bestName } from './product-name.ts';
import { isAsin, readProductUrl } from './product-url.ts';
import {
  LIST_PARTS,
  MORE_TO_COME,
  NOT_LISTED,
  RANKED,
  TILE_LINK,
  TILE_TITLES,
  TILES,
  WISH_LIST,
  WISH_LIST_END,
} from './selectors.ts';

/** A product of a list, a search, a wish list or a storefront. */
export interface Tile {
  marketplace: MarketplaceCode;
  asin: string;
  /** Empty where the page names none. */
  title: string;
}

/** What was collected from a page. */
export interface Collection {
  tiles: readonly Tile[];
  /** The page has more than it shows so far. */
  hasMore: boolean;
}

/** Advertisements. */
const REDIRECT = /^\/(?:sspa|gp\/slredirect)\//;

/** A page never shows more. */
const MOST = 1000;

/** Texts that are looked at for the name of one product. */
const MOST_TEXTS = 30;

/** The product's own comes first; others are badges. */
const MOST_PICTURES = 3;

/** Of what a link shows, its name stands here: the brand may come first, praise comes last. */
const NAME_LINES = 2;

/**
 * The products that a page of Amazon lists, in its order, each once. A tile without an ASIN is a widget, not a product;
 * sponsored links lead through a redirect and name their product in it. Read only, and only when the user asks for it.
 */
export function readTiles(doc: Document, href: string): Tile[] {
  const marketplace = marketplaceOfHost(new URL(href).hostname);
  if (!marketplace) return [];
  const tiles = readResults(doc);
  const found = tiles.size > 0 ? tiles : readLinks(doc, href);
  return Array.from(found, ([asin, texts]) => ({
    marketplace,
    asin,
    title: bestName(texts),
  })).filter(({ title }) => title !== '' || tiles.size > 0);
}

/** Whether the page is going to show more than these: a list grows as it is scrolled, a search has further pages. */
export function hasMoreTiles(doc: Document, tiles: readonly Tile[]): boolean {
  const isBegun = find(doc, WISH_LIST) !== null && find(doc, WISH_LIST_END) === null;
  if (isBegun || find(doc, MORE_TO_COME) !== null) return true;
  const found = new Set(tiles.map(({ asin }) => asin));
  return [...findAll(doc, RANKED)].some((list) => {
    const ids = (list.getAttribute('data-client-recs-list') ?? '').matchAll(
      /"id"\s*:\s*"(\w{10})"/g,
    );
    return [...ids].some(([, id = '']) => isAsin(id) && !found.has(id));
  });
}

type Texts = Map<string, Set<string>>;

function add(texts: Texts, asin: string, more: Iterable<string>): void {
  const known = texts.get(asin) ?? new Set();
  if (!texts.has(asin) && texts.size >= MOST) return;
  for (const text of more) if (text && known.size < MOST_TEXTS) known.add(text);
  texts.set(asin, known);
}

/** The results of a search, by ASIN, with what may be their names. */
function readResults(doc: Document): Texts {
  const texts: Texts = new Map();
  for (const tile of findAll(doc, TILES)) {
    const asin = tile.getAttribute('data-asin') ?? '';
    if (!isAsin(asin) || texts.has(asin)) continue;
    const headings = [...tile.querySelectorAll(TILE_TITLES)];
    add(texts, asin, [
      ...headings.flatMap((heading) => [
        textOf(heading),
        ...linesOf(heading),
        attribute(heading, 'aria-label'),
      ]),
      ...pictureTexts(tile),
    ]);
  }
  return texts;
}

/** Storefronts, wish lists and the lists of other years: what is there is links to products. */
function readLinks(doc: Document, href: string): Texts {
  const texts: Texts = new Map();
  const isList = find(doc, LIST_PARTS) !== null;
  for (const link of findAll(doc, TILE_LINK)) {
    if (link.closest(NOT_LISTED) || (isList && !link.closest(LIST_PARTS))) continue;
    const asin = asinOf(link, href);
    if (asin) add(texts, asin, linkTexts(link));
  }
  return texts;
}

/** What a link is called, by itself and by its picture, and what it shows. */
function linkTexts(link: Element): string[] {
  return [
    attribute(link, 'title'),
    attribute(link, 'aria-label'),
    attribute(link.parentElement, 'title'),
    attribute(link.querySelector('[title]'), 'title'),
    ...pictureTexts(link),
    ...linesOf(link).slice(0, NAME_LINES),
  ];
}

function pictureTexts(element: Element): string[] {
  const pictures = [...element.querySelectorAll('img[alt]')].slice(0, MOST_PICTURES);
  return pictures.map((picture) => attribute(picture, 'alt'));
}

function attribute(element: Element | null, name: string): string {
  return cleanText(element?.getAttribute(name) ?? '');
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
