import { oneLine } from '@/utils/text/clean.ts';
import { UNREAD } from './selectors.ts';

/** Longest text that is taken from a page, in UTF-16 units; what Amazon shows is far shorter. */
const LONGEST = 20_000;

/**
 * `querySelector`, also on a document in which an element named like the method hides it
 * (`<img name="querySelector">`): the method comes from the prototype.
 */
export function find(doc: Document, selector: string): Element | null {
  const { querySelector }: Document = Object.getPrototypeOf(doc);
  return querySelector.call(doc, selector);
}

export function findAll(doc: Document, selector: string): Iterable<Element> {
  const { querySelectorAll }: Document = Object.getPrototypeOf(doc);
  return querySelectorAll.call(doc, selector);
}

/** True until the whole document has been parsed; safe from elements named `readyState`, as above. */
export function isLoading(doc: Document): boolean {
  return Reflect.get(Object.getPrototypeOf(doc), 'readyState', doc) === 'loading';
}

/** What a person reads in an element: without scripts, style sheets and hidden parts, in one clean line. */
export function textOf(element: Element | null): string {
  return element ? cleanText(rawText(element)) : '';
}

function rawText(node: Node): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType === 3) text += child.nodeValue;
    else if (isElement(child)) {
      if (child.localName === 'br') text += ' ';
      else if (!child.matches(UNREAD)) text += rawText(child);
    }
  }
  return text;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** As `oneLine`, of as much as is taken from a page. */
export function cleanText(text: string): string {
  return oneLine(text.slice(0, LONGEST));
}
