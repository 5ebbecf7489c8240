import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { copiedWith, save, shopOf } from './hands.ts';
import {
  account,
  borrow,
  browsers,
  closeAll,
  PageServer,
  seedSettings,
  type TestBrowser,
  type Toolbar,
  text,
  until,
} from './harness/index.ts';

const LIPSTICK = 'https://www.amazon.com/dp/B0DEMOLIP1';
const SWEDISH = 'https://www.amazon.se/dp/B0DEMOLIP1';
const SAID = new RegExp(text('toolbar_orphaned'));

/** Chromium leaves the scripts of the former version running without their extension; Firefox starts the new ones. */
describe.each(browsers('engine'))('an update under open pages in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, { accounts: { US: account('studio-20', 'blog-20') } });
  });

  afterAll(() => closeAll(browser, server));

  async function open(): Promise<{ page: Page; toolbar: Toolbar }> {
    const page = await browser.newPage(LIPSTICK);
    const toolbar = browser.toolbar(page);
    await toolbar.find('button', text('toolbar_tag', 'studio-20'));
    return { page, toolbar };
  }

  /** Whatever the browser does with open pages, from here on the toolbar works and is the only one. */
  async function works(page: Page, toolbar: Toolbar): Promise<void> {
    if (name === 'chromium') {
      await toolbar.waitText(SAID);
      expect(await toolbar.count()).toBe(1);
      const loaded = page.waitForNavigation();
      await toolbar.click('button', text('toolbar_reload'));
      await loaded;
    }
    await toolbar.find('button', text('toolbar_tag', 'studio-20'));
    expect(await toolbar.text()).not.toMatch(SAID);
    expect(await toolbar.count()).toBe(1);
    await toolbar.click('button', text('action_copy_link'));
    await toolbar.waitText(copiedWith('studio-20'));
    expect((await browser.clipboard(page)).text).toBe(`${LIPSTICK}?tag=studio-20`);
  }

  test('a click on the toolbar: one sentence with the way on, then it works', async () => {
    const { page, toolbar } = await open();
    await browser.reloadExtension();
    await page.bringToFront();
    if (name === 'chromium') await toolbar.click('button', text('action_copy_link'));
    await works(page, toolbar);
    await page.close();
  });

  test('a page that was out of sight says it when it is looked at', async () => {
    const { page, toolbar } = await open();
    const other = await browser.newPage('https://www.amazon.com/s?k=lipstick');
    await browser.reloadExtension();
    await other.bringToFront();
    await page.bringToFront();
    await works(page, toolbar);
    await other.close();
    await page.close();
  });

  test('with the picker open and something typed: nothing is saved, and nothing is claimed', async () => {
    const { page, toolbar } = await open();
    await toolbar.click('button', text('toolbar_save'));
    await toolbar.find('combobox', text('toolbar_picker_filter'));
    await page.keyboard.type('Never');
    await toolbar.find('option', /Never/);
    await browser.reloadExtension();
    await page.bringToFront();
    await page.keyboard.press('Enter');
    await until(async () => !/Never/.test(await toolbar.text()), 'the picker to go');
    await works(page, toolbar);
    expect(await shopOf(browser)).toEqual({});
    await page.close();
  });

  test('a variation picked after it, and a second update: still one toolbar', async () => {
    const { page, toolbar } = await open();
    await browser.reloadExtension();
    await page.bringToFront();
    await page.click('button[data-value="2"]');
    await page.waitForFunction(() => location.pathname.includes('B0DEMOLIP3'));
    await toolbar.waitText(name === 'chromium' ? SAID : /B0DEMOLIP3/);
    await browser.reloadExtension();
    await page.goto(LIPSTICK);
    await toolbar.find('button', text('toolbar_tag', 'studio-20'));
    expect(await toolbar.count()).toBe(1);
    await save(page, toolbar, 'After');
    await toolbar.waitText(new RegExp(text('toolbar_saved_to', 'After')));
    await browser.reloadExtension();
    expect(await shopOf(browser)).toEqual({ B0DEMOLIP1: ['After'] });
    await page.close();
  });

  test('a marketplace that was switched on stays so', async () => {
    server.route(SWEDISH, (await demoSite(new URL(LIPSTICK))) ?? '');
    await browser.allow(['www.', 'm.', '', 'smile.'].map((sub) => `https://${sub}amazon.se/*`));
    const options = await browser.extensionPage('options.html#marketplaces');
    await options.locator('named/Sweden[role="switch"]').click();
    const scripts = async () =>
      (await browser.run<unknown[]>('browser.scripting.getRegisteredContentScripts()')).length;
    await until(async () => (await scripts()) === 1, 'the content script');
    await browser.reloadExtension();
    await until(async () => (await scripts()) === 1, 'the content script of the new version');
    const page = await browser.newPage(SWEDISH);
    await browser.toolbar(page).find('button', text('toolbar_add_tag'));
    await page.close();
  });

  test('nothing thrown into the console of any page', () => {
    expect(browser.complaints).toEqual([]);
  });
});
