import { createElement } from './element.ts';

/** Adds a style sheet to the root. Firefox refuses a content script's constructed one (bug 1928865). */
export function adoptStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // Behind the earlier ones, as above, and before the toolbar itself.
    const style = createElement('style');
    style.textContent = css;
    root.insertBefore(style, root.getElementById('toolbar'));
  }
}
