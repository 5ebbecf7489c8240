/*
 * The page is hostile. The toolbar stands in a closed shadow root whose `:host` rules are `!important`, which beats
 * anything that the page can write; it hears trusted events only (`window-events.ts`), sets text as text, and keeps
 * nothing of the creator's where the page can read it. It is fixed, so it shifts nothing, and it stands below Amazon's own
 * overlays. A marketplace's page could ask for `panels.js` and its style sheet and for nothing else of the extension;
 * their addresses change with every session in Chromium and with every installation in Firefox, so that no page finds
 * Linkshelf that way.
 */

import { createElement, ofDocument } from './element.ts';
import { whenIdle } from './when-idle.ts';
import { listenAtWindow } from './window-events.ts';

/** The element that stands in the page for the toolbar. */
export const HOST_NAME = 'linkshelf-toolbar';
/** Stands in for it; no page has an empty one outside of its body. */
const UNNAMED = 'section';

declare global {
  interface HTMLElementTagNameMap {
    [HOST_NAME]: HTMLElement;
  }
}

/** A page that takes the toolbar away again and again wins, before the two of them slow the tab down. */
const MOST_PER_SECOND = 5;
const MOST = 25;

export interface Host {
  root: ShadowRoot;
  show(): void;
  hide(): void;
}

/**
 * Makes the toolbar's element with its closed root, outside the document. To be called before the page's
 * scripts run: a page that defines a custom element of this name later cannot reach into the root.
 * @param hear is told of every event that is for the toolbar
 */
export function createHost(signal: AbortSignal, hear: (event: Event) => void): Host {
  const host = createElementOfItsOwn();
  const root = host.attachShadow({ mode: 'closed' });
  listenAtWindow(host, signal, hear);
  signal.addEventListener('abort', hide);
  let guard: ReturnType<typeof createGuard> | null = null;
  let shown = false;

  function watch(): void {
    guard = createGuard(host);
    const shell = root.getElementById('toolbar');
    const fullScreen = () => {
      if (shell) shell.hidden = Boolean(ofDocument('fullscreenElement'));
    };
    window.addEventListener('fullscreenchange', fullScreen, { capture: true, signal });
    fullScreen();
    if (shown) {
      // The body has come after it. The Tab key comes to the toolbar after the page's content.
      if (host.nextElementSibling && ofDocument('activeElement') !== host) putIntoPage(host);
      guard.start();
    }
    // Not before: ahead of the body, what keeps the page's end free would push the page down.
    root.getElementById('end')?.toggleAttribute('hidden', host.nextElementSibling !== null);
  }

  function show(): void {
    if (shown) return;
    shown = true;
    putIntoPage(host);
    if (guard) guard.start();
    else whenIdle(signal, watch);
  }

  function hide(): void {
    shown = false;
    guard?.stop();
    host.remove();
  }

  return { root, show, hide };
}

function createElementOfItsOwn(): HTMLElement {
  // Before its body the page has nothing that could stand in the way.
  if (!document.body) return document.createElement(HOST_NAME);
  removeFormer();
  const named = createElement(HOST_NAME);
  // Started late (a reloaded extension), the page may have defined the name already.
  return named.matches(':defined') ? createElement(UNNAMED) : named;
}

/** Takes away what an earlier instance of the script, without its extension by now, has left. */
function removeFormer(): void {
  const former = `${HOST_NAME}, :root > ${UNNAMED}:empty`;
  for (const old of ofDocument('querySelectorAll').call(document, former)) {
    if (!old.hasAttributes()) old.remove();
  }
}

/** Behind all that the page has so far. */
function putIntoPage(host: HTMLElement): void {
  ofDocument('documentElement')?.append(host);
}

/** Puts the toolbar back when the page takes it away, and takes away whatever attribute the page gave it. */
function createGuard(host: HTMLElement) {
  /** When it was put right, in milliseconds. */
  const repairs: number[] = [];
  const observer = new MutationObserver(repair);

  function repair(): void {
    const away = host.parentNode !== ofDocument('documentElement');
    if (!away && !host.hasAttributes()) return;
    const now = performance.now();
    if (repairs.length >= MOST || now - (repairs.at(-MOST_PER_SECOND) ?? -1000) < 1000) {
      observer.disconnect();
      return;
    }
    repairs.push(now);
    for (const { name } of [...host.attributes]) host.removeAttribute(name);
    if (away) putIntoPage(host);
    observe();
  }

  function observe(): void {
    observer.disconnect();
    observer.observe(host, { attributes: true });
    observer.observe(document, { childList: true });
    const page = ofDocument('documentElement');
    if (page) observer.observe(page, { childList: true });
  }

  function start(): void {
    observe();
    repair();
  }

  return { start, stop: () => observer.disconnect() };
}
