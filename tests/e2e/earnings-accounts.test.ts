import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { addDays, dayAt } from '@/utils/time/day.ts';
import { keepSavedFiles, literal, press, savedFile, shows, typeOver } from './hands.ts';
import {
  account,
  axeComplaints,
  borrow,
  browsers,
  closeAll,
  PageServer,
  seedSettings,
  type TestBrowser,
  text,
  until,
} from './harness/index.ts';

const LIPSTICK = 'https://www.amazon.com/dp/B0DEMOLIP1';
const NINE_LEFT = /Spain: 2 of 3 sales, 9 days left \(until /;

describe.each(browsers('engine'))('the accounts in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, {
      accounts: { US: account('studio-20'), ES: account('studio-21') },
    });
    page = await browser.extensionPage('shop.html#earnings/accounts');
  });

  afterAll(() => closeAll(browser, server));

  const badge = () => browser.run<string>('browser.action.getBadgeText({})');
  const becomes = (count: string) =>
    until(async () => (await badge()) === count, `the badge to be “${count}”`);
  const choose = async (label: string, value: string) => {
    const select = await page.waitForSelector(`named/${label}[role="combobox"]`);
    await select?.select(value);
  };
  const hasRoomAt = async (width: number) => {
    const before = page.viewport();
    await page.setViewport({ width, height: 700 });
    const hasRoom = await page.$eval('.earnings', (view) => view.scrollWidth <= view.clientWidth);
    await page.setViewport(before);
    return hasRoom;
  };
  const stored = () => shows(page, text('shop_did_account'));

  test('an account is entered field by field, and says what to do next', async () => {
    await shows(page, text('accounts_empty'));
    await press(page, 'Spain');
    await shows(page, text('accounts_title', 'Spain'));
    await choose(text('accounts_status'), 'trial');
    await shows(page, text('accounts_step_applied_when', 'Spain'));
    const applied = addDays(dayAt(new Date()), 9 - 180);
    const field = await page.waitForSelector(`named/${text('accounts_applied_on')}`);
    // A date is typed in another order in each language.
    await field?.evaluate((input, day) => {
      if (!(input instanceof HTMLInputElement)) return;
      input.focus();
      input.value = day;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      input.blur();
    }, applied);
    await stored();
    await typeOver(page, text('accounts_sales_field'), '2');
    await page.keyboard.press('Enter');
    await shows(page, NINE_LEFT);
    expect(await axeComplaints(browser, page), 'one account').toEqual([]);
    expect(await hasRoomAt(320), 'a narrow window').toBe(true);
  });

  test('the browser’s button reminds of it, and the popup leads to it', async () => {
    await becomes('1');
    const product = await browser.newPage(LIPSTICK);
    const popup = await browser.openPopup(product);
    await shows(popup, NINE_LEFT);
    expect(await axeComplaints(browser, popup), 'the popup').toEqual([]);
    await press(popup, text('reminders_open'));
    await page.bringToFront();
    await shows(page, text('accounts_amazon_decides'));
    await shows(page, NINE_LEFT);
    await becomes('');
    await product.close();
  });

  test('all of them, in a wide and a narrow window, and as a calendar', async () => {
    expect(await axeComplaints(browser, page), 'the list').toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    expect(await axeComplaints(browser, page), 'cards').toEqual([]);
    const isWithin = () => {
      const main = document.querySelector('main');
      return main !== null && main.scrollWidth <= main.clientWidth;
    };
    expect(await page.evaluate(isWithin)).toBe(true);
    await page.setViewport({ width: 1280, height: 800 });
    await keepSavedFiles(page);
    await press(page, text('accounts_calendar'));
    const file = await until(() => savedFile(page).catch(() => null), 'a file');
    const day = addDays(dayAt(new Date()), 9).replaceAll('-', '');
    expect(file).toContain(`DTSTART;VALUE=DATE:${day}`);
    expect(file).toContain('UID:trial-es@');
  });

  test('a closed account is said to be inactive, and its links are copied all the same', async () => {
    await press(page, 'United States');
    await choose(text('accounts_status'), 'closed');
    await shows(page, text('accounts_closed_hint'));
    const product = await browser.newPage(LIPSTICK);
    const toolbar = browser.toolbar(product);
    await toolbar.click('button', new RegExp(text('action_copy_link')));
    await toolbar.waitText(new RegExp(literal(text('account_inactive', 'United States'))));
    const { text: held } = await browser.clipboard(product);
    expect(held).toBe(`${LIPSTICK}?tag=studio-20`);
    await product.close();
  });

  test('what was entered is taken back step by step', async () => {
    await page.bringToFront();
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await shows(page, text('shop_undone', text('shop_did_account')));
    await until(
      () => page.evaluate(() => document.querySelector('select')?.value === ''),
      'no status',
    );
  });
});
