import { browser } from 'wxt/browser';
import type { PanelsModule } from '@/components/toolbar/panels/port.ts';

/** Loads `panels.js` into the extension's own world beside the page. Rejects when it is gone. */
export async function loadPanels(): Promise<PanelsModule> {
  const script = browser.runtime.getURL('/panels.js');
  const loaded: { default: PanelsModule } = await import(/* @vite-ignore */ script);
  return loaded.default;
}
