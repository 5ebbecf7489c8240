import { find } from '@/utils/product-page/dom.ts';
import { ofDocument, parentOf } from './element.ts';

/** The edge of the window that the toolbar is docked at. */
export type Edge = 'top' | 'bottom';

/** How far apart the points are that are looked at, in CSS pixels: about as wide as what can be pressed. */
export const STEP = 48;
/** The same in the line that only what is lower than the toolbar lies in: bars and tabs, which are wide. */
export const WIDE_STEP = 2 * STEP;
/** How far within the toolbar they are. */
export const INSET = 6;

/** One look at what the page has fixed at an edge of the window. */
export interface Look {
  host: Element;
  edge: Edge;
  /** What was found to scroll with the page: most points lie in the same few elements. */
  scrolling: Set<Element>;
}

/**
 * What of the page can be pressed at a point of the window, with all that it stands in up to what the page has fixed
 * there; empty where it scrolls with the page. What is sticky counts if it may stick to that edge.
 */
export function fixedAt(x: number, y: number, { host, edge, scrolling }: Look): Element[] {
  const found: Element[] = [];
  const hit = ofDocument('elementsFromPoint').call(document, x, y);
  let each = hit.find((element) => element !== host) ?? null;
  for (; each && !scrolling.has(each); each = parentOf(each)) {
    found.push(each);
    if (isFixed(getComputedStyle(each), edge)) return found;
  }
  for (const each of found) scrolling.add(each);
  return [];
}

/** The distance is asked for last: to know it, the browser may have to lay out. */
function isFixed(style: CSSStyleDeclaration, edge: Edge): boolean {
  const { position } = style;
  return position === 'fixed' || (position === 'sticky' && style[edge] !== 'auto');
}

/** An element's place in the window, also where a form has a field of that method's name. */
export const boxOf = (element: Element): DOMRect =>
  Element.prototype.getBoundingClientRect.call(element);

/** What has the focus in the page; null: nothing in particular. */
export const focusedElement = (): Element | null => find(document, ':focus');
