type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/**
 * What the document itself has under a name, also where an element of the page hides it:
 * `<img name="createElement">` does, in every world.
 */
export function ofDocument<K extends keyof Document>(name: K): Document[K] {
  return Reflect.get(Document.prototype, name, document);
}

/** What an element stands in, also where a form has a field named `parentElement`. */
export function parentOf(element: Element): Element | null {
  return Reflect.get(Node.prototype, 'parentElement', element);
}

/** One element, also where an element of the page hides the document's own `createElement`. */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
): HTMLElementTagNameMap[K] {
  const made: Document = Document.prototype;
  // `call` forgets which tag gives which element.
  return made.createElement.call(document, tag) as HTMLElementTagNameMap[K];
}

/**
 * Writes or takes away attributes where they differ: to write is to have style looked up again.
 * `true` writes an empty attribute, `false` and null take it away.
 */
export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    const text = value === null || value === false ? null : value === true ? '' : String(value);
    if (element.getAttribute(name) === text) continue;
    if (text === null) element.removeAttribute(name);
    else element.setAttribute(name, text);
  }
}

/** Changes text only where it differs: a live region or an observer then hears nothing. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
