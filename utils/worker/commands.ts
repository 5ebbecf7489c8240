import type { ToolbarCommand } from '@/utils/messaging/messages.ts';

/** An ASIN may stand anywhere in an address: what it really is, the toolbar knows. */
const MAY_BE_PRODUCT = /^https:\/\/[^/]*\bamazon\.[^?#]*\b[A-Z\d]{10}\b/i;

/** The tab that a keyboard shortcut was pressed on; its address only where the browser tells it. */
export interface CommandTab {
  id: number;
  url: string | undefined;
}

export interface CommandPort {
  /** Asks the tab's toolbar; resolves with whether it did what the command says, false where there is none. */
  askToolbar(tabId: number, command: ToolbarCommand): Promise<boolean>;
  openPopup(): Promise<void>;
  /** Opens the popup in a tab of its own, about another tab; null in a browser that never needs it. */
  openPopupTab: ((tabId: number) => Promise<unknown>) | null;
}

/**
 * Lets the toolbar do what a keyboard shortcut says. Where it cannot, the popup opens and says what can be done.
 *
 * Firefox opens the popup only while it handles the key, and asking the page outlasts that. So a page
 * whose address can have no toolbar is not asked. One that has been asked in vain (switched off, a product's address
 * without a product) gets the popup in a tab, except where only the toolbar was wanted: nobody wants a tab for that.
 * @throws {Error} when the popup could not be opened at all
 */
export async function runCommand(
  command: ToolbarCommand,
  { id, url }: CommandTab,
  { askToolbar, openPopup, openPopupTab }: CommandPort,
): Promise<void> {
  const mayHaveToolbar = url === undefined || MAY_BE_PRODUCT.test(url);
  if (mayHaveToolbar && (await askToolbar(id, command))) return;
  try {
    await openPopup();
  } catch (error) {
    if (!mayHaveToolbar || !openPopupTab) throw error;
    if (command === 'copy' || command === 'save') await openPopupTab(id);
  }
}
