import { browser } from 'wxt/browser';
import type { ToolbarCommand, ToolbarState } from '@/utils/messaging/messages.ts';
import { type CommandPort, runCommand } from '@/utils/worker/commands.ts';
import { showShop } from './shop-tab.ts';
import { askToolbar } from './tell.ts';

/** The toolbar's commands by their names in the manifest. */
const COMMANDS: Readonly<Record<string, ToolbarCommand>> = {
  'copy-link': 'copy',
  'save-product': 'save',
  'toggle-toolbar': 'toggle',
  'focus-toolbar': 'focus',
};

const port: CommandPort = {
  askToolbar,
  openPopup: () => browser.action.openPopup(),
  // Chromium opens the popup at any time; when it cannot, one is open already.
  openPopupTab: import.meta.env.FIREFOX
    ? (tabId) =>
        browser.tabs.create({
          url: browser.runtime.getURL(`/popup.html?tab=${tabId}`),
          openerTabId: tabId,
        })
    : null,
};

/** Does what a keyboard shortcut says, on the tab that it was pressed on. */
export async function onCommand(
  name: string,
  tab: { id?: number | undefined; url?: string | undefined } | undefined,
): Promise<void> {
  if (name === 'open-shop') return showShop();
  const command = COMMANDS[name];
  if (!command || tab?.id === undefined) return;
  await runCommand(command, { id: tab.id, url: tab.url }, port);
}

/** Key combinations of the toolbar's commands, as the browser has them now. */
export async function shortcuts(): Promise<ToolbarState['shortcuts']> {
  const found: ToolbarState['shortcuts'] = {};
  // Firefox on phones has no commands.
  for (const { name, shortcut } of (await browser.commands?.getAll()) ?? []) {
    const command = COMMANDS[name ?? ''];
    if (command && shortcut) found[command] = shortcut;
  }
  return found;
}
