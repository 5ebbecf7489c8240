import browser, { type Tabs } from 'webextension-polyfill';
import type { PageAnswer, PageAsk } from '@/utils/messaging/messages.ts';
import type { Page } from '@/utils/product-page/tab-page.ts';
import { isUnsettled, pageOf, type Tab } from './tab-page.ts';

/** A page that does not answer within this is too busy: its address has to do for now. Milliseconds. */
const ANSWER_MS = 400;
/** Milliseconds between two looks at a page that has not told all yet, and how often. */
const AGAIN_MS = 300;
const LOOKS = 20;

const ASK: PageAsk = { pageAsk: 'product' };

/**
 * Says what the popup's tab shows, now and when it has changed.
 * Rejects when the browser does not tell of its tabs.
 */
export async function watchActivePage(
  onPage: (page: Page) => void,
  signal: AbortSignal,
): Promise<void> {
  const show = onChange(onPage, signal);
  about = findTab(location.search);
  const watched = await about;
  const id = watched?.id;
  if (!watched || id === undefined) return show({ kind: 'none' });
  const look = createLooks(id, show, signal);
  // Most tabs show nothing of Amazon's: their address says so at once.
  const first = pageOf(tabOf(watched), null);
  if (first.kind === 'none') show(first);
  else look(LOOKS);

  const onUpdated = (updated: number, change: Tabs.OnUpdatedChangeInfoType) => {
    if (updated === id && (change.url || change.status || change.title)) look(LOOKS);
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(onUpdated));
}

/** Calls for a page that differs from the one before. */
function onChange(onPage: (page: Page) => void, signal: AbortSignal): (page: Page) => void {
  let former = '';
  return (page) => {
    const same = JSON.stringify(page);
    if (signal.aborted || same === former) return;
    former = same;
    onPage(page);
  };
}

/**
 * Looks at a tab, and again for as long as its page has not said all.
 * @returns begins to look, at most so many times; what was looked for before is dropped
 */
function createLooks(
  id: number,
  show: (page: Page) => void,
  signal: AbortSignal,
): (looks: number) => void {
  let round = 0;

  async function look(looks: number): Promise<void> {
    round += 1;
    const mine = round;
    const [found, answer] = await Promise.all([browser.tabs.get(id), askPage(id)]);
    if (mine !== round || signal.aborted) return;
    const tab = tabOf(found);
    const page = pageOf(tab, answer);
    show(page);
    if (isUnsettled(page, tab) && looks > 1) setTimeout(start, AGAIN_MS, looks - 1);
  }

  function start(looks: number): void {
    look(looks).catch(() => show({ kind: 'none' }));
  }

  return start;
}

let about: Promise<Tabs.Tab | undefined> | null = null;

/** The tab that the popup is about: the same for as long as it is watched, whatever comes to the front meanwhile. */
export function tabAbout(): Promise<Tabs.Tab | undefined> {
  about ??= findTab(location.search);
  return about;
}

/** The tab under the popup, or the one that its address names where it was opened in a tab of its own. */
async function findTab(search: string): Promise<Tabs.Tab | undefined> {
  const named = new URLSearchParams(search).get('tab');
  if (named !== null) return browser.tabs.get(Number(named));
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active;
}

/** Null where no script of ours runs in the page, or none that answers in time. */
async function askPage(id: number): Promise<PageAnswer | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, ANSWER_MS, null));
  try {
    const answer = browser.tabs.sendMessage<PageAsk, PageAnswer>(id, ASK, { frameId: 0 });
    return await Promise.race([answer, late]);
  } catch {
    return null;
  }
}

function tabOf({ url, title, status }: Tabs.Tab): Tab {
  return { url, title, loading: status === 'loading' };
}
