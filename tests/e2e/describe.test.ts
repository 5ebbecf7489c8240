import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { copied, press, shows, typeOver } from './hands.ts';
import {
  account,
  axeComplaints,
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

const TITLES = ['Steel Bottle, insulated, 750 ml', 'Velvet Lipstick | 12 colours', 'Table Lamp'];

/** A category of 25 products from two countries. */
const SHOP = Array.from(
  { length: 25 },
  (_, at): Seed => ({
    marketplace: at % 5 === 0 ? 'DE' : 'US',
    asin: `B0DEMO${String(at).padStart(4, '0')}`,
    title: `Halden ${TITLES[at % TITLES.length]}`,
    brand: 'Halden',
    create: [['Kitchen']],
  }),
);

describe.each(browsers('once'))('a description in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, { accounts: { US: account('studio-20'), DE: account('blog-21') } });
    await seedShop(browser, SHOP);
    page = await browser.extensionPage('shop.html');
    await page.bringToFront();
    await page.locator('.tree-row ::-p-text(Kitchen)').click();
    await shows(page, text('count_products__other', '25'));
    await press(page, text('description_open'));
    await page.waitForSelector('.description-text');
  });

  afterAll(() => closeAll(browser, server));

  const shown = () =>
    page.$$eval('.description-text', (all) => all.map((each) => each.textContent).join('\n'));

  const choose = async (label: string, value: string) => {
    const id = await page.$$eval(
      'label',
      (all, wanted) => all.find(({ textContent }) => textContent === wanted)?.htmlFor,
      label,
    );
    await page.select(`[id="${id}"]`, value);
  };

  test('is a finished text at once: her links, short titles, the statements of both countries', async () => {
    await press(page, text('action_copy'));
    await shows(page, text('feedback_products_copied__other', '25'));
    const lines = (await copied(browser)).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'As an Amazon Associate I earn from qualifying purchases.',
      'Als Amazon-Partner verdiene ich an qualifizierten Verkäufen.',
      '',
    ]);
    expect(lines[3]).toBe(
      'Halden Steel Bottle (Germany): https://www.amazon.de/dp/B0DEMO0000?tag=blog-21 (bezahlter Link)',
    );
    expect(lines[4]).toBe(
      'Halden Velvet Lipstick (United States): https://www.amazon.com/dp/B0DEMO0001?tag=studio-20',
    );
    expect(lines).toHaveLength(28);
    await page.bringToFront();
    expect(await page.$$eval('a[href*="tag="]', (all) => all.length)).toBe(0);
  });

  test('its products are dragged into another order', async () => {
    await page.locator('.description-products summary').click();
    const grip = (at: number) =>
      page.locator(`.description-products li:nth-child(${at}) .description-grip`);
    const spot = async (at: number) => {
      const handle = await grip(at).waitHandle();
      const box = await handle.boundingBox();
      return { x: (box?.x ?? 0) + 4, y: (box?.y ?? 0) + 6 };
    };
    const [from, to] = [await spot(1), await spot(3)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y + 10);
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    await until(
      async () => /Lipstick[\s\S]+Steel Bottle/.test(await shown()),
      'the bottle below the lipstick',
    );
    await page.locator('.description-products summary').click();
  });

  test('too long for X it is split on a click, every part within the limit and disclosed', async () => {
    await choose(text('description_platform'), 'x');
    await page.waitForSelector('.description-over');
    await press(page, text('description_do_split'));
    await until(async () => (await page.$('.description-over')) === null, 'parts within the limit');
    const parts = await page.$$eval('.description-text', (all) =>
      all.map((each) => each.textContent),
    );
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.every((part) => part.includes('As an Amazon Associate'))).toBe(true);
    expect((await shown()).match(/tag=/g)).toHaveLength(25);
  });

  test('kept as a channel, it is one click the next time', async () => {
    await choose(text('description_platform'), 'telegram');
    await choose(text('description_layout'), 'numbered');
    await press(page, text('description_channel_keep'));
    await page.waitForSelector('.description-channels input');
    await page.focus('.description-channels input');
    await page.keyboard.type('Main channel');
    await page.keyboard.press('Enter');
    await choose(text('description_platform'), 'blog');
    await until(async () => (await shown()).includes('rel="sponsored nofollow"'), 'HTML');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { hidden: true });

    await press(page, text('description_open'));
    await page.waitForSelector('.description-text');
    await press(page, 'Main channel');
    await until(async () => (await shown()).includes('1. Halden Steel Bottle'), 'the channel');
  });

  test('in a layout of her own, it says where that is wrong', async () => {
    await choose(text('description_layout'), 'own');
    await press(page, text('description_layout_stacked'));
    await until(async () => (await shown()).includes('★ Halden Steel Bottle\nGermany: '), 'it');
    await typeOver(page, text('description_own_layout'), '{{#products}}{{title}}');
    await shows(page, text('description_own_layout_section', '1', '1'));
    expect(await axeComplaints(browser, page)).toEqual([]);
    await press(page, 'Main channel');
  });

  test('copied, its products say so', async () => {
    await press(page, text('action_copy'));
    await shows(page, text('feedback_products_copied__other', '25'));
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { hidden: true });
    await page.locator('[role="option"]').click();
    await shows(page, text('shop_linked'));
    expect(await page.$eval('.details-copies', (list) => list.textContent)).toContain(
      'Main channel',
    );
    await press(page, text('shop_scope_all', '25'));
    await page.waitForSelector('.description-text');
  });

  test('axe objects to nothing, and nothing is wider than a narrow window', async () => {
    expect(await axeComplaints(browser, page)).toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    const wide = await page.$eval('dialog', (box) => box.scrollWidth - box.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(await axeComplaints(browser, page)).toEqual([]);
    await page.setViewport({ width: 1280, height: 800 });
  });

  test('reports nothing', () => {
    expect(browser.complaints).toEqual([]);
  });
});
