import { find } from '@/utils/product-page/dom.ts';
import { ofDocument, parentOf } from './element.ts';

/** The edge of the window that the toolbar is docked at. */
export type Edge = 'top' | 'bottom';

/** How far apart the points are that are looked at, in CSS pixels: about as wide as what can be pressed. */
export const STEP = 48;
/** How far within the toolbar they are. */
export const INSET = 6;

/**
 * What of the page can be pressed at a point of the window, with all that it stands in up to what the page has fixed
 * there; empty where it scrolls with the page. What is sticky counts if it may stick to that edge.
 */
export function fixedAt(x: number, y: number, host: Element, edge: Edge): Element[] {
  const found: Element[] = [];
  const hit = ofDocument('elementsFromPoint').call(document, x, y);
  let each = hit.find((element) => element !== host) ?? null;
  for (; each; each = parentOf(each)) {
    found.push(each);
    const { position, [edge]: distance } = getComputedStyle(each);
    if (position === 'fixed' || (position === 'sticky' && distance !== 'auto')) return found;
  }
  return [];
}

/** An element's place in the window, also where a form has a field of that method's name. */
export const boxOf = (element: Element): DOMRect =>
  Element.prototype.getBoundingClientRect.call(element);

/** What has the focus in the page; null: nothing in particular. */
export const focusedElement = (): Element | null => find(document, ':focus');
