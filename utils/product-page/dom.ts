import { oneLine } from '@/utils/text/clean.ts';
import { BESIDE_NAME, UNREAD } from './selectors.ts';

/** Longest text that is taken from a page, in UTF-16 units; what Amazon shows is far shorter. */
const LONGEST = 20_000;

/** Nodes that are looked at for a text: a title of Amazon's is made of less than ten. */
const MOST_NODES = 2000;

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

/**
 * What a person reads in an element: without scripts, style sheets and hidden parts, in one clean line.
 * Costs no more than a text of that kind can need, whatever the element is made of.
 */
export function textOf(element: Element | null): string {
  let text = '';
  for (const node of element ? readable(element, UNREAD) : []) {
    text += isElement(node) ? ' ' : node.nodeValue;
    if (text.length > LONGEST) break;
  }
  return cleanText(text);
}

/** The lines that an element shows, without what stands beside a name: prices, ratings, badges, buttons. */
export function linesOf(element: Element): string[] {
  const lines: string[] = [];
  let block: Node | null = null;
  for (const node of readable(element, BESIDE_NAME)) {
    const own = isElement(node) ? null : blockOf(node, element);
    if (own && own === block) lines.push(`${lines.pop() ?? ''}${node.nodeValue}`);
    else if (own && node.nodeValue?.trim()) lines.push(node.nodeValue);
    if (!own || node.nodeValue?.trim()) block = own;
  }
  return lines.map(cleanText).filter(Boolean);
}

/** What a text's line is: the element around it, or the one whose own words it stands among (`a <b>red</b> bag`). */
function blockOf(text: Node, root: Element): Node | null {
  let block = text.parentNode;
  while (block && block !== root && block.parentNode && hasWords(block.parentNode)) {
    block = block.parentNode;
  }
  return block;
}

function hasWords({ childNodes }: Node): boolean {
  return Array.from(childNodes)
    .slice(0, 20)
    .some((child) => child.nodeType === 3 && child.nodeValue?.trim());
}

/** The texts and line breaks within an element, in their order, but for what `unread` matches; the first of very many. */
function* readable(root: Element, unread: string, budget = { left: MOST_NODES }): Generator<Node> {
  for (const node of root.childNodes) {
    if (budget.left-- <= 0) return;
    if (!isElement(node)) yield* node.nodeType === 3 ? [node] : [];
    else if (node.localName === 'br') yield node;
    else if (!node.matches(unread)) yield* readable(node, unread, budget);
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** As `oneLine`, of as much as is taken from a page. */
export function cleanText(text: string): string {
  return oneLine(text.slice(0, LONGEST));
}
