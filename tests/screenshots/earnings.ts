import type { TestBrowser } from '@/tests/e2e/harness/index.ts';
import { hold, shoot } from './shot.ts';

/** What the demo reports say, of all time: it is the same on every day. */
export async function takeEarnings(browser: TestBrowser): Promise<void> {
  const page = await browser.extensionPage('shop.html#earnings?days=all');
  await hold(browser, page);
  await page.waitForSelector('.chart-bar');
  await shoot(page, 'earnings');
  await page.evaluate(() => {
    location.hash = 'earnings/products?days=all&m=US';
  });
  await page.waitForSelector('.data-table tbody tr[data-index]');
  await shoot(page, 'earnings-products');
  await page.close();
}
