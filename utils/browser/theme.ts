/*
 * Every page of the extension has `public/theme.js` as its first script: it shows the colors before anything is painted,
 * and again when another page changes them. So it reads `localStorage`, which answers at once and tells the other pages.
 */

import type { Settings } from '@/utils/settings/schema.ts';
import { colorScheme } from '@/utils/settings/theme.ts';
import { onSettingsChanged, readSettings } from './settings-store.ts';

/** The key in `localStorage`. */
const THEME = 'theme';

/** Shows all open pages, and those that will be opened, in the colors that the settings ask for. */
export function showTheme(settings: Pick<Settings, 'theme'>): void {
  const scheme = colorScheme(settings);
  document.documentElement.style.colorScheme = scheme;
  localStorage.setItem(THEME, scheme);
}

/** The same now and after every change of the settings. */
export async function followTheme(): Promise<void> {
  onSettingsChanged(({ settings }) => showTheme(settings));
  const { settings } = await readSettings();
  showTheme(settings);
}
