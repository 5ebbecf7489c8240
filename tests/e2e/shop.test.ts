import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ShopBench } from '@/tests/bench/shop.ts';
import { scrollList } from '@/tests/bench/shop-page.ts';
import { demoSite } from '@/tests/pages/site.ts';
import { copied, press, shopOf, shows } from './hands.ts';
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

/** The last one is the newest. */
const SHOP: Seed[] = [
  { marketplace: 'IT', asin: 'B0DEMOSOC1', title: 'Wool Socks' },
  { marketplace: 'DE', asin: 'B0DEMOLMP1', title: 'Lamp', create: [['Lips']] },
  { marketplace: 'US', asin: 'B0DEMOROL1', title: 'Roller', create: [['Lips']] },
  { marketplace: 'US', asin: 'B0DEMOSKI1', title: 'Skillet', create: [['Lips'], ['Kitchen']] },
];
const ALL = ['Skillet', 'Roller', 'Lamp', 'Wool Socks'];
const LIPS = ['Lamp', 'Roller', 'Skillet'];

/** Titles in the order in which they stand, whatever order the document has. */
const titles = (page: Page) =>
  page.$$eval('.item', (items) =>
    items
      .sort((a, b) => Number(a.ariaPosInSet) - Number(b.ariaPosInSet))
      .map((item) => item.querySelector('.item-title')?.textContent ?? ''),
  );

const lists = (page: Page, ...expected: string[]) =>
  until(async () => (await titles(page)).join() === expected.join(), `the list ${expected}`);

const says = (page: Page, words: string) =>
  until(async () => {
    const said = await page.$eval('.toast-text', (note) => note.textContent);
    if (said !== words) throw new Error(`it says ${said}`);
    return true;
  }, `the page to say ${words}`);

const choose = async (page: Page, place: string) => {
  await page.locator(`.tree-row ::-p-text(${place})`).click();
};

/** The middle of what a selector finds, a part of its height down. */
const spot = async (page: Page, selector: string, down = 0.5) => {
  const box = await (await page.waitForSelector(selector))?.boundingBox();
  if (!box) throw new Error(`${selector} is not in sight`);
  return { x: box.x + Math.min(box.width / 2, 120), y: box.y + box.height * down };
};

const LOCALES = new URL('../../public/_locales/', import.meta.url);

/** The messages of a language; those that it does not have are English. */
function wordsOf(locale: string): (key: string) => string {
  const read = (name: string): Record<string, { message: string }> =>
    JSON.parse(readFileSync(new URL(`${name}/messages.json`, LOCALES), 'utf8'));
  const [own, english] = [read(locale), read('en')];
  return (key) => own[key]?.message ?? english[key]?.message ?? '';
}

const fill = (message: string, ...values: string[]) =>
  message.replace(/\$(\d)/g, (_, nth) => values[Number(nth) - 1] ?? '');

/** In the page: nothing over the list lies over another, and no words are cut. */
const fits = () => {
  const parts = [
    ...document.querySelectorAll('.tools-count, .tools-acts > .button, .list-tools > select'),
  ];
  const boxes = parts
    .map((part) => part.getBoundingClientRect())
    .filter(({ width }) => width > 0)
    .sort((a, b) => a.left - b.left);
  const isApart = boxes.every(({ right }, at) => right <= (boxes[at + 1]?.left ?? right) + 0.5);
  const words = document.querySelectorAll(
    '.tools-count, .tools-acts:not([data-tight]) .button-text',
  );
  return isApart && [...words].every((each) => each.scrollWidth <= each.clientWidth + 1);
};

const row = (at: number) => `[data-row="${at}"]`;

