import { browser } from 'wxt/browser';
import { version } from '@/package.json';
import { CACHE_KEY, makeToolbarCache } from '@/utils/settings/toolbar-cache.ts';

/** Keeps the toolbar's texts where the content script finds them without making its page wait. */
export async function refreshToolbarCache(): Promise<void> {
  const { i18n, storage } = browser;
  const text: typeof i18n.getMessage = (...asked) => i18n.getMessage(...asked);
  await storage.local.set({ [CACHE_KEY]: makeToolbarCache(version, text) });
}
