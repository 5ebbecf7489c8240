import { watchPage } from '@/utils/product-page/watch.ts';
import { ofDocument } from './element.ts';
import type { SessionListener } from './session.ts';

/** Tells a session what the page shows and when it comes to sight, until the signal ends it. */
export function followPage(session: SessionListener, signal: AbortSignal): void {
  watchPage({ window, document, signal, onState: session.onPage });

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
