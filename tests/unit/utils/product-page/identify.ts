import type { JSDOM } from 'jsdom';
import type { PageState } from '@/utils/product-page/page-state.ts';
import { watchPage } from '@/utils/product-page/watch.ts';

/** What the toolbar is told of a page as the server sent it to an address, when all of it has come in. */
export async function identify({ window }: JSDOM): Promise<PageState> {
  const { document } = window;
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
  }
  let told: PageState = { status: 'none' };
  const watching = new window.AbortController();
  const ours: unknown = window;
  watchPage({
    window: ours as Window & typeof globalThis,
    document,
    signal: watching.signal,
    initial: told,
    onState(state) {
      told = state;
    },
  });
  watching.abort();
  return told;
}
