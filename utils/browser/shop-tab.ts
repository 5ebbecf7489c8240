import { browser } from 'wxt/browser';

/**
 * Shows the shop's page: the tab that it is open in, brought to the front, else a new one.
 * Browsers tell an extension the addresses of its own pages without any permission.
 * @param hash what is to be shown there, as in `#import`
 */
export async function showShop(hash = ''): Promise<void> {
  const url = browser.runtime.getURL('/shop.html');
  const [open] = await browser.tabs.query({ url: `${url}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url: url + hash });
    return;
  }
  await browser.tabs.update(open.id, { active: true, ...(hash && { url: url + hash }) });
  // Firefox on phones has no windows.
  if (open.windowId !== undefined) await browser.windows?.update(open.windowId, { focused: true });
}
