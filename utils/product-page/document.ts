import { readBrand } from './brand.ts';
import { cleanText, find, findAll, textOf } from './dom.ts';
import { parentOf } from './identity.ts';
import { readImage } from './image.ts';
import { readPrice } from './price.ts';
import {
  AVAILABILITY,
  CRUMBS,
  RATING,
  RATING_COUNT,
  RATING_TEXT,
  SEARCH_IN,
  TAB,
  TITLE,
} from './selectors.ts';
import { titleOfTab } from './tab-title.ts';
import { readVariation } from './variation.ts';

/** A product as its page shows it at this moment; texts are clean single lines. */
export interface ProductFacts {
  /** Empty only where neither the page nor its tab has any. */
  title: string;
  /** Brand, or authors, artists and the like. */
  brand: string | null;
  /** The page's own URL of the largest picture. */
  image: string | null;
  /** As displayed; to be shown at this moment only: a price is neither stored nor copied. */
  priceText: string | null;
  rating: string | null;
  availability: string | null;
  /** From the root down. */
  categoryPath: string[];
  parentAsin: string | null;
  /** What was chosen of its variations: `Fig`, `Lichen · M`. */
  variation: string | null;
}

/** Reads what the page says of the product `asin`. Costs a few milliseconds on a large page: ask when it is needed. */
export function readProduct(doc: Document, asin: string): ProductFacts {
  return {
    // A page that is made in a way that nobody has seen yet has its name at least on its tab.
    title: readTitle(doc) || titleOfTab(textOf(find(doc, TAB))),
    brand: readBrand(doc),
    image: readImage(doc),
    priceText: readPrice(doc),
    rating:
      cleanText(find(doc, RATING)?.getAttribute('title') ?? '') ||
      textOf(find(doc, RATING_TEXT)) ||
      textOf(find(doc, RATING_COUNT)) ||
      null,
    availability: firstText(doc, AVAILABILITY),
    categoryPath: readCategoryPath(doc),
    parentAsin: parentOf(asin, doc),
    variation: readVariation(doc),
  };
}

/** The product's title alone; empty where the page has none. */
export function readTitle(doc: Document): string {
  return firstText(doc, TITLE) ?? '';
}

function firstText(doc: Document, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const text = textOf(find(doc, selector));
    if (text) return text;
  }
  return null;
}

function readCategoryPath(doc: Document): string[] {
  const crumbs = Array.from(findAll(doc, CRUMBS), textOf).filter(Boolean);
  if (crumbs.length > 0) return crumbs;
  const searched = find(doc, SEARCH_IN);
  const everything = searched?.getAttribute('value')?.endsWith('=aps') ?? true;
  const name = everything ? '' : textOf(searched);
  return name ? [name] : [];
}
