import { report } from '@/utils/report.ts';
import type { StageWindow } from '@/utils/streams/stage-window.ts';

/** What each begins as, in CSS pixels; the creator moves and sizes it as she likes. */
const SIZES: Readonly<Record<StageWindow, readonly [width: number, height: number]>> = {
  'on-air': [1280, 800],
  prompter: [960, 720],
  overlay: [1280, 720],
};

/** Shows a window of a stream: the one that is open, brought to the front, else a new one. @param stream its id */
export function openStage(window: StageWindow, stream: string): void {
  const [width, height] = SIZES[window];
  const name = `${window} ${stream}`;
  const page = `/${window}.html#${encodeURIComponent(stream)}`;
  const open = globalThis.open(page, name, `popup,width=${width},height=${height}`);
  if (open) open.focus();
  else report(new Error(`the browser has not opened ${window}`));
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
