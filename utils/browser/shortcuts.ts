import polyfill from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { report } from '@/utils/report.ts';
import { t } from './i18n.ts';

/**
 * Reads the keyboard shortcuts as they are set now; none on a device without a keyboard. Never rejects.
 * @returns what each does, in the reader's language, and its keys as the browser writes them; '' if it has none
 */
export async function readShortcuts(): Promise<{ label: string; keys: string }[]> {
  const commands = (await browser.commands?.getAll().catch(report)) ?? [];
  return commands.map(({ name, description, shortcut }) => ({
    label: name === '_execute_action' ? t('options_shortcuts_popup') : description || name || '',
    keys: shortcut ?? '',
  }));
}

/**
 * How the browser's settings of shortcuts are opened; null if an extension cannot open them.
 * Chromium has a page, which only a tab of its own may show; Firefox has a call, but not on phones.
 */
export function shortcutsOpener(): (() => void) | null {
  if (!import.meta.env.FIREFOX) {
    return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  }
  const { commands } = polyfill;
  return commands ? () => void commands.openShortcutSettings() : null;
}
