import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { paste, press, shows } from './hands.ts';
import {
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

const LIPSTICK = { marketplace: 'US', asin: 'B0DEMOLIP1', title: 'Matte Lipstick' } as const;

describe.each(browsers('once'))('the lists of streams in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, { home: 'US' });
    await seedShop(browser, [{ ...LIPSTICK, create: [['Lips']] }]);
    page = await browser.extensionPage('shop.html#streams');
    await page.bringToFront();
  });

  afterAll(() => closeAll(browser, server));

  const show = (at: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, `streams${at}`);
  const titles = (of = page) =>
    of.$$eval('.stream-item a', (all) => all.map((each) => each.textContent).join());
  const hasTitles = (wanted: string, of = page) =>
    until(async () => (await titles(of)) === wanted, `the streams ${wanted || 'to be gone'}`);
  const item = (label: string) => page.locator(`named/${label}[role="menuitem"]`).click();
  const control = async (key: KeyInput) => {
    await page.keyboard.down('Control');
    await page.keyboard.press(key);
    await page.keyboard.up('Control');
  };
  /** How much wider than the window the page and the view are, in CSS pixels. */
  const wider = () =>
    page.$$eval('html, main', (all) =>
      all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth).join(),
    );

  test('begin with an example, which undo takes back', async () => {
    await shows(page, text('streams_list_begin'));
    expect(await axeComplaints(browser, page)).toEqual([]);
    await page.locator(`.streams-begin ::-p-text(${text('streams_list_begin_example')})`).click();
    await page.waitForSelector('.stream-tabs');
    await page.goBack();
    await hasTitles(text('streams_list_example'));
    await shows(page, text('streams_list_segments__other', '7'));
    await control('z');
    await hasTitles('');
    await control('y');
    await hasTitles(text('streams_list_example'));
  });

  test('take a run of show that is pasted, and say what cannot be read of it', async () => {
    await press(page, text('streams_list_transfer'));
    await item(text('streams_list_import'));
    await paste(page, 'dialog textarea', 'Title,Duration,Products\nReds,soon,B0DEMOLIP1\nBye,90s,');
    const said = text('streams_list_problem_duration', 'soon');
    await shows(page, text('streams_list_problem_line', '2', said));
    expect(await axeComplaints(browser, page)).toEqual([]);
    await press(page, text('streams_list_import_run'));
    await page.waitForSelector('.stream-tabs');
    await page.goBack();
    await hasTitles([text('streams_list_untitled'), text('streams_list_example')].join());
  });

  test('by keys: find, duplicate, tick, delete, and back by undo', async () => {
    const [untitled, example] = [text('streams_list_untitled'), text('streams_list_example')];
    await page.keyboard.press('/');
    await page.keyboard.type('reds');
    await hasTitles(untitled);
    await page.keyboard.press('Escape');
    await hasTitles([untitled, example].join());
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await control('d');
    await hasTitles([untitled, example, example].join());
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.up('Shift');
    await shows(page, text('streams_list_selected__other', '2'));
    await page.keyboard.press('Delete');
    await until(async () => (await titles()).split(',').length === 1, 'one stream');
    await control('z');
    await hasTitles([untitled, example, example].join());
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    await page.keyboard.press('Delete');
    await hasTitles([example, example].join());
  });

  test('have a trash, from which one comes back or goes for good', async () => {
    await show('/trash');
    await hasTitles(text('streams_list_untitled'));
    await press(page, text('streams_list_more', text('streams_list_untitled')));
    await item(text('streams_list_restore'));
    await hasTitles('');
    await show('');
    await until(async () => (await titles()).includes(text('streams_list_untitled')), 'it again');
    await press(page, text('streams_list_more', text('streams_list_untitled')));
    await item(text('streams_list_delete'));
    await show('/trash');
    await hasTitles(text('streams_list_untitled'));
    await press(page, text('streams_list_empty_trash'));
    await hasTitles('');
    await press(page, text('common_undo'));
    await hasTitles(text('streams_list_untitled'));
  });

  test('show in one window what is done in another', async () => {
    await show('/templates');
    await shows(page, text('streams_list_none_templates'));
    const other = await browser.extensionPage('shop.html#streams/templates');
    await press(other, text('streams_list_new_template'));
    await other.waitForSelector('main h1');
    await hasTitles(text('streams_list_untitled_template'));
    await page.bringToFront();
    await press(page, text('shop_undo_what', text('shop_did_stream_add__one', '1')));
    await hasTitles('');
    await shows(other, text('streams_list_in_trash'));
    await other.close();
  });

  test('fit a narrow window, and axe has nothing to object to in any of them', async () => {
    for (const view of ['', '/past', '/templates', '/trash']) {
      await show(view);
      await page.waitForSelector('main h1');
      for (const width of [1280, 320]) {
        await page.setViewport({ width, height: 700 });
        await until(async () => (await wider()) === '0,0', `${view} to fit ${width}`);
      }
      expect(await axeComplaints(browser, page), view).toEqual([]);
    }
    await page.setViewport({ width: 1280, height: 800 });
    expect(server.requests()).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});
