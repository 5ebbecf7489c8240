import { browser } from 'wxt/browser';
import type { PanelsModule } from '@/components/toolbar/panels/port.ts';

/** Loads `panels.js` into the extension's own world beside the page, once. Rejects when it is gone. */
export async function loadPanels(): Promise<PanelsModule> {
  if (!globalThis.linkshelfPanels) {
    await import(/* @vite-ignore */ browser.runtime.getURL('/panels.js'));
  }
  if (!globalThis.linkshelfPanels) throw new Error('panels.js came without its panels');
  return globalThis.linkshelfPanels;
}
