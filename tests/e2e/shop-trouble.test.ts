import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bringIn, holdActionsAfter, press, shopOf, shows, typeOver } from './hands.ts';
import {
  account,
  borrow,
  browsers,
  closeAll,
  type Seed,
  seedSettings,
  seedShop,
  type TestBrowser,
  text,
  until,
} from './harness/index.ts';

const ROWS = 4_000;
/** Rows that are saved in one transaction. */
const BATCH = 1_000;

const asin = (at: number) => `B0DEMO${String(at).padStart(4, '0')}`;
const LIST = `Title,Link\n${Array.from({ length: ROWS }, (_, at) => `Thing ${at},https://www.amazon.com/dp/${asin(at)}`).join('\n')}`;

describe.each(browsers('once'))("trouble on the shop's page in %s", (name) => {
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await borrow(name, null);
    await seedSettings(browser, { home: 'US', accounts: { US: account('studio-20') } });
  });

  afterAll(() => closeAll(browser));

  const openPage = async (seeds: readonly Seed[], hash = '') => {
    if (page && !page.isClosed()) await page.close();
    await seedShop(browser, seeds);
    page = await browser.extensionPage(`shop.html${hash}`);
    await page.bringToFront();
  };

  const count = async () => Object.keys(await shopOf(browser)).length;

  test('a window that is closed in the middle of an import loses no batch that was written', async () => {
    await openPage([]);
    await bringIn(page, LIST);
    await holdActionsAfter(page, 2);
    await press(page, text('transfer_import_run__other', '4,000'));
    await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) >= 0.5, {
      polling: 'mutation',
    });
    await page.close();
    const left = await count();
    expect(left).toBe(2 * BATCH);

    page = await browser.extensionPage('shop.html');
    await page.bringToFront();
    await shows(page, `Thing ${left - 1}`);
    await bringIn(page, LIST);
    await press(
      page,
      text('transfer_import_run__other', new Intl.NumberFormat('en').format(ROWS - left)),
    );
    await page.waitForSelector('dialog', { hidden: true });
    expect(await count()).toBe(ROWS);
  });

  describe('with a full disk', () => {
    const SOCKS: Seed = { marketplace: 'US', asin: 'B0DEMOSOC1', title: 'Wool Socks' };

    beforeEach(async () => {
      await openPage([SOCKS], '#p=p:us:B0DEMOSOC1');
      await page.waitForSelector('.details');
    });

    /** Every write of the page fails as it does where nothing more fits; or works again. */
    const fill = (full: boolean) =>
      page.evaluate((isFull) => {
        const { prototype } = IDBObjectStore;
        const kept: unknown = Reflect.get(prototype, 'kept');
        if (isFull) {
          Reflect.set(prototype, 'kept', prototype.put);
          prototype.put = function () {
            this.transaction.abort();
            throw new DOMException('The disk is full.', 'QuotaExceededError');
          };
        } else Reflect.set(prototype, 'put', kept);
      }, full);

    test('what is typed stays, the reason is said, and it is saved once there is room', async () => {
      await fill(true);
      await typeOver(page, text('shop_custom_title'), 'Warm socks');
      await page.keyboard.press('Enter');
      await shows(page, text('failure_quota'));
      expect(
        await page.$eval('.details input', (field) =>
          field instanceof HTMLInputElement ? field.value : '',
        ),
      ).toBe('Warm socks');
      await fill(false);
      await page.keyboard.press('Enter');
      await shows(page, text('shop_did_edit__one', '1'));
      await page.close();
      page = await browser.extensionPage('shop.html');
      await shows(page, 'Warm socks');
    });

    test('an import says so and leaves the shop as it was', async () => {
      await fill(true);
      await bringIn(page, 'https://www.amazon.com/dp/B0DEMOLIP1');
      await press(page, text('transfer_import_run__one', '1'));
      await shows(page, text('failure_quota'));
      expect(Object.keys(await shopOf(browser))).toEqual(['B0DEMOSOC1']);
      await fill(false);
      await press(page, text('transfer_import_run__one', '1'));
      await page.waitForSelector('dialog', { hidden: true });
      expect(await count()).toBe(2);
    });
  });

  describe('a long category', () => {
    const MANY = Array.from(
      { length: 60 },
      (_, at): Seed => ({
        marketplace: 'US',
        asin: asin(at),
        title: `Thing ${at}`,
        create: [['Lips']],
      }),
    );

    beforeEach(async () => {
      await openPage(MANY);
      await page.locator('.tree-row ::-p-text(Lips)').click();
      await until(async () => (await first()) === 'Thing 0', 'her order');
    });

    const first = () => page.$eval('[data-row="0"] .item-title', (title) => title.textContent);

    const middleOf = async (selector: string) => {
      const box = await (await page.waitForSelector(selector))?.boundingBox();
      if (!box) throw new Error(`${selector} is not in sight`);
      return { x: box.x + Math.min(box.width / 2, 120), y: box.y + box.height / 2 };
    };

    test('scrolls while something is held at its lower edge', async () => {
      const start = await middleOf('[data-row="0"]');
      const list = await (await page.waitForSelector('[data-list]'))?.boundingBox();
      if (!list) throw new Error('no list');
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      await page.mouse.move(start.x, start.y + 20);
      await page.mouse.move(start.x, list.y + list.height - 6, { steps: 3 });
      await until(
        () =>
          page.$eval(
            '[data-list]',
            (box) => box.scrollTop + box.clientHeight > box.scrollHeight - 2,
          ),
        'the end of the list',
      );
      await page.mouse.up();
      await page.$eval('[data-list]', (box) => {
        box.scrollTop = 0;
      });
      await until(async () => (await first()) === 'Thing 1', 'the first to be another');
    });

    // Firefox has no touch screen that a test could touch.
    test.runIf(name === 'chromium')('is put in order by a finger at the grip', async () => {
      await page.setViewport({ width: 1280, height: 800, hasTouch: true });
      await page.reload();
      const grip = '[data-row="0"] [data-grip]';
      const start = await middleOf(grip);
      const end = await middleOf('[data-row="3"]');
      const touch = await page.touchscreen.touchStart(start.x, start.y);
      await touch.move(start.x, start.y + 12);
      await touch.move(end.x, end.y + 8);
      await touch.end();
      await until(async () => (await first()) === 'Thing 1', 'the new order');
    });
  });

  test('its shortcut opens it once, then brings it to the front', async () => {
    await openPage([]);
    await page.close();
    const other = await browser.newPage('about:blank');
    const tabs = () =>
      browser.run<boolean[]>(
        "browser.tabs.query({ url: browser.runtime.getURL('shop.html') + '*' }).then((all) => all.map(({ active }) => active))",
      );
    await browser.command(other, 'open-shop');
    await until(async () => (await tabs()).join() === 'true', 'the page in front');
    await other.bringToFront();
    await until(async () => (await tabs()).join() === 'false', 'the other in front');
    await browser.command(other, 'open-shop');
    await until(async () => (await tabs()).join() === 'true', 'the page in front again');
    page = await browser.findPage(/shop\.html/);
    await other.close();
  });

  test('reports nothing but the full disk', () => {
    expect(browser.complaints.filter((each) => !/QuotaExceeded|quota/i.test(each))).toEqual([]);
  });
});
