import { browser } from 'wxt/browser';
// The manifest has it too, but to ask for that takes a page a part of a millisecond.
import { version } from '@/package.json';
import {
  readToolbarSettings,
  TOOLBAR_KEY,
  type ToolbarSettings,
} from '@/utils/settings/toolbar.ts';
import { CACHE_KEY, readToolbarCache } from '@/utils/settings/toolbar-cache.ts';
import { setTexts } from './i18n.ts';

/** Reads what a product page has in `storage.local` for its toolbar. Resolves when the texts are there, too. */
export async function readToolbarStorage(): Promise<ToolbarSettings> {
  const kept = await browser.storage.local.get([TOOLBAR_KEY, CACHE_KEY]);
  setTexts(readToolbarCache(kept[CACHE_KEY], version));
  return readToolbarSettings(kept[TOOLBAR_KEY]);
}
