import { readBrand } from './brand.ts';
import { cleanText, find, findAll, textOf } from './dom.ts';
import { readImage } from './image.ts';
import { readPrice } from './price.ts';
import { scriptAsins } from './scripts.ts';
import {
  ASIN_INPUT,
  ASIN_MARK,
  AVAILABILITY,
  CONTAINER,
  CRUMBS,
  PARENT_INPUT,
  PROOF,
  RATING,
  RATING_COUNT,
  SEARCH_IN,
  SUBNAV,
  TITLE,
} from './selectors.ts';
import { isAsin, type UrlFacts } from './url.ts';

/** What a document makes of the page that its URL promised. */
export type Identity =
  | { product: true; asin: string; parentAsin: string | null }
  | { product: false };

/** A product as its page shows it at this moment; texts are clean single lines. */
export interface ProductFacts {
  /** Empty only where the page has no title at all. */
  title: string;
  /** Brand, or authors, artists and the like. */
  brand: string | null;
  /** The page's own URL of the largest picture. */
  image: string | null;
  /** As displayed; to be shown at this moment only (rule 4). */
  priceText: string | null;
  rating: string | null;
  availability: string | null;
  /** From the root down. */
  categoryPath: string[];
  parentAsin: string | null;
}

/**
 * Whether a document is the product that its URL is shaped like, and of which variation.
 * For the document as the server sent it: after a variation was picked, `watch.ts` knows better than its scripts.
 */
export function identify(url: UrlFacts, doc: Document): Identity {
  if (url.kind !== 'product' || !url.asin || url.forbidden || !isProductPage(doc)) {
    return { product: false };
  }
  const asin = selectedAsin(url.asin, doc);
  return { product: true, asin, parentAsin: parentOf(asin, doc) };
}

/** True when the document holds the parts of a product's page: no 404, CAPTCHA, sign-in or music app does. */
export function isProductPage(doc: Document): boolean {
  return find(doc, CONTAINER) !== null && find(doc, PROOF) !== null;
}

/**
 * The ASIN in the page's own buying form, or null where the page has none.
 * Case-sensitive even in quirks mode: `asin` in lower case belongs to warranties and bundles.
 */
export function inputAsin(doc: Document): string | null {
  for (const selector of ASIN_INPUT) {
    for (const input of findAll(doc, selector)) {
      const asin = input.id === 'ASIN' && input.getAttribute('value')?.trim();
      if (asin && isAsin(asin)) return asin;
    }
  }
  return null;
}

function selectedAsin(inUrl: string, doc: Document): string {
  const input = inputAsin(doc);
  if (input === inUrl) return input;
  const script = scriptAsins(doc, ['ue_pti', 'currentAsin']);
  if (input) {
    // Clothes hold the parent in the form until a size is picked; URL and scripts agree on the child.
    return script.ue_pti === inUrl || script.currentAsin === inUrl ? inUrl : input;
  }
  // The canonical link, which may name a sibling, would come after the URL, and is never needed.
  return script.ue_pti ?? script.currentAsin ?? markedAsin(doc) ?? inUrl;
}

/** The ASIN beside the ratings, for pages without a buying form. */
export function markedAsin(doc: Document): string | null {
  const asin = find(doc, ASIN_MARK)?.getAttribute('data-asin') ?? '';
  return isAsin(asin) ? asin : null;
}

/** The ASIN that the product's variations have in common; null for a product that has none, or is the parent. */
export function parentOf(asin: string, doc: Document): string | null {
  const input = find(doc, PARENT_INPUT)?.getAttribute('value') ?? '';
  const parent = isAsin(input) ? input : scriptAsins(doc, ['parentAsin']).parentAsin;
  return parent && parent !== asin ? parent : null;
}

/** Reads what the page says of the product `asin`. Costs a few milliseconds on a large page: ask when it is needed. */
export function readProduct(doc: Document, asin: string): ProductFacts {
  return {
    title: firstText(doc, TITLE) ?? '',
    brand: readBrand(doc),
    image: readImage(doc),
    priceText: readPrice(doc),
    rating:
      cleanText(find(doc, RATING)?.getAttribute('title') ?? '') ||
      textOf(find(doc, RATING_COUNT)) ||
      null,
    availability: firstText(doc, AVAILABILITY),
    categoryPath: readCategoryPath(doc),
    parentAsin: parentOf(asin, doc),
  };
}

function firstText(doc: Document, selectors: readonly string[]): string | null {
  return selectors.map((selector) => textOf(find(doc, selector))).find(Boolean) ?? null;
}

function readCategoryPath(doc: Document): string[] {
  const crumbs = Array.from(findAll(doc, CRUMBS), textOf).filter(Boolean);
  if (crumbs.length > 0) return crumbs;
  const searched = find(doc, SEARCH_IN);
  const everything = searched?.getAttribute('value')?.endsWith('=aps') ?? true;
  const name =
    (everything ? '' : textOf(searched)) || find(doc, SUBNAV)?.getAttribute('data-category');
  return name ? [name] : [];
}
