import { browser } from 'wxt/browser';
import type { LoadedPanels, PanelsModule } from '@/components/toolbar/panels/port.ts';
import { loadStyle } from '@/utils/browser/load-style.ts';

let style: string | undefined;

/** Loads `panels.js` into the extension's own world beside the page, and its style, once. Rejects when they are gone. */
export async function loadPanels(): Promise<LoadedPanels> {
  const script = browser.runtime.getURL('/panels.js');
  const loaded: Promise<{ default: PanelsModule }> = import(/* @vite-ignore */ script);
  const [panels, sheet] = await Promise.all([
    loaded,
    style ?? loadStyle('assets/panels-style.css'),
  ]);
  style = sheet;
  return { ...panels.default, style };
}
