import { createElement } from './element.ts';

/**
 * Adds a style sheet to the root, behind the earlier ones. An element, which the page's policy does not reach in here:
 * a constructed sheet costs a page more, and Firefox refuses it to content scripts (bug 1928865).
 */
export function addStyle(root: ShadowRoot, css: string): void {
  const style = createElement('style');
  style.textContent = css;
  root.insertBefore(style, root.getElementById('toolbar'));
}
