import { browser } from 'wxt/browser';
import {
  readToolbarSettings,
  TOOLBAR_KEY,
  type ToolbarSettings,
} from '@/utils/settings/toolbar.ts';
import {
  CACHE_KEY,
  cacheKey,
  readToolbarCache,
  TOOLBAR_STYLE,
} from '@/utils/settings/toolbar-cache.ts';
import { setTexts } from './i18n.ts';
import { loadStyle } from './load-style.ts';

/** What a product page has in `storage.local` for its toolbar: settings, texts and style, read at once. */
export function createToolbarStorage() {
  const key = cacheKey(browser.runtime.getManifest().version, browser.i18n.getUILanguage());
  let style = '';
  // A property of its own from the start: an element of the page with that name would be found otherwise.
  setTexts(undefined);

  return {
    /** Resolves with the settings when texts and style are there too. */
    async readSettings(): Promise<ToolbarSettings> {
      const kept = await browser.storage.local.get([TOOLBAR_KEY, CACHE_KEY]);
      const cache = readToolbarCache(kept[CACHE_KEY], key);
      setTexts(cache.texts);
      style = cache.style || (await loadStyle(TOOLBAR_STYLE));
      return readToolbarSettings(kept[TOOLBAR_KEY]);
    },
    /** The style sheet, once it has been read. */
    style: () => style,
  };
}
