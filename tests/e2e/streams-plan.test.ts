import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { paste, press, SAVE_BUTTON, shows, typeOver } from './hands.ts';
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

const LIPSTICK = 'Velvet Matte Lipstick';

describe.each(browsers('engine'))('the plan of a stream in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, { home: 'US', accounts: { US: account('studio-20') } });
    await seedShop(browser, [{ marketplace: 'US', asin: 'B0DEMOLIP1', title: LIPSTICK }]);
    page = await browser.extensionPage('shop.html#streams');
  });

  afterAll(() => closeAll(browser, server));

  /** The segments as they are read: number, kind, length. */
  const segments = (at = page) =>
    at.$$eval('[data-segment]', (rows) =>
      rows.map((row) => {
        const kind = row.querySelector('select')?.selectedOptions[0]?.text;
        return `${kind} ${row.querySelector<HTMLInputElement>('.segment-duration input')?.value}`;
      }),
    );
  const begins = (...wanted: string[]) =>
    until(async () => {
      const now = await segments();
      return wanted.every((each, at) => now[at] === each);
    }, `the plan to begin with ${wanted}`);
  const focusHandle = (nth: number) =>
    page.$eval(`[data-segment]:nth-child(${nth}) [data-part=handle]`, (handle) => {
      if (handle instanceof HTMLElement) handle.focus();
    });
  const focusedHandle = (nth: number) =>
    until(
      () =>
        page.$eval(`[data-segment]:nth-child(${nth})`, (row) =>
          row.contains(document.activeElement),
        ),
      `the focus in segment ${nth}`,
    );

  test('is begun by an example and timed as people type', async () => {
    await (await page.waitForSelector(`::-p-text(${text('streams_list_begin_new')})`))?.click();
    await press(page, text('plan_example'));
    await shows(page, text('plan_total', '30:00'));
    await typeOver(page, text('plan_time_of', '1'), '90s');
    await page.keyboard.press('Enter');
    await shows(page, text('plan_total', '29:30'));
    await typeOver(page, text('plan_time_of', '2'), 'soon');
    await page.keyboard.press('Enter');
    await shows(page, text('plan_duration_wrong'));
    await page.keyboard.press('Escape');
    await begins('Intro 1:30', 'Disclosure 0:30', 'Product 6:00');
    expect(await axeComplaints(browser, page), 'a plan').toEqual([]);
  });

  test('is arranged by keys alone, and each step taken back', async () => {
    await focusHandle(1);
    await page.keyboard.press('m');
    await shows(page, text('plan_drag_keys'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await begins('Disclosure 0:30', 'Intro 1:30');
    await focusedHandle(2);
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.up('Alt');
    await begins('Intro 1:30', 'Disclosure 0:30');
    await focusedHandle(1);
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.up('Shift');
    await shows(page, text('shop_selected', '2', '9'));
    await page.keyboard.press('Delete');
    await begins('Product 6:00', 'Demo 5:00');
    await press(page, text('common_undo'));
    await begins('Intro 1:30', 'Disclosure 0:30');
  });

  test('is arranged by the pointer', async () => {
    const box = async (nth: number, part: string) => {
      const element = await page.waitForSelector(`[data-segment]:nth-child(${nth}) ${part}`);
      await element?.evaluate((each) => each.scrollIntoView({ block: 'center' }));
      const found = await element?.boundingBox();
      if (!found) throw new Error(`no ${part} in segment ${nth}`);
      return { x: found.x + found.width / 2, y: found.y, height: found.height };
    };
    const from = await box(1, '.segment-grip');
    const to = await box(3, '.segment-head');
    const again = await box(1, '.segment-grip');
    await page.mouse.move(again.x, again.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(again.x + 20, again.y + 40, { steps: 4 });
    const target = await page.$eval('[data-segment]:nth-child(3)', (row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height - 6;
    });
    await page.mouse.move(to.x, target, { steps: 4 });
    await page.mouse.up();
    await begins('Disclosure 0:30', 'Product 6:00', 'Intro 1:30');
  });

  test('takes products by words and by links, and says what is to be looked at', async () => {
    await press(page, text('plan_add_from_shop'));
    await paste(page, 'dialog textarea', 'velvet');
    const tick = await page.waitForSelector('dialog li input');
    await tick?.click();
    await press(page, 'Add 1 product');
    await shows(page, LIPSTICK);
    await press(page, text('plan_add_from_shop'));
    await paste(page, 'dialog textarea', 'https://www.amazon.de/dp/B0DEMOBOT1 B0DEMOLIP1');
    await shows(page, text('plan_saved_too'));
    expect(await axeComplaints(browser, page), 'choosing products').toEqual([]);
    await press(page, 'Add 2 products');
    await press(page, text('plan_open_all'));
    await shows(page, text('plan_twice', '10'));
    await shows(page, text('plan_elsewhere', 'United States'));
    expect(await axeComplaints(browser, page), 'segments with products').toEqual([]);
    await press(page, text('plan_close_all'));
  });

  test('what is typed in one window is not lost when another changes the plan', async () => {
    address = String(await page.evaluate('location.href'));
    const other = await browser.extensionPage(`shop.html${new URL(address).hash}`, {
      window: true,
    });
    await other.waitForSelector('[data-segment]');
    await page.bringToFront();
    await typeOver(page, text('plan_title_of', '1'), 'We say it at once');
    await press(other, text('plan_kind_break'));
    await until(async () => (await segments(other)).length === 13, 'the other window to have it');
    await until(async () => (await segments()).length === 13, 'this window to hear of it');
    await page.bringToFront();
    expect(
      await page.$eval(
        '.segment-title input',
        (field) => field instanceof HTMLInputElement && field.value,
      ),
    ).toBe('We say it at once');
    await page.keyboard.press('Enter');
    await until(
      () =>
        other.$eval(
          '.segment-title input',
          (field) => field instanceof HTMLInputElement && field.value === 'We say it at once',
        ),
      'the other window to show the title',
    );
    await other.close();
  });

  test('the toolbar adds its product to a stream, and takes it back', async () => {
    await typeOver(page, text('plan_stream_title'), 'Lips live');
    await page.keyboard.press('Enter');
    await shows(page, text('streams_list_plan'));
    const product = await browser.newPage('https://www.amazon.com/dp/B0DEMOEAR1');
    const toolbar = browser.toolbar(product);
    await toolbar.click('button', SAVE_BUTTON);
    await toolbar.click('button', text('plan_add_to_stream'));
    await toolbar.click('menuitem', 'Lips live');
    await toolbar.waitText(new RegExp(text('plan_added_to', 'Lips live')));
    await until(async () => (await segments()).length === 14, 'the plan to have it');
    await toolbar.click('button', text('toolbar_undo'));
    await toolbar.waitText(new RegExp(text('toolbar_undone')));
    await until(async () => (await segments()).length === 13, 'the plan to be without it');
    expect(browser.complaints).toEqual([]);
  });
});
