import { readTitle } from './document.ts';
import { find } from './dom.ts';
import { inputAsin, isProductPage } from './identity.ts';
import { createJudge } from './judge.ts';
import type { PageState } from './page-state.ts';
import { readProductUrl } from './product-url.ts';
import { WATCHED } from './selectors.ts';

export interface Watching {
  window: Window & typeof globalThis;
  /** Parsed to its end. */
  document: Document;
  /** Ends everything: listeners, observer, timers. */
  signal: AbortSignal;
  /** What the page is taken for so far. */
  initial: PageState;
  /**
   * Called when the state changes, beginning from the initial one, and when the product shown gets another title.
   * @param title what the document calls its product; empty where it does not
   */
  onState: (state: PageState, title: string) => void;
}

/** Milliseconds from a change of the page to the look at it; changes in between cost nothing and delay nothing. */
const LOOK_AFTER = 120;

/** Follows which product a page shows, until the signal ends it. */
export function watchPage({ window, document, signal, initial, onState }: Watching): void {
  if (signal.aborted) return;
  const judge = createJudge(document);
  const lookTimer = createTimer(window, look);
  const grace = createTimer(window, () => decide(true));
  const part = createPart(window, document, () => lookTimer.start(LOOK_AFTER));
  let state = initial;
  let seen: string | null = null;
  let title = '';
  /** The last that was not empty: a product of clothes is believed before its title has followed. */
  let lastTitle = '';
  /** What `onState` was last called for. */
  let shown = JSON.stringify(state);

  /** Compares the page with the last look at it, and thinks only about a difference. */
  function look(): void {
    lookTimer.stop();
    const promising = readProductUrl(window.location) !== null;
    const moved = part.observe(promising);
    const content = promising && (inputAsin(document) ?? isProductPage(document));
    title = content ? readTitle(document) : '';
    lastTitle = title || lastTitle;
    const now = promising ? `${window.location.href} ${content} ${lastTitle}` : '';
    if (!moved && now === seen) return;
    seen = now;
    decide(false);
  }

  function decide(graceIsOver: boolean): void {
    const before = state.status === 'none' ? null : state.asin;
    const verdict = judge({ url: readProductUrl(window.location), before, graceIsOver });
    if (verdict.settled) grace.stop();
    if (verdict.state) show(verdict.state);
    if (verdict.grace) grace.start(verdict.grace.time, verdict.grace.reason);
  }

  function show(next: PageState): void {
    const now =
      JSON.stringify(next) + (next.status === 'product' && next.confirmed ? lastTitle : '');
    if (now === shown) return;
    shown = now;
    state = next;
    onState(next, title);
  }

  signal.addEventListener('abort', () => {
    for (const each of [part, lookTimer, grace]) each.stop();
  });
  onMove(window, signal, look);
  look();
}

/** Calls back when the page may have gone to another address, or comes back. */
function onMove(window: Watching['window'], signal: AbortSignal, look: () => void): void {
  // `pageshow`: back from the back-forward cache.
  for (const type of ['popstate', 'hashchange', 'pageshow']) {
    window.addEventListener(type, look, { signal });
  }
  if ('navigation' in window) {
    window.navigation.addEventListener('currententrychange', look, { signal });
  }
}

/**
 * A timer with a reason: while that is the same, it is neither put off nor started again.
 * Only `stop` forgets the reason, so that a time which has run out for it stays over.
 */
function createTimer(window: Watching['window'], onOver: () => void) {
  let timer = 0;
  let since: string | null = null;
  return {
    start(time: number, reason = ''): void {
      if (since === reason) return;
      since = reason;
      window.clearTimeout(timer);
      timer = window.setTimeout(onOver, time);
    },
    stop(): void {
      since = null;
      window.clearTimeout(timer);
    },
  };
}

/** Watches the part of a page that holds the product. */
function createPart(window: Watching['window'], document: Document, onChange: () => void) {
  const observer = new window.MutationObserver(onChange);
  let root: Element | null = null;
  return {
    /** @returns whether that is another element than before */
    observe(promising: boolean): boolean {
      // Without the Navigation API, a page that turns itself into a product is noticed by its changes only.
      const watches = promising || !('navigation' in window);
      const wanted = watches ? partToWatch(document) : null;
      if (wanted === root) return false;
      root = wanted;
      observer.disconnect();
      if (!root) return true;
      const inputs = { attributes: true, attributeFilter: ['value'] };
      observer.observe(root, { childList: true, subtree: true, ...inputs });
      // The part itself may be replaced: that shows in the children of what it lies in.
      for (let outer = root.parentElement; outer; outer = outer.parentElement) {
        observer.observe(outer, { childList: true });
      }
      return true;
    },
    stop: () => observer.disconnect(),
  };
}

/** The smallest part that holds the buying form, or the whole page while there is none. */
function partToWatch(document: Document): Element | null {
  const input = find(document, '#ASIN');
  let part: Element | null = null;
  for (const selector of WATCHED) {
    const found = find(document, selector);
    if (found && (!input || found.contains(input))) return found;
    part ??= found;
  }
  return part ?? find(document, 'body');
}
