import { mkdirSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { seedShop, type TestBrowser, text } from '@/tests/e2e/harness/index.ts';
import { demoShop } from '@/tests/pages/shop.ts';

const FOLDER = 'screenshots';
const CATEGORY = 'Makeup › Lips';

/** The main job without a display: says what happens and leaves numbered screenshots. */
export async function headlessTour(browser: TestBrowser): Promise<void> {
  const folder = resolve(FOLDER);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  let number = 0;
  const shot = async (page: Page, what: string) => {
    number += 1;
    const file = `${String(number).padStart(2, '0')}-${what}.png` as const;
    await page.screenshot({ path: `${folder}/${file}` });
  };
  const copy = async (page: Page, tag: string) => {
    await browser.toolbar(page).click('button', text('action_copy_link'));
    await browser.toolbar(page).waitText(copied(tag));
    console.log(`   clipboard: ${(await browser.clipboard(page)).text}`);
  };

  console.log('1. Open a product page: https://www.amazon.com/dp/B0DEMOLIP1');
  const page = await browser.newPage('https://www.amazon.com/dp/B0DEMOLIP1');
  const toolbar = browser.toolbar(page);
  await toolbar.find('button', text('action_copy_link'));
  await shot(page, 'product-page');

  console.log('2. Press "Copy link"');
  await copy(page, 'linkshelfdemo-20');
  await shot(page, 'copied');

  console.log('3. Pick another shade, copy again');
  await page.click('button[data-value="2"]');
  await toolbar.waitText(/B0DEMOLIP3/);
  await copy(page, 'linkshelfdemo-20');
  await shot(page, 'variation-copied');

  console.log(`4. Save it to a new category, ${CATEGORY}`);
  await toolbar.click('button', new RegExp(`^${text('toolbar_save')}`));
  const filter = await toolbar.find('combobox', text('toolbar_picker_filter'));
  await filter.type(CATEGORY);
  await toolbar.find('option', text('toolbar_picker_create', CATEGORY));
  await shot(page, 'save-picker');
  await filter.press('Enter');
  await toolbar.waitText(new RegExp(text('toolbar_saved_to', 'Lips')));
  await shot(page, 'saved');

  console.log('5. Open the popup over the page');
  const popup = await browser.openPopup(page);
  await popup.locator(`named/${text('action_copy_link')}`).wait();
  await shot(popup, 'popup');

  console.log('6. Find it by two words, "lipstick velvet"');
  await popup.locator(`named/${text('popup_search')}`).fill('lipstick velvet');
  await popup.waitForFunction(
    (word: string) => document.body.innerText.includes(word),
    {},
    text('search_found__one', '1'),
  );
  await shot(popup, 'popup-found');
  await popup.close();

  console.log('7. Another marketplace, another tag: https://www.amazon.de/dp/B0DEMOBOT1');
  const german = await browser.newPage('https://www.amazon.de/dp/B0DEMOBOT1');
  await copy(german, 'linkshelfdemo-21');
  await shot(german, 'german');

  console.log('8. From right to left, and no tag yet: https://www.amazon.ae/dp/B0DEMOEAR1');
  const arabic = await browser.newPage('https://www.amazon.ae/dp/B0DEMOEAR1');
  await browser.toolbar(arabic).find('button', text('toolbar_add_tag'));
  await shot(arabic, 'right-to-left');

  console.log('9. The shop itself, with the demo products of five countries in it');
  await seedShop(browser, demoShop());
  const shop = await browser.extensionPage('shop.html');
  await shop.locator('.tree-row ::-p-text(Makeup)').click();
  await shop.keyboard.press('ArrowRight');
  await shop.keyboard.press('ArrowRight');
  await shop.waitForSelector('.item-first');
  await shop.locator('[data-row="4"]').click();
  await shop.waitForSelector('.details');
  await shop.waitForNetworkIdle();
  await shot(shop, 'shop');

  console.log(`\n${number} screenshots are in ./${relative('.', folder)}`);
}

function copied(tag: string): RegExp {
  return new RegExp(text('toolbar_copied', text('format_link'), tag));
}
