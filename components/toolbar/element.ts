type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/**
 * What the document itself has under a name, also where an element of the page hides it:
 * `<img name="createElement">` does, in every world.
 */
export function ofDocument<K extends keyof Document>(name: K): Document[K] {
  return Reflect.get(Document.prototype, name, document);
}

/**
 * One element with its attributes and children; text only ever becomes a text node.
 * `true` writes an empty attribute, `false` and null leave it out.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const { createElement }: Document = Document.prototype;
  // `call` forgets which tag gives which element.
  const element = createElement.call(document, tag) as HTMLElementTagNameMap[K];
  setAttributes(element, attributes);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Writes or takes away attributes, as `h` does, where they differ: to write is to have style looked up again. */
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
