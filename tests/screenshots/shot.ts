import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '@/tests/e2e/harness/index.ts';

export type ScreenshotName =
  | 'toolbar'
  | 'save'
  | 'popup'
  | 'shop'
  | 'shop-dark'
  | 'description'
  | 'audit'
  | 'earnings'
  | 'earnings-products'
  | 'streams-plan'
  | 'streams-plan-dark'
  | 'streams-on-air'
  | 'streams-on-air-dark'
  | 'streams-progress'
  | 'streams-progress-dark'
  | 'import'
  | 'options'
  | 'sync';

/** A picture of the page as it stands, once its own pictures are there. */
export async function shoot(page: Page, name: ScreenshotName): Promise<void> {
  await page.bringToFront();
  await page.waitForNetworkIdle();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode()));
  });
  await page.screenshot({ path: `docs/screenshots/${name}.png`, captureBeyondViewport: false });
  console.log(`docs/screenshots/${name}.png`);
}

/** Nothing moves or blinks from now on: the same page gives the same picture. */
export async function hold(browser: TestBrowser, page: Page, dark = false): Promise<void> {
  await browser.look(page, { reducedMotion: true, dark });
  await page.addStyleTag({ content: 'html { caret-color: transparent }' });
}

export async function press(page: Page, name: string): Promise<void> {
  await page.locator(`named/${name}`).click();
}

/** Waits until these words stand somewhere on the page. */
export async function shows(page: Page, words: string): Promise<void> {
  await page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, words);
}

/** On the shop's page: unfolds a category and goes to the first one below it. */
export async function openCategory(page: Page, name: string): Promise<void> {
  await page.locator(`.tree-row ::-p-text(${name})`).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
}
