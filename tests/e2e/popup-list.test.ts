import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { copied, press, shopOf, shows } from './hands.ts';
import {
  account,
  borrow,
  browsers,
  closeAll,
  PageServer,
  type Seed,
  seedSettings,
  seedShop,
  type TestBrowser,
  text,
  until,
} from './harness/index.ts';

const SHOP: Seed[] = [
  {
    marketplace: 'US',
    asin: 'B0DEMOLIP1',
    title: 'Velvet Matte Lipstick',
    create: [['Makeup', 'Lips']],
  },
  { marketplace: 'FR', asin: 'B0DEMOBOT1', title: 'Crème brûlée Lampe', create: [['Küche']] },
  { marketplace: 'DE', asin: 'B0DEMOJAC1', title: 'Regenjacke Größe M', create: [['Outdoor']] },
  { marketplace: 'JP', asin: 'B0DEMOEAR1', title: 'リップスティック ベルベット' },
  {
    marketplace: 'UK',
    asin: 'B0DEMOBOT2',
    title: 'Insulated Steel Bottle',
    brand: 'Halden',
    create: [['Küche']],
  },
];
const TITLES = SHOP.map(({ title }) => title).reverse();

describe.each(browsers('once'))('the saved products in the popup in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;
  let popup: Page;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, {
      accounts: {
        US: account('studio-20', 'blog-20'),
        FR: account('atelier-21'),
        DE: account('werkstatt-21'),
        JP: account('kobo-22'),
      },
      lastTag: { US: 'blog-20' },
    });
    await seedShop(browser, SHOP);
    popup = await browser.extensionPage('popup.html');
    await shows(popup, TITLES[0] ?? '');
  });

  afterAll(() => closeAll(browser, server));

  /** One popup for all: each test leaves the shop as it was. */
  beforeEach(async () => {
    await popup.bringToFront();
    await popup.locator(field).click();
    await popup.keyboard.press('Escape');
    await lists(...TITLES);
  });

  const field = `named/${text('popup_search')}[role="textbox"]`;
  const titles = () =>
    popup.$$eval('.product-row-title', (all) => all.map((each) => each.textContent));
  const lists = (...expected: (string | undefined)[]) =>
    until(async () => (await titles()).join('|') === expected.join('|'), `the list: ${expected}`);
  const focus = () =>
    popup.evaluate(() => {
      const at = document.activeElement;
      const row = at?.closest('.product-row')?.querySelector('.product-row-title')?.textContent;
      return `${row ?? at?.tagName} ${at?.getAttribute('data-col') ?? ''}`.trim();
    });
  const find = async (words: string) => {
    await popup.locator(field).fill(words);
  };
  test('the newest first', async () => {
    await shows(popup, text('popup_newest'));
    expect(await titles()).toEqual(TITLES);
  });

  test.each([
    ['words in any order', 'lipstick VELVET', 'search_found__one', [0]],
    ['accents and case', 'CREME brulee', 'search_found__one', [1]],
    ['an umlaut without its dots', 'grosse', 'search_found__one', [2]],
    ['part of a word', 'stick', 'search_found__one', [0]],
    ['another script', 'リップ', 'search_found__one', [3]],
    ['a typing error', 'lipstikc', 'popup_similar', [0]],
    ['the brand', 'halden', 'search_found__one', [4]],
  ] as const)('finds by %s', async (_, words, note, hits) => {
    await find(words);
    await lists(...hits.map((at) => SHOP[at]?.title));
    await shows(popup, text(note, '1'));
  });

  test('says when nothing is found, and clears', async () => {
    await find('zzzz qqqq');
    await shows(popup, text('search_found_none', 'zzzz qqqq'));
    await press(popup, text('action_clear_field'));
    await lists(...TITLES);
    expect(await focus()).toBe('INPUT');
  });

  test('a category is found by its name and lists its products, and the way back', async () => {
    await find('kuche');
    await popup.locator('.hit').click();
    await lists('Crème brûlée Lampe', 'Insulated Steel Bottle');
    await press(popup, text('popup_back'));
    await press(popup, text('action_clear_field'));
    await lists(...TITLES);
  });

  test.each([
    [0, 'https://www.amazon.com/dp/B0DEMOLIP1?tag=blog-20', 'blog-20'],
    [1, 'https://www.amazon.fr/dp/B0DEMOBOT1?tag=atelier-21', 'atelier-21'],
    [2, 'https://www.amazon.de/dp/B0DEMOJAC1?tag=werkstatt-21', 'werkstatt-21'],
    [3, 'https://www.amazon.co.jp/dp/B0DEMOEAR1?tag=kobo-22', 'kobo-22'],
  ])('row %i copies with the tag of its own marketplace', async (at, link, tag) => {
    await popup.locator(`.product-row-copy ::-p-text(${SHOP[at]?.title})`).click();
    await shows(popup, text('feedback_copied_with_tag', tag));
    expect(await copied(browser)).toBe(link);
  });

  test('no tag there: says so and copies only when asked for without one', async () => {
    await popup.locator('.product-row-copy ::-p-text(Insulated Steel Bottle)').click();
    await shows(popup, text('problem_no_tag', 'amazon.co.uk'));
    await press(popup, text('action_copy_plain'));
    await shows(popup, text('popup_copied_plain'));
    expect(await copied(browser)).toBe('https://www.amazon.co.uk/dp/B0DEMOBOT2');
  });

  test('the page opens without any tag', async () => {
    server.forget();
    await popup.locator(`named/${text('common_open_page_of', 'Velvet Matte Lipstick')}`).click();
    const opened = await browser.findPage(/amazon\.com\/dp\/B0DEMOLIP1/);
    expect(await opened.evaluate('location.href')).toBe('https://www.amazon.com/dp/B0DEMOLIP1');
    await browser.toolbar(opened).waitShown();
    expect(server.requests()[0]).toBe('www.amazon.com/dp/B0DEMOLIP1');
    expect(server.requests().filter((address) => address.includes('tag='))).toEqual([]);
    await opened.close();
  });

  test('moves by the row’s menu, and takes it back', async () => {
    await popup.locator(`named/${text('common_more_of', 'Regenjacke Größe M')}`).click();
    await popup.locator(`named/${text('popup_move')}[role="menuitem"]`).click();
    await popup.waitForSelector('dialog [role=option]');
    await popup.locator('dialog [role=combobox]').fill('Jackets');
    await popup.waitForSelector('dialog [role=option]');
    await popup.keyboard.press('Enter');
    await shows(popup, text('popup_saved_to', 'Jackets'));
    expect((await shopOf(browser)).B0DEMOJAC1).toEqual(['Jackets', 'Outdoor']);
    await press(popup, text('common_undo'));
    await shows(popup, text('popup_undone'));
    expect((await shopOf(browser)).B0DEMOJAC1).toEqual(['Outdoor']);
  });

  test('keys alone: arrows walk, Enter copies, Delete removes, Control+Z brings back', async () => {
    await popup.keyboard.press('ArrowDown');
    await until(async () => (await focus()) === `${TITLES[0]} 0`, 'the first row');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowRight');
    await until(async () => (await focus()) === `${TITLES[1]} 1`, 'its second button');
    await popup.keyboard.press('End');
    await popup.keyboard.press('ArrowLeft');
    await until(async () => (await focus()) === `${TITLES[4]} 0`, 'the last row');
    await popup.keyboard.press('Enter');
    await shows(popup, text('feedback_copied_with_tag', 'blog-20'));
    await popup.keyboard.press('Delete');
    await lists(...TITLES.slice(0, 4));
    expect(await shopOf(browser)).not.toHaveProperty('B0DEMOLIP1');
    expect(await focus()).toBe(`${TITLES[3]} 0`);
    await popup.keyboard.down('Control');
    await popup.keyboard.press('z');
    await popup.keyboard.up('Control');
    await lists(...TITLES);
    expect((await shopOf(browser)).B0DEMOLIP1).toEqual(['Lips']);
    await popup.keyboard.press('Home');
    await popup.keyboard.press('ArrowUp');
    await until(async () => (await focus()) === 'INPUT', 'the field');
  });

  test('nothing tagged was asked for, nothing thrown', () => {
    expect(server.requests().filter((address) => address.includes('tag='))).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});
