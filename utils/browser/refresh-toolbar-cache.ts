import { browser } from 'wxt/browser';
import {
  CACHE_KEY,
  cacheKey,
  makeToolbarCache,
  TOOLBAR_STYLE,
} from '@/utils/settings/toolbar-cache.ts';
import type { MessageKey } from './i18n.ts';

/** Keeps the toolbar's texts and its style where the content script finds them without making its page wait. */
export async function refreshToolbarCache(): Promise<void> {
  const { i18n, runtime, storage } = browser;
  const [english, style] = await Promise.all([
    fetch('/_locales/en/messages.json'),
    fetch(TOOLBAR_STYLE),
  ]);
  const keys = Object.keys(await english.json());
  const key = cacheKey(runtime.getManifest().version, i18n.getUILanguage());
  // The names in the file are the keys that the browser knows.
  const text = (name: string, subs: string[]) => i18n.getMessage(name as MessageKey, subs);
  const cache = makeToolbarCache(key, keys, text, await style.text());
  await storage.local.set({ [CACHE_KEY]: cache });
}
