import { direction, t } from '@/utils/browser/i18n.ts';
import { adoptStyles } from './adopt-styles.ts';
import { h, ofDocument, setAttributes } from './element.ts';

/** The element that stands in the page for the bar. */
export const HOST_NAME = 'linkshelf-toolbar';
/** Stands in for it; no page has an empty one outside of its body. */
const UNNAMED = 'section';

declare global {
  interface HTMLElementTagNameMap {
    [HOST_NAME]: HTMLElement;
  }
}

/** A page that takes the bar away again and again wins, before the two of them slow the tab down. */
const MOST_PER_SECOND = 5;
const MOST = 25;

export interface Host {
  root: ShadowRoot;
  /** Everything visible is in here, with the tokens: those of the host itself a page could set. */
  shell: HTMLElement;
  show(): void;
  hide(): void;
}

/**
 * Makes the bar's element with its closed root, outside the document. To be called before the page's
 * scripts run: a page that defines a custom element of this name later cannot reach into the root.
 * @param style the bar's style sheet, asked for when it is first shown
 */
export function createHost(signal: AbortSignal, style: () => string): Host {
  const former = `${HOST_NAME}, :root > ${UNNAMED}:empty`;
  for (const old of ofDocument('querySelectorAll').call(document, former)) {
    if (!old.hasAttributes()) old.remove();
  }
  const named = h(HOST_NAME);
  // Started late (a reloaded extension), the page may have defined the name already.
  const host = named.matches(':defined') ? h(UNNAMED) : named;
  const root = host.attachShadow({ mode: 'closed' });
  const shell = h('div', { class: 'bar', role: 'region' });

  let shown = false;
  const given: number[] = [];
  const watch = new MutationObserver(keep);
  const fullScreen = () => {
    shell.hidden = Boolean(ofDocument('fullscreenElement'));
  };
  window.addEventListener('fullscreenchange', fullScreen, { capture: true, signal });
  signal.addEventListener('abort', hide);

  /** Puts the bar back, and takes away whatever attribute the page gave it. */
  function keep(): void {
    const away = host.parentNode !== ofDocument('documentElement');
    if (!shown || (!away && !host.hasAttributes())) return;
    const now = performance.now();
    if (given.length >= MOST || now - (given.at(-MOST_PER_SECOND) ?? -1000) < 1000) {
      watch.disconnect();
      return;
    }
    given.push(now);
    for (const { name } of [...host.attributes]) host.removeAttribute(name);
    if (away) put();
    observe();
  }

  /** Before the body, there already or not: the Tab key comes to the bar first, whenever that was made. */
  function put(): void {
    const page = ofDocument('documentElement');
    const body = ofDocument('body');
    page?.insertBefore(host, body?.parentNode === page ? body : null);
  }

  function observe(): void {
    watch.disconnect();
    watch.observe(host, { attributes: true });
    watch.observe(document, { childList: true });
    const page = ofDocument('documentElement');
    if (page) watch.observe(page, { childList: true });
  }

  function show(): void {
    if (shown) return;
    shown = true;
    if (!shell.parentNode) {
      adoptStyles(root, style());
      setAttributes(shell, {
        'aria-label': t('toolbar_label'),
        dir: direction(),
        lang: t('common_language'),
      });
      root.append(shell);
    }
    put();
    fullScreen();
    observe();
  }

  function hide(): void {
    shown = false;
    watch.disconnect();
    host.remove();
  }

  return { root, shell, show, hide };
}