describe.each(browsers('once'))("the shop's page in %s", (name) => {
  let server: PageServer;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, { accounts: { US: account('studio-20'), DE: account('blog-21') } });
  });

  afterAll(() => closeAll(browser, server));

  /** Each begins with the same shop, at everything. */
  beforeEach(async () => {
    await page?.close();
    await seedShop(browser, SHOP);
    page = await browser.extensionPage('shop.html');
    await lists(page, ...ALL);
    await page.bringToFront();
  });

  const drag = async (from: string, to: string, down = 0.5) => {
    const [start, end] = [await spot(page, from), await spot(page, to, down)];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x + 10, start.y + 10);
    await page.mouse.move(end.x, end.y, { steps: 3 });
    await page.mouse.up();
  };

  test('is opened from the popup, once', async () => {
    const count = () =>
      browser.run<number>(
        "browser.tabs.query({ url: browser.runtime.getURL('shop.html') + '*' }).then((tabs) => tabs.length)",
      );
    const popup = await browser.extensionPage('popup.html');
    await press(popup, text('popup_shop'));
    await until(() => page.evaluate(() => document.visibilityState === 'visible'), 'it in front');
    expect(await count()).toBe(1);
  });

  test('her order is changed by drag and by keys, and undone after the page was opened anew', async () => {
    await choose(page, 'Lips');
    await lists(page, ...LIPS);
    await drag(row(0), row(2), 0.8);
    await says(page, text('shop_did_order__one', '1'));
    await lists(page, 'Roller', 'Skillet', 'Lamp');

    await page.locator(row(0)).click();
    for (const key of ['m', 'ArrowDown', 'Enter'] as const) await page.keyboard.press(key);
    await lists(page, 'Skillet', 'Roller', 'Lamp');

    const hash = await page.evaluate(() => location.hash);
    await page.close();
    page = await browser.extensionPage(`shop.html${hash}`);
    await lists(page, 'Skillet', 'Roller', 'Lamp');
    await page.bringToFront();
    for (const expected of [['Roller', 'Skillet', 'Lamp'], LIPS]) {
      await press(page, text('shop_undo_what', text('shop_did_order__one', '1')));
      await lists(page, ...expected);
    }
    await press(page, text('shop_redo_what', text('shop_did_order__one', '1')));
    await lists(page, 'Roller', 'Skillet', 'Lamp');
  });

  test('products and categories are dropped onto categories', async () => {
    await choose(page, 'Lips');
    await lists(page, ...LIPS);
    await drag(row(1), '.tree-row:nth-child(4)');
    await says(page, `${text('shop_did_move__one', '1')} · Kitchen`);
    await lists(page, 'Lamp', 'Skillet');
    expect((await shopOf(browser)).B0DEMOROL1).toEqual(['Kitchen']);

    await drag('.tree-row:nth-child(4)', '.tree-row:nth-child(3)', 0.1);
    await says(page, `${text('shop_did_category_move__one', '1')} · ${text('shop_top_level')}`);
    const names = await page.$$eval('.tree-name', (all) => all.map((each) => each.textContent));
    expect(names.slice(2, 4)).toEqual(['Kitchen', 'Lips']);
  });

  test('a category shows its sub-categories under headings, between which products are dragged', async () => {
    await seedShop(browser, [
      { marketplace: 'IT', asin: 'B0DEMOSOC1', title: 'Wool Socks', create: [['Home']] },
      { marketplace: 'DE', asin: 'B0DEMOLMP1', title: 'Lamp', create: [['Home', 'Light']] },
      { marketplace: 'US', asin: 'B0DEMOROL1', title: 'Roller', create: [['Home', 'Light']] },
      { marketplace: 'US', asin: 'B0DEMOSKI1', title: 'Skillet', create: [['Home', 'Kitchen']] },
    ]);
    await page.reload();
    await choose(page, 'Home');
    await lists(page, 'Wool Socks', 'Lamp', 'Roller', 'Skillet');
    const headings = () =>
      page.$$eval('.list-heading', (all) => all.map((each) => each.textContent));
    expect(await headings()).toEqual(['Home 1', 'Light 2', 'Kitchen 1']);
    // Onto the upper half of the skillet: before it, in Kitchen.
    await drag(row(1), row(3), 0.2);
    await says(page, `${text('shop_did_move__one', '1')} · Home › Kitchen`);
    await lists(page, 'Wool Socks', 'Roller', 'Lamp', 'Skillet');
    expect((await shopOf(browser)).B0DEMOLMP1).toEqual(['Kitchen']);
    expect(await headings()).toEqual(['Home 1', 'Light 1', 'Kitchen 2']);
    // Its words are looked for everywhere, those of the open category first.
    await page.locator('.list-heading-name ::-p-text(Light)').click();
    await lists(page, 'Roller');
    await page.type('.shop-find input', 'l');
    await lists(page, 'Roller', 'Lamp', 'Skillet', 'Wool Socks');
    await until(
      async () =>
        (await headings()).join() ===
        `${text('shop_found_here', 'Light')} 1,${text('shop_found_elsewhere')} 3`,
      'the headings of the search',
    );
    expect(await axeComplaints(browser, page)).toEqual([]);
  });

  test('what is selected is copied; what has no tag is named and left out', async () => {
    await page.focus('.items');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await shows(page, text('shop_selected', '4', '4'));
    await page.keyboard.press('Enter');
    const left = text('shop_left_out', 'amazon.it', 'Wool Socks');
    await says(page, `${text('shop_copied__other', '3')} ${left}`);
    expect((await copied(browser)).split('\n')).toEqual([
      'https://www.amazon.com/dp/B0DEMOSKI1?tag=studio-20',
      'https://www.amazon.com/dp/B0DEMOROL1?tag=studio-20',
      'https://www.amazon.de/dp/B0DEMOLMP1?tag=blog-21',
    ]);
    expect(await page.$$eval('a[href*="tag="]', (all) => all.length)).toBe(0);
  });

  test('a short word and its button stand on one line', async () => {
    await page.focus('.items');
    await page.keyboard.press('Enter');
    await says(page, text('shop_copied__one', '1'));
    const lines = await page.$$eval('.toast > *', (parts) =>
      parts.map((part) => part.getBoundingClientRect()).map(({ top, height }) => top + height / 2),
    );
    expect(Math.max(...lines) - Math.min(...lines)).toBeLessThan(8);
  });

  test('with forced colours the boxes to tick have an edge that is seen', async () => {
    await browser.look(page, { forcedColors: true });
    const isSeen = await page.$eval('.item-tick', (tick) => {
      const { borderTopColor, backgroundColor } = getComputedStyle(tick);
      return borderTopColor !== backgroundColor;
    });
    expect(isSeen).toBe(true);
  });

  test('the address leads: back, forward, and a bookmark', async () => {
    const address = () => page.evaluate(() => location.hash);
    /** The address follows when the view has been drawn. */
    const go = async (place: string) => {
      const from = await address();
      await choose(page, place);
      await until(async () => (await address()) !== from, 'another address');
    };
    await page.evaluate(() => {
      location.hash = '';
    });
    await lists(page, ...ALL);
    await go('Lips');
    await lists(page, ...LIPS);
    const hash = await address();
    await go(text('shop_uncategorized'));
    await lists(page, 'Wool Socks');
    await page.evaluate(() => history.back());
    await lists(page, ...LIPS);
    await page.evaluate(() => history.back());
    await lists(page, ...ALL);
    await page.evaluate(() => history.forward());
    await lists(page, ...LIPS);
    const other = await browser.extensionPage(`shop.html${hash}&sort=title`);
    await lists(other, 'Lamp', 'Roller', 'Skillet');
    await other.close();
  });

  test('two tabs stay true to each other', async () => {
    const other = await browser.extensionPage('shop.html#q=roller');
    await lists(other, 'Roller');
    await other.bringToFront();
    await other.locator(row(0)).click();
    await other.keyboard.press('Delete');
    await says(other, text('shop_did_remove__one', '1'));
    await lists(page, 'Skillet', 'Lamp', 'Wool Socks');
    await other.close();
  });

  test('a narrow window folds it, and nothing scrolls sideways', async () => {
    for (const [width, height] of [
      [320, 640],
      [320, 256],
      [700, 500],
    ] as const) {
      await page.setViewport({ width, height });
      await page.waitForSelector(`named/${text('shop_tree')}[role="button"]`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${width} × ${height}`).toBeLessThanOrEqual(width);
    }
    await page.setViewport({ width: 320, height: 640 });
    await browser.look(page, { reducedMotion: true });
    await press(page, text('shop_tree'));
    await page.waitForSelector('.sheet .tree');
    expect(await axeComplaints(browser, page)).toEqual([]);
    await choose(page, 'Lips');
    await lists(page, ...LIPS);
    await page.waitForSelector('.sheet', { hidden: true });
    await page.locator(`${row(1)} [data-act=details]`).click();
    await page.waitForSelector('.sheet .details');
    await shows(page, 'tag=studio-20');
    expect(await axeComplaints(browser, page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.sheet', { hidden: true });
  });

  test('in no language does the count lie under the buttons, whose words give way to pictures', async () => {
    await page.locator(`${row(0)} [data-act=tick]`).click();
    await page.waitForSelector('.tools-acts .button');
    await page.setViewport({ width: 1280, height: 700 });
    const isCut = (name: Element) => name.scrollWidth > name.clientWidth;
    expect(await page.$eval('.list-name', isCut)).toBe(false);
    for (const locale of readdirSync(LOCALES)) {
      const said = wordsOf(locale);
      const words = [
        fill(said('shop_selected'), '1,234', '12,345'),
        fill(said('shop_copy_links_of__other'), '12,345'),
        said('shop_add_to'),
        said('shop_delete'),
      ];
      for (const width of [1280, 1100, 800, 640]) {
        await page.setViewport({ width: width + 1, height: 700 });
        await page.evaluate(
          (...all: string[]) => {
            const places = document.querySelectorAll('.tools-count, .tools-acts .button-text');
            for (const [at, place] of places.entries()) place.textContent = all[at] ?? '';
            // Only a width that was drawn is one that the next differs from.
            return new Promise(requestAnimationFrame);
          },
          ...words,
        );
        // Another width is another look at what fits.
        await page.setViewport({ width, height: 700 });
        await until(() => page.evaluate(fits), `${locale} to fit at ${width}`);
      }
    }
  });

  test('axe objects to nothing, light and dark', async () => {
    const examine = async (what: string) => {
      expect(await axeComplaints(browser, page), what).toEqual([]);
    };
    await choose(page, 'Lips');
    await lists(page, ...LIPS);
    await page.locator(row(1)).click();
    await page.waitForSelector('.details');
    await examine('rows and details');
    await page.keyboard.press('m');
    await page.waitForSelector('.drag-hint');
    await examine('something carried');
    await page.keyboard.press('Escape');
    await press(page, text('shop_selection_menu'));
    await page.waitForSelector('[role=menuitem]');
    await examine('a menu');
    await page.keyboard.press('Escape');
    await press(page, text('shop_move_to'));
    await page.waitForSelector('dialog [role=option]');
    await examine('where to');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { hidden: true });
    await page.keyboard.press('?');
    await page.waitForSelector('.keys');
    await examine('the keyboard map');
    await page.keyboard.press('Escape');
    await press(page, text('shop_tiles'));
    await page.waitForSelector('.items-tiles');
    await examine('tiles');
    await press(page, text('shop_rows'));
    await page.focus('.tree');
    await page.keyboard.press('n');
    await page.waitForSelector('.tree-field');
    await examine('a name that is typed');
    await page.keyboard.press('Escape');
    await choose(page, text('shop_trash'));
    await shows(page, text('shop_trash_empty'));
    await examine('the empty trash');
  });

  test('reports nothing', () => {
    expect(browser.complaints).toEqual([]);
  });
});

// A busy machine takes a while to write as many.
test('of 20,000 products never more than 60 are in the document', async () => {
  const browser = await borrow('chromium', null);
  const bench = await ShopBench.open(browser);
  await bench.fill(20_000);
  await bench.close();
  const page = await browser.extensionPage('shop.html');
  await shows(page, text('count_products__other', '20,001'));
  await page.bringToFront();
  for (const look of ['rows', 'tiles']) {
    if (look === 'tiles') await press(page, text('shop_tiles'));
    await page.waitForSelector(`.items-${look}`);
    const { items } = await scrollList(page, 40);
    expect(items, look).toBeGreaterThan(10);
    expect(items, look).toBeLessThanOrEqual(60);
  }
  await browser.close();
}, 240_000);
