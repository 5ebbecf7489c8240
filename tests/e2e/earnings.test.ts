import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoReports, type Selling, type Tags } from '@/tests/pages/reports.ts';
import { demoSite } from '@/tests/pages/site.ts';
import { press, shopOf, shows } from './hands.ts';
import {
  account,
  axeComplaints,
  borrow,
  browsers,
  closeAll,
  PageServer,
  seedSettings,
  seedShop,
  type TestBrowser,
  text,
  until,
} from './harness/index.ts';

const SELLING: readonly Selling[] = [
  { marketplace: 'US', asin: 'B0DEMOSKI1', title: 'Cast Iron Skillet' },
  { marketplace: 'US', asin: 'B0DEMOROL1', title: 'Rose Quartz Roller' },
  { marketplace: 'DE', asin: 'B0DEMOLMP1', title: 'Lamp' },
];
const TAGS: Tags = { US: ['studio-20', 'unknown-20'], DE: ['studio-21'] };
/** What sold in the demo reports beside them. */
const HOSE = 'B0OTHERUS0';

const VIEWS = [
  '',
  'products',
  'unsaved',
  'tags',
  'direct',
  'sources',
  'months',
  'rows',
  'accounts',
];

describe.each(browsers('once'))('the section Earnings in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, {
      home: 'US',
      accounts: { US: account('studio-20'), DE: account('studio-21') },
    });
    const seeds = SELLING.map((each) => ({ ...each, create: [['Home']] }));
    await seedShop(browser, seeds, demoReports(SELLING, TAGS, '2025-01', 14));
    page = await browser.extensionPage('shop.html#earnings?days=all');
    await page.bringToFront();
  });

  afterAll(() => closeAll(browser, server));

  const heading = () => page.$eval('main h1', (h1) => h1.textContent);
  const show = async (at: string) => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `earnings${at}`);
  };
  const names = () =>
    page.$$eval('.data-table tbody tr[data-index]', (rows) =>
      rows.map((row) => row.querySelector('th')?.innerText.trim() ?? ''),
    );

  /** How much wider than the window the page and the view are, in CSS pixels. */
  const wider = () =>
    page.$$eval('html, main', (all) =>
      all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth).join(),
    );

  /** One sold in each of two countries. */
  const hoses = async () => (await names()).filter((each) => each.includes('Hose')).length;

  test('opens at its address, and is gone to and back from', async () => {
    await page.waitForSelector('.totals');
    expect(await page.title()).toBe(
      `${text('earnings_overview')} · ${text('section_earnings')} · Linkshelf`,
    );
    await page.locator(`.section-links ::-p-text(${text('section_shop')})`).click();
    await shows(page, 'Rose Quartz Roller');
    await page.goBack();
    await page.waitForSelector('.totals');
    await page.locator(`.section-side ::-p-text(${text('earnings_months')})`).click();
    await page.waitForSelector('.data-table');
    expect(await heading()).toBe(text('earnings_months'));
    await page.goBack();
    await page.waitForSelector('.totals');
  });

  test('looks for a product with the search field, goes into the table and from row to row', async () => {
    await show('?days=all');
    await page.waitForSelector('.totals');
    await page.keyboard.press('/');
    await page.keyboard.type('iron');
    await until(
      async () => (await names()).join() === 'Cast Iron Skillet · United States',
      'one row',
    );
    await page.keyboard.press('Escape');
    await until(async () => (await names()).length === 3, 'all rows');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const second = (await names())[1] ?? '?';
    await until(async () => (await focused()) === second, 'the focus in the second row');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.details-title');
    expect(second).toContain(await page.$eval('.details-title', (title) => title.textContent));
  });

  test('saves what sold and is not in the shop, and takes it back with the keys', async () => {
    await show('/unsaved?days=all');
    await press(page, text('earnings_save_product', 'Garden Hose, 20 m'));
    await until(async () => HOSE in (await shopOf(browser)), 'the product in the shop');
    await until(async () => (await hoses()) === 1, 'no row of it');
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await until(async () => (await hoses()) === 2, 'its row again');
  });

  test('adds a tracking ID that Linkshelf does not know', async () => {
    await show('/tags');
    await press(page, text('earnings_tag_add', 'unknown-20'));
    await shows(page, text('earnings_tag_added', 'unknown-20'));
    const { settings } = await browser.storage.get();
    expect(JSON.stringify(settings)).toContain('unknown-20');
    await press(page, text('common_undo'));
    await shows(page, text('earnings_tag_removed', 'unknown-20'));
  });

  test('hears of what another window does', async () => {
    await show('/products?days=all');
    await until(async () => (await names()).length === 3, 'three rows');
    const other = await browser.extensionPage('shop.html');
    await shows(other, 'Lamp');
    await other.bringToFront();
    await other.keyboard.press('End');
    await other.keyboard.press('Delete');
    await page.bringToFront();
    await until(async () => (await names()).length === 2, 'two rows');
    await other.close();
    await press(page, text('shop_undo_what', text('shop_did_remove__one', '1')));
    await until(async () => (await names()).length === 3, 'three rows again');
  });

  test('fits a narrow window, and axe has nothing to object to in any view', async () => {
    for (const view of VIEWS) {
      await show(`${view && `/${view}`}?days=all`);
      await until(async () => (await heading()) !== null, 'the view');
      for (const width of [1280, 320]) {
        await page.setViewport({ width, height: 700 });
        // The rows turn into cards once the browser has told the new width.
        await until(async () => (await wider()) === '0,0', `${view} to fit ${width}`);
      }
      expect(await axeComplaints(browser, page), view).toEqual([]);
    }
    await page.setViewport({ width: 1280, height: 800 });
  });

  test('has asked nobody for anything, and shows no tracking link to open', async () => {
    expect(server.requests()).toEqual([]);
    expect(await page.$$eval('a[href*="tag="]', (all) => all.length)).toBe(0);
    expect(browser.complaints).toEqual([]);
  });
});
