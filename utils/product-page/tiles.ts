import { type MarketplaceCode, marketplaceOfHost } from '@/utils/marketplaces/hosts.ts';
import { cleanText, find, findAll, linesOf, textOf } from './dom.ts';
import { pictureUrl } from './pictures.ts';
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
  /** The page's own URL of its picture; absent where it has none of Amazon's. */
  image?: string | undefined;
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

/** A picture that is loaded when it comes into sight has its address elsewhere until then. */
const IMAGE_ATTRIBUTES = ['src', 'data-src', 'data-a-hires'];
const OF_PRODUCT = /^\/images\/I\//;
/** For addresses without a scheme. */
const BASE = 'https://www.amazon.com';

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
  return Array.from(found, ([asin, { texts, image }]) => ({
    marketplace,
    asin,
    title: bestName(texts),
    image,
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

/** What was found of a product. */
interface Shown {
  /** What may be its name. */
  texts: Set<string>;
  /** The page's own URL of its picture. */
  image: string | undefined;
}
type Products = Map<string, Shown>;

function add(products: Products, asin: string, more: Iterable<string>, within: Element): void {
  const known = products.get(asin) ?? { texts: new Set<string>(), image: undefined };
  if (!products.has(asin) && products.size >= MOST) return;
  for (const text of more) if (text && known.texts.size < MOST_TEXTS) known.texts.add(text);
  known.image ??= imageIn(within);
  products.set(asin, known);
}

/** The first picture of a product; others are of the page's own: badges, stars. */
function imageIn(element: Element): string | undefined {
  const pictures = [...element.querySelectorAll('img')].slice(0, MOST_PICTURES);
  return pictures.flatMap((picture) => IMAGE_ATTRIBUTES.flatMap(pictureOf(picture)))[0];
}

/** The address in an attribute, where it is one of Amazon's pictures of a product. */
function pictureOf(picture: Element): (attribute: string) => string[] {
  return (attribute) => {
    const given = picture.getAttribute(attribute) ?? '';
    const url = URL.canParse(given, BASE) ? new URL(given, BASE) : null;
    const isProduct =
      url !== null && pictureUrl(url.href, 1) !== null && OF_PRODUCT.test(url.pathname);
    return isProduct ? [url.href] : [];
  };
}

/** The results of a search, by ASIN, with what may be their names. */
function readResults(doc: Document): Products {
  const products: Products = new Map();
  for (const tile of findAll(doc, TILES)) {
    const asin = tile.getAttribute('data-asin') ?? '';
    if (!isAsin(asin) || products.has(asin)) continue;
    const headings = [...tile.querySelectorAll(TILE_TITLES)];
    const texts = [
      ...headings.flatMap((heading) => [
        textOf(heading),
        ...linesOf(heading),
        attribute(heading, 'aria-label'),
      ]),
      ...pictureTexts(tile),
    ];
    add(products, asin, texts, tile);
  }
  return products;
}

/** Storefronts, wish lists and the lists of other years: what is there is links to products. */
function readLinks(doc: Document, href: string): Products {
  const products: Products = new Map();
  const isList = find(doc, LIST_PARTS) !== null;
  for (const link of findAll(doc, TILE_LINK)) {
    if (link.closest(NOT_LISTED) || (isList && !link.closest(LIST_PARTS))) continue;
    const asin = asinOf(link, href);
    if (asin) add(products, asin, linkTexts(link), link);
  }
  return products;
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
  return readProductUrl(target)?.asin ?? null;
}
