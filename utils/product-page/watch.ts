import { readTitle } from './document.ts';
import { find, isLoading } from './dom.ts';
import { inputAsin, isProductPage, markedAsin, parentOf, selectedAsin } from './identity.ts';
import type { PageState } from './page-state.ts';
import { readProductUrl } from './product-url.ts';
import { WATCHED } from './selectors.ts';

export interface Watching {
  window: Window & typeof globalThis;
  document: Document;
  /** Ends everything: listeners, observer, timers. */
  signal: AbortSignal;
  /** Called when the state changes, beginning from `none`, and when the product shown gets another title. */
  onState: (state: PageState) => void;
}

/** Milliseconds from a change of the page to the look at it; changes in between cost nothing and delay nothing. */
const LOOK_AFTER = 120;
/** Milliseconds for which the document may contradict an unchanged URL, or lack its product, before it counts. */
const GRACE = 700;
/** The same for pages without a buying form, where only the URL can say that another product has come. */
const FORMLESS_GRACE = 300;

/** The ASINs of URL and form that stood together when `asin` was believed. */
interface Belief {
  url: string;
  input: string | null;
  asin: string;
}

/** Follows which product a page shows, from before it has content until the signal ends it. */
export function watchPage({ window, document, signal, onState }: Watching): void {
  if (signal.aborted) return;
  let state: PageState = { status: 'none' };
  let belief: Belief | null = null;
  /** The URL's ASIN, as long as it is the first one: until then the document's scripts are those of its product. */
  let firstAsin: string | null | undefined;
  let ready = !isLoading(document);
  let seen: string | null = null;
  /** The title last read: a product of clothes is believed before its title has followed. */
  let title = '';
  /** What `onState` was last called for. */
  let shown = JSON.stringify(state);
  let root: Element | null = null;
  let lookTimer = 0;
  let graceTimer = 0;
  let graceFor = '';
  let address: { href: string; product: ReturnType<typeof readProductUrl> } | null = null;

  const observer = new window.MutationObserver(() => {
    lookTimer ||= window.setTimeout(look, LOOK_AFTER);
  });

  /** Compares the page with the last look at it, and thinks only about a difference. */
  function look(): void {
    window.clearTimeout(lookTimer);
    lookTimer = 0;
    const { href, product } = readAddress();
    const promising = product !== null;
    const moved = observe(promising);
    const content = promising && ready && (inputAsin(document) ?? isProductPage(document));
    title = (content && readTitle(document)) || title;
    const now = promising ? `${href} ${content} ${title}` : '';
    if (!moved && now === seen) return;
    seen = now;
    decide(false);
  }

  function decide(graceIsOver: boolean): void {
    const { product: url } = readAddress();
    if (!url) {
      belief = firstAsin = null;
      settle({ status: 'none' });
      return;
    }
    const { marketplace, asin } = url;
    if (firstAsin === undefined) firstAsin = asin;
    else if (firstAsin !== asin) firstAsin = null;
    if (!ready) {
      settle({ status: 'product', marketplace, asin, parentAsin: null, confirmed: false });
      return;
    }
    const input = inputAsin(document);
    const isPage = isProductPage(document);
    const first = !belief && firstAsin !== null && isPage ? selectedAsin(asin, document) : null;
    const found =
      first ?? (isPage ? agreedAsin(document, { url: asin, input }, belief, graceIsOver) : null);
    if (found) {
      belief = { url: asin, input, asin: found };
      const parentAsin = parentOf(found, document);
      settle({ status: 'product', marketplace, asin: found, parentAsin, confirmed: true });
      return;
    }
    const before = state.status === 'none' ? null : state.asin;
    if (!isPage && (graceIsOver || !belief)) settle({ status: 'none' });
    else if (before && (graceIsOver || belief?.url !== asin)) {
      show({ status: 'waiting', marketplace, asin: before });
    }
    if (!graceIsOver && (isPage || belief)) {
      const grace = input || belief?.input || !isPage ? GRACE : FORMLESS_GRACE;
      startGrace(`${asin} ${input} ${isPage}`, grace);
    }
  }

  /** The address as it is now, understood once. */
  function readAddress() {
    const { href } = window.location;
    if (address?.href !== href) address = { href, product: readProductUrl(href) };
    return address;
  }

  function settle(next: PageState): void {
    window.clearTimeout(graceTimer);
    graceFor = '';
    show(next);
  }

  function show(next: PageState): void {
    const now = JSON.stringify(next) + (next.status === 'product' && next.confirmed ? title : '');
    if (now === shown) return;
    shown = now;
    state = next;
    onState(next);
  }

  /** One period for one contradiction; further changes that leave it as it is do not put its end off. */
  function startGrace(reason: string, grace: number): void {
    if (graceFor === reason) return;
    graceFor = reason;
    window.clearTimeout(graceTimer);
    graceTimer = window.setTimeout(() => decide(true), grace);
  }

  /** Watches the part of the page that holds the product; true when that is another element than before. */
  function observe(promising: boolean): boolean {
    // Without the Navigation API, a page that turns itself into a product is noticed by its changes only.
    const wanted = ready && (promising || !('navigation' in window)) ? partToWatch(document) : null;
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
  }

  const options = { signal };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(lookTimer);
    window.clearTimeout(graceTimer);
  });
  if (!ready) {
    const whenReady = () => {
      ready = true;
      look();
    };
    window.addEventListener('DOMContentLoaded', whenReady, options);
  }
  window.addEventListener('popstate', look, options);
  window.addEventListener('hashchange', look, options);
  window.addEventListener('pageshow', look, options); // back from the back-forward cache
  if ('navigation' in window) {
    window.navigation.addEventListener('currententrychange', look, options);
  }
  look();
}

/** The ASIN that URL and document agree on after the page has loaded, or null while they do not. */
function agreedAsin(
  document: Document,
  { url, input }: Pick<Belief, 'url' | 'input'>,
  belief: Belief | null,
  graceIsOver: boolean,
): string | null {
  if (belief?.url === url && belief.input === input) return belief.asin;
  if (input === url) return url;
  if (input === null) {
    // No form: this kind of page has none, or it is being replaced. Then nothing contradicts the URL.
    return graceIsOver && (markedAsin(document) ?? url) === url ? url : null;
  }
  // Clothes: the form holds the parent until a size is picked; the child is in the URL alone.
  return parentOf(url, document) === input ? url : null;
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
