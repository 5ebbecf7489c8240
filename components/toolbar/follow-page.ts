import type { PageState } from '@/utils/product-page/page-state.ts';
import { readProductUrl } from '@/utils/product-page/product-url.ts';
import { watchPage } from '@/utils/product-page/watch.ts';
import { ofDocument } from './element.ts';
import type { SessionListener } from './session.ts';
import { whenIdle } from './when-idle.ts';

/** What a page is taken for before it has a document. */
export function pageByAddress(address: Parameters<typeof readProductUrl>[0]): PageState {
  const product = readProductUrl(address);
  if (!product) return { status: 'none' };
  return { status: 'product', ...product, parentAsin: null, confirmed: false };
}

/**
 * Tells a session what the page shows, until the signal ends it.
 * @param initial what the session knows already
 */
export function followPage(
  session: SessionListener,
  initial: PageState,
  signal: AbortSignal,
): void {
  whenIdle(signal, () => {
    watchPage({ window, document, signal, initial, onState: session.onPage });
    followSight(session, signal);
  });
}

/** Tells a session when the page comes to sight. */
function followSight(session: SessionListener, signal: AbortSignal): void {
  // At the window, because an element of the page can hide the document's own `addEventListener`.
  const atWindow = { capture: true, signal };
  const onVisibility = () => {
    if (ofDocument('visibilityState') === 'visible') session.onVisible(false);
  };
  window.addEventListener('visibilitychange', onVisibility, atWindow);
  window.addEventListener('prerenderingchange', onVisibility, atWindow);
  const onPageShow = (event: PageTransitionEvent) => {
    if (event.persisted) session.onVisible(true);
  };
  window.addEventListener('pageshow', onPageShow, { signal });
}
