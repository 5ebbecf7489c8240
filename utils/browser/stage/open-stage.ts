import { browser } from 'wxt/browser';
import { report } from '@/utils/report.ts';
import type { StageWindow } from '@/utils/streams/stage-window.ts';

/** What each begins as, in CSS pixels; the creator moves and sizes it as she likes. */
const SIZES: Readonly<Record<StageWindow, { width: number; height: number }>> = {
  'on-air': { width: 1280, height: 800 },
  prompter: { width: 960, height: 720 },
  overlay: { width: 1280, height: 720 },
};

/** Shows a window of a stream: the one that is open, brought to the front, else a new one. @param stream its id */
export function openStage(window: StageWindow, stream: string): void {
  showStage(window, stream).catch(report);
}

/** Windows are made by the browser's API: what a page opens itself, a browser may hold back. */
async function showStage(window: StageWindow, stream: string): Promise<void> {
  const page = browser.runtime.getURL(`/${window}.html`);
  const url = `${page}#${encodeURIComponent(stream)}`;
  const open = (await browser.tabs.query({ url: `${page}*` })).find((tab) => tab.url === url);
  if (open?.id !== undefined) {
    await browser.tabs.update(open.id, { active: true });
    if (open.windowId !== undefined)
      await browser.windows?.update(open.windowId, { focused: true });
    return;
  }
  // Firefox on phones has no windows.
  if (browser.windows) await browser.windows.create({ url, type: 'popup', ...SIZES[window] });
  else await browser.tabs.create({ url });
}

/** The stream that a window's address names; '': none. */
export function streamOf(hash: string): string {
  return decodeURIComponent(hash.replace(/^#/, ''));
}

/** Shows the stream in the shop's page. @param view its plan, or its log */
export async function openStream(view: 'plan' | 'after', stream: string): Promise<void> {
  const { showShop } = await import('../shop-tab.ts');
  await showShop(`#streams/${view}/${stream}`);
}
