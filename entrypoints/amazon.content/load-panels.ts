import { browser } from 'wxt/browser';
import type { LoadedPanels } from '@/components/toolbar/panels/port.ts';

let style: string | undefined;

/** Loads `panels.js` into the extension's own world beside the page, once, and its style. Rejects when it is gone. */
export async function loadPanels(): Promise<LoadedPanels> {
  const script = browser.runtime.getURL('/panels.js');
  [style] = await Promise.all([
    style ?? loadStyle('assets/panels-style.css'),
    globalThis.linkshelfPanels ?? import(/* @vite-ignore */ script),
  ]);
  if (!globalThis.linkshelfPanels) throw new Error('panels.js came without its panels');
  return { ...globalThis.linkshelfPanels, style };
}

/** A style sheet of the extension. Rejects when it is gone. */
export async function loadStyle(path: string): Promise<string> {
  return (await fetch(new URL(path, browser.runtime.getURL('/panels.js')))).text();
}
