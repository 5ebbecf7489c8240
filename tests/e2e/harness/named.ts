import { Puppeteer } from 'puppeteer-core';

/**
 * Finds `named/<accessible name>` and `named/<accessible name>[role="<role>"]` in pages of the extension. Puppeteer's
 * own `named/` takes Firefox half a second each time. How names come about is left to axe; here they are read as far as
 * the extension's pages make them, without regard to spaces.
 */
export function registerNamed(): void {
  if (!Puppeteer.customQueryHandlerNames().includes('named')) {
    Puppeteer.registerCustomQueryHandler('named', { queryAll: allNamed });
  }
}

/** What `allNamed` looks for. */
export function selectorOf(role: string, name: string | RegExp): string {
  return `${name}[role="${role}"]`;
}

/**
 * Runs in a page, on its own. How names come about is left to axe; here they are read as far as the extension makes
 * them, without regard to spaces where the whole name is given.
 */
export function allNamed(root: Node, selector: string): Element[] {
  const [, wanted = '', role] = /^(.*?)(?:\[role="([\w-]+)"\])?$/s.exec(selector) ?? [];
  const [, source, flags] = /^\/(.*)\/(\w*)$/s.exec(wanted) ?? [];
  const squash = (words: string) => words.replace(/\s+/g, '');
  const isWanted = (name: string) =>
    source === undefined
      ? squash(name) === squash(wanted)
      : new RegExp(source, flags).test(name.replace(/\s+/g, ' ').trim());
  const isHidden = (element: Element) =>
    element.closest('[aria-hidden="true"], [inert]') !== null ||
    !element.checkVisibility({ visibilityProperty: true });
  const textOf = (node: Node | null): string => {
    if (!(node instanceof Element))
      return node?.nodeType === Node.TEXT_NODE ? `${node.nodeValue}` : '';
    if (node.getAttribute('aria-hidden') === 'true') return '';
    return node.getAttribute('aria-label') ?? [...node.childNodes].map(textOf).join('');
  };
  const nameOf = (element: Element): string => {
    const tree = element.getRootNode();
    const by = element.getAttribute('aria-labelledby');
    if (by && (tree instanceof Document || tree instanceof ShadowRoot))
      return by
        .split(' ')
        .map((id) => textOf(tree.getElementById(id)))
        .join('');
    const labels: Iterable<Element> = ('labels' in element && Object(element.labels)) || [];
    return (
      element.getAttribute('aria-label') ||
      [...labels].map(textOf).join('') ||
      textOf(element) ||
      element.getAttribute('title') ||
      element.getAttribute('placeholder') ||
      ''
    );
  };
  const inputs: Record<string, string> = {
    checkbox: 'checkbox',
    radio: 'radio',
    search: 'searchbox',
    button: 'button',
    submit: 'button',
  };
  const tags: Record<string, string> = {
    BUTTON: 'button',
    A: 'link',
    TEXTAREA: 'textbox',
    SELECT: 'combobox',
  };
  const roleOf = (element: Element): string | null => {
    const own = element.getAttribute('role');
    if (own) return own;
    if (element instanceof HTMLInputElement) return inputs[element.type] ?? 'textbox';
    return tags[element.tagName] ?? null;
  };
  // Behind a modal dialog nothing can be reached.
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  const within = modal && root === document ? modal : root;
  if (!(within instanceof Document || within instanceof Element || within instanceof ShadowRoot))
    return [];
  return [...within.querySelectorAll('button, a[href], input, textarea, select, [role]')].filter(
    (element) =>
      (role === undefined || roleOf(element) === role) &&
      isWanted(nameOf(element)) &&
      !isHidden(element),
  );
}
