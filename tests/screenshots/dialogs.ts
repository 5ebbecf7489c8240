import type { Page } from 'puppeteer-core';
import { type TestBrowser, text } from '@/tests/e2e/harness/index.ts';
import { hold, openCategory, press, shoot, shows } from './shot.ts';

const OLD_TEXT = `Everything from today's kitchen video:
Bottle: amazon.com/dp/B0DEMOS014?tag=someone-20
Blush: https://www.amazon.com/dp/B0DEMOS012?tag=norasblog-20
Recipes: https://amzn.to/3abcDEF`;

const LIST = `Title,Link,Category,Note
Tinted Lip Oil,https://www.amazon.com/dp/B0DEMOS001,Makeup › Favourites,my everyday red
Lip Balm Trio,https://www.amazon.com/dp/B0DEMOS091,Makeup › Lips,
Steel Bottle,https://www.amazon.com/dp/B0DEMOS014,Kitchen › Bottles,
Steel Bottle (again),https://www.amazon.com/dp/B0DEMOS014,Kitchen › Bottles,
Ring Light,https://www.amazon.com/dp/B0DEMOS092,Desk setup,
Ringlicht,https://www.amazon.de/dp/B0DEMOS092,Desk setup,
Tripod,https://amzn.to/3abcDEF,Desk setup,`;

/** What opens over the shop: a description, an old text put right, a list that comes in. */
export async function takeDialogs(browser: TestBrowser): Promise<void> {
  const page = await browser.extensionPage('shop.html');
  await hold(browser, page);
  await openCategory(page, 'Kitchen');
  await shows(page, text('count_products__other', '4'));
  await press(page, text('description_open'));
  await shows(page, 'norasfinds-20');
  await shoot(page, 'description');
  await close(page);

  await press(page, text('audit_title'));
  await paste(page, OLD_TEXT);
  await shows(page, text('audit_changed_foreign'));
  await shoot(page, 'audit');
  await close(page);

  await open(page, text('shop_import'));
  await fill(page, LIST);
  await press(page, text('transfer_preview'));
  await shows(page, 'Ringlicht');
  await shoot(page, 'import');
  await page.close();
}

async function open(page: Page, task: string): Promise<void> {
  await press(page, text('shop_transfer'));
  await page.locator(`named/${task}[role="menuitem"]`).click();
}

/** Into the dialog's one large field. */
async function fill(page: Page, words: string): Promise<void> {
  await page.locator('dialog textarea').fill(words);
}

/** The same, as from the clipboard: the field then makes room for what was found. */
async function paste(page: Page, words: string): Promise<void> {
  await page.$eval(
    'dialog textarea',
    (area, text) => {
      area.dispatchEvent(new Event('paste', { bubbles: true }));
      area.value = text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    },
    words,
  );
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('dialog') === null);
}
