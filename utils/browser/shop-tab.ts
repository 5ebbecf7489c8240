import { browser } from 'wxt/browser';

/** Shows the shop's page. @param hash what is to be shown there, as in `#import` */
export function showShop(hash = ''): Promise<void> {
  return showPage('/shop.html', hash);
}

/** Shows the options. @param section of them, as their address names it; '': as they are, or their beginning */
export function showOptions(section: string): Promise<void> {
  return showPage('/options.html', section && `#${section}`);
}

/**
 * Shows a page of the extension: the tab that it is open in, brought to the front, else a new one.
 * Browsers tell an extension the addresses of its own pages without any permission.
 */
async function showPage(page: '/shop.html' | '/options.html', hash: string): Promise<void> {
  const url = browser.runtime.getURL(page);
  const [open] = await browser.tabs.query({ url: `${url}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url: url + hash });
    return;
  }
  await browser.tabs.update(open.id, { active: true, ...(hash && { url: url + hash }) });
  // Firefox on phones has no windows.
  if (open.windowId !== undefined) await browser.windows?.update(open.windowId, { focused: true });
}
