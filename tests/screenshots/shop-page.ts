import type { TestBrowser } from '@/tests/e2e/harness/index.ts';
import { hold, openCategory, shoot, shows } from './shot.ts';

/** The shop with a category and a product open, light and dark. */
export async function takeShop(browser: TestBrowser): Promise<void> {
  const page = await browser.extensionPage('shop.html');
  await hold(browser, page);
  await openCategory(page, 'Kitchen');
  await openCategory(page, 'Makeup');
  await shows(page, 'Nuri & Co Tinted Lip Oil, Cherry');
  await page.locator('[data-row="1"]').click();
  await shows(page, 'norasblog-20');
  await shoot(page, 'shop');
  await hold(browser, page, true);
  await shoot(page, 'shop-dark');
  await page.close();
}
