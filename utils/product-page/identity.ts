import { find, findAll } from './dom.ts';
import { isAsin } from './product-url.ts';
import { scriptAsins } from './scripts.ts';
import { ASIN_INPUT, ASIN_MARK, CONTAINER, PARENT_INPUT, PROOF } from './selectors.ts';

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

/**
 * Which variation the document shows, for a document as the server sent it to the URL of `inUrl`;
 * once another was picked, its scripts are out of date.
 */
export function selectedAsin(inUrl: string, doc: Document): string {
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
