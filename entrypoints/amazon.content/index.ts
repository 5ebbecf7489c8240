import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { ofDocument } from '@/components/toolbar/element.ts';
import { createSession } from '@/components/toolbar/session.ts';
import { createToolbar } from '@/components/toolbar/toolbar.ts';
import {
  CORE,
  forbiddenPatterns,
  isMarketplaceCode,
  matchPatterns,
} from '@/utils/marketplaces/hosts.ts';
import { ask, isOrphaned } from '@/utils/messaging/ask.ts';
import type { CommandAnswer, PageAnswer, PageAsk, Push } from '@/utils/messaging/messages.ts';
import { readTitle } from '@/utils/product-page/document.ts';
import { watchPage } from '@/utils/product-page/watch.ts';
import { readToolbarSettings, TOOLBAR_KEY } from '@/utils/settings/toolbar.ts';
import {
  CACHE_KEY,
  cacheKey,
  readToolbarCache,
  TOOLBAR_STYLE,
} from '@/utils/settings/toolbar-cache.ts';
import { loadPanels, loadStyle } from './load-panels.ts';
import { shared } from './shared.ts';

export default defineContentScript({
  matches: Object.keys(CORE).filter(isMarketplaceCode).flatMap(matchPatterns),
  excludeMatches: forbiddenPatterns(),
  runAt: 'document_start',
  // The page could read such a message, and send one of its own.
  noScriptStartedPostMessage: true,
  // WXT's own context ends on an event that a page can make: this script ends with its page.
  main() {
    const { signal } = new AbortController(); // Nothing ends it but the page.
    const edition = cacheKey(browser.runtime.getManifest().version, browser.i18n.getUILanguage());
    // As properties of its own: an element of the page with such a name would be found otherwise.
    globalThis.linkshelfTexts = undefined;
    globalThis.linkshelfPanels = undefined;
    globalThis.linkshelfShared = shared;
    let style = '';
    const session = createSession({
      ask,
      orphaned: isOrphaned,
      readSettings: async () => {
        const kept = await browser.storage.local.get([TOOLBAR_KEY, CACHE_KEY]);
        const words = readToolbarCache(kept[CACHE_KEY], edition);
        globalThis.linkshelfTexts = words.texts;
        style = words.style || (await loadStyle(TOOLBAR_STYLE));
        return readToolbarSettings(kept[TOOLBAR_KEY]);
      },
      readTitle: () => readTitle(document),
      loadPanels,
      reload: () => location.reload(),
      makeToolbar: (port) => createToolbar({ port, signal, style: () => style }),
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
