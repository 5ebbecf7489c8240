import { browser } from 'wxt/browser';

/**
 * Reads a style sheet of the extension. Rejects when the extension is gone.
 * @param path from the extension's root, as `/assets/panels-style.css`
 */
export async function loadStyle(path: string): Promise<string> {
  return (await fetch(new URL(path, browser.runtime.getURL('/panels.js')))).text();
}
