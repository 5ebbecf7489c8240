import { browser } from 'wxt/browser';
import type {
  Changed,
  CommandAnswer,
  Push,
  StreamsPush,
  SyncPush,
  ToolbarCommand,
} from '@/utils/messaging/messages.ts';
import { report } from '@/utils/report.ts';

/** Tells every toolbar and every open view of a change; `except` is the tab or the view that knows already. */
export function tellAll(what: Changed, except?: number | string): void {
  const view = typeof except === 'string' ? { view: except } : {};
  if (what === 'streams') {
    tellViews({ push: 'changed', what, ...view });
    return;
  }
  const push: Push = { push: 'changed', what, ...view };
  tellViews(push);
  browser.tabs.query({ discarded: false }).then((tabs) => {
    for (const { id } of tabs) {
      if (id !== undefined && id !== except)
        browser.tabs.sendMessage(id, push, { frameId: 0 }).catch(nobodyListens);
    }
  }, report);
}

/** Tells the extension's own pages. */
export function tellViews(push: Push | StreamsPush | SyncPush): void {
  browser.runtime.sendMessage(push).catch(nobodyListens);
}

/** Asks the tab's toolbar to do what a command says; resolves with whether it did, false where there is none. */
export async function askToolbar(tabId: number, command: ToolbarCommand): Promise<boolean> {
  const push: Push = { push: 'command', command };
  try {
    const answer = await browser.tabs.sendMessage<Push, CommandAnswer | undefined>(tabId, push, {
      frameId: 0,
    });
    return answer?.done ?? false;
  } catch (error) {
    nobodyListens(error);
    return false;
  }
}

/** Shows on the icon whether the product of that tab is saved. */
export function showSaved(tabId: number, saved: boolean): void {
  const changes = saved
    ? [
        browser.action.setBadgeText({ tabId, text: '✓' }),
        browser.action.setBadgeBackgroundColor({ tabId, color: '#12683a' }),
      ]
    : [browser.action.setBadgeText(noTextOf(tabId))];
  Promise.all(changes).catch(tabIsGone);
}

/** Lets a tab show what all tabs show, such as how many reminders there are: browsers take null for that, their types do not. */
function noTextOf(tabId: number): { tabId: number } {
  return Object.assign({ tabId }, { text: null });
}

/** Most tabs have no toolbar, and often no view of the extension is open: a message that nobody hears is no error. */
function nobodyListens(error: unknown): void {
  const expected =
    /Receiving end does not exist|message port closed|No tab with id|Invalid tab ID/i;
  if (!expected.test(String(error))) report(error);
}

/** A tab that was closed meanwhile needs no badge. */
function tabIsGone(error: unknown): void {
  if (!/No tab with id|Invalid tab ID/i.test(String(error))) report(error);
}
