import { find, findAll, textOf } from './dom.ts';
import { PRICE, PRICE_DATA } from './selectors.ts';

/** The price as the page displays it, in its own notation, or null. */
export function readPrice(doc: Document): string | null {
  for (const selector of PRICE) {
    for (const element of findAll(doc, selector)) {
      const text = priceText(element);
      if (/\p{Nd}/u.test(text)) return text;
    }
  }
  const [unit, amount] = PRICE_DATA.map((selector) => find(doc, selector)?.getAttribute('value'));
  return amount ? `${unit ?? ''}${amount}` : null;
}

/**
 * An `.a-price` says its amount twice: for screen readers (blank on the newest pages) and in parts for the eye,
 * where the markup's blanks between the parts are not seen.
 */
function priceText(element: Element): string {
  const spoken = textOf(element.querySelector('.a-offscreen'));
  if (spoken) return spoken;
  const seen = element.querySelector('[aria-hidden]') ?? element;
  const text = textOf(seen);
  return seen.querySelector('.a-price-whole') ? text.replaceAll(' ', '') : text;
}
