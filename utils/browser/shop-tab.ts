import { browser } from 'wxt/browser';

/**
 * Shows the shop's page: the tab that it is open in, brought to the front, else a new one.
 * Browsers tell an extension the addresses of its own pages without any permission.
 */
export async function showShop(): Promise<void> {
  const url = browser.runtime.getURL('/shop.html');
  const [open] = await browser.tabs.query({ url: `${url}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  // Firefox on phones has no windows.
  if (open.windowId !== undefined) await browser.windows?.update(open.windowId, { focused: true });
}
