import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { ofDocument } from '@/components/toolbar/element.ts';
import { createSession } from '@/components/toolbar/session.ts';
import { createToolbar } from '@/components/toolbar/toolbar.ts';
import { ask, isOrphaned } from '@/utils/ask.ts';
import type { CommandAnswer, PageAnswer, PageAsk, Push } from '@/utils/messages.ts';
import { readTitle } from '@/utils/product-page/document.ts';
import { watchPage } from '@/utils/product-page/watch.ts';
import { BAR_KEY, readBar } from '@/utils/settings/bar.ts';
import { editionOf, readWords, STYLE, WORDS_KEY } from '@/utils/words.ts';
import { loadPanels, loadStyle } from './load-panels.ts';

export default defineContentScript({
  // The pages that it runs on: `PRODUCT_PAGES` in `build/manifest.ts`.
  runAt: 'document_start',
  main() {
    const { signal } = new AbortController(); // Nothing ends it but the page.
    const edition = editionOf(browser.runtime.getManifest().version, browser.i18n.getUILanguage());
    // A property of its own: an element of the page with such a name would be found otherwise.
    globalThis.linkshelfWords = undefined;
    let style = '';
    const session = createSession({
      ask,
      orphaned: isOrphaned,
      readPlace: async () => {
        const kept = await browser.storage.local.get([BAR_KEY, WORDS_KEY]);
        const words = readWords(kept[WORDS_KEY], edition);
        globalThis.linkshelfWords = words.texts;
        style = words.style || (await loadStyle(STYLE));
        return readBar(kept[BAR_KEY]);
      },
      readTitle: () => readTitle(document),
      loadPanels,
      reload: () => location.reload(),
      makeToolbar: (actions) => createToolbar({ actions, signal, style: () => style }),
    });
    watchPage({ window, document, signal, onState: session.onPage });
    // At the window, because an element of the page can hide the document's own `addEventListener`.
    for (const type of ['visibilitychange', 'prerenderingchange']) {
      window.addEventListener(
        type,
        () => {
          if (ofDocument('visibilityState') === 'visible') session.onVisible(false);
        },
        true,
      );
    }
    window.addEventListener('pageshow', (event) => {
      if (event.persisted) session.onVisible(true);
    });
    browser.runtime.onMessage.addListener(
      (message: Push | PageAsk, _sender, answer: (value: PageAnswer | CommandAnswer) => void) => {
        if ('pageAsk' in message) {
          session.answer().then(answer);
          return true; // The answer comes later.
        }
        if (message.push === 'changed') session.onChanged(message.what);
        else answer({ done: session.onCommand(message.command) });
        return undefined;
      },
    );
  },
});
