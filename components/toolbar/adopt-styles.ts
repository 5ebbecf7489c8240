import { h } from './element.ts';

/** Adds a style sheet to the root. Firefox refuses a content script's constructed one (bug 1928865). */
export function adoptStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // Behind the earlier ones, as above, and before the toolbar itself.
    root.insertBefore(h('style', {}, css), root.querySelector('.toolbar'));
  }
}
