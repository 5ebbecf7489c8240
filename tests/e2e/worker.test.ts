import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { NAME } from '@/utils/shop/database/schema.ts';
import { copiedWith, press, SAVE_BUTTON, save, shopOf, shows } from './hands.ts';
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
  type Toolbar,
  text,
  until,
} from './harness/index.ts';

const at = (asin: string) => `https://www.amazon.com/dp/${asin}`;
const BOTTLES = [
  'B0DEMOBOT1',
  'B0DEMOBOT2',
  'B0DEMOBOT3',
  'B0DEMOBOT4',
  'B0DEMOBOT5',
  'B0DEMOBOT6',
];

/** What a save can come to on the toolbar: done, or the plain word that it is not. */
const outcome = (category: string) =>
  new RegExp(
    `${text('toolbar_saved_to', category)}|${text('toolbar_saved_in', category)}|${text('toolbar_save_failed')}`,
  );

/** The patch holds the worker where it says; the one that is started after it has no patch. */
const MOMENTS = {
  'before the database has committed': `
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...given) {
      const tx = transaction.apply(this, given);
      if (given[1] !== 'readwrite') return tx;
      const store = tx.objectStore('meta');
      const again = () => { self.held = true; store.get('local').onsuccess = again; };
      again();
      return tx;
    };`,
  'after the commit, before the answer': `
    const { addEventListener } = IDBTransaction.prototype;
    IDBTransaction.prototype.addEventListener = function (type, heard, ...rest) {
      if (type !== 'complete' || this.mode !== 'readwrite') return addEventListener.call(this, type, heard, ...rest);
      addEventListener.call(this, type, () => { self.held = true; });
    };`,
};

describe.each(browsers('engine'))('the worker stopped in %s', (name) => {
  // A page takes Firefox four times as long.
  const rounds = name === 'chromium' ? BOTTLES : BOTTLES.slice(0, 3);
  let server: PageServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, { accounts: { US: account('studio-20', 'blog-20') } });
  });

  afterAll(() => closeAll(browser, server));

  async function open(asin: string): Promise<{ page: Page; toolbar: Toolbar }> {
    const page = await browser.newPage(at(asin));
    const toolbar = browser.toolbar(page);
    await toolbar.find('button', text('toolbar_tag', 'studio-20'));
    return { page, toolbar };
  }

  // Once at a time: an ask is repeated when the worker dies over it, not when the second one does too.
  const kill = () => browser.killWorker();

  test('before every single action: each does what it says', async () => {
    const { page, toolbar } = await open('B0DEMOLIP1');
    // Once the toolbar has asked all that a new page makes it ask, a copy starts no worker.
    await until(async () => {
      await kill();
      await toolbar.click('button', text('action_copy_link'));
      await toolbar.waitText(copiedWith('studio-20'));
      return !(await browser.workerAlive());
    }, 'a copy without a worker');
    expect((await browser.clipboard(page)).text).toBe(`${at('B0DEMOLIP1')}?tag=studio-20`);

    await kill();
    await save(page, toolbar, 'Makeup › Lips');
    await toolbar.waitText(new RegExp(text('toolbar_saved_to', 'Lips')));
    expect(await shopOf(browser)).toEqual({ B0DEMOLIP1: ['Lips'] });

    await kill();
    await toolbar.click('button', text('toolbar_undo'));
    await toolbar.waitText(new RegExp(text('toolbar_undone')));
    expect(await shopOf(browser)).toEqual({});

    await kill();
    await save(page, toolbar, 'Lips');
    await toolbar.waitText(new RegExp(text('toolbar_saved_to', 'Lips')));
    await kill();
    // The picker asks the worker for its list.
    await toolbar.click('button', SAVE_BUTTON);
    const line = await toolbar.find('option', /Lips/);
    expect(await line.attribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');

    await kill();
    await toolbar.click('button', text('toolbar_tag', 'studio-20'));
    await toolbar.click('menuitemradio', /blog-20/);
    await until(async () => {
      const { settings } = await browser.storage.get();
      return JSON.stringify(settings).includes('"lastTag":{"US":"blog-20"}');
    }, 'the chosen tag to be stored');
    await page.close();
    await seedSettings(browser, { accounts: { US: account('studio-20', 'blog-20') } });
  });

  test('while a page asks for its link: the toolbar gets it all the same', async () => {
    const page = await browser.newPage();
    const [toolbar] = await Promise.all([
      page.goto(at('B0DEMOEAR1')).then(() => browser.toolbar(page)),
      browser.killWorker(),
    ]);
    await toolbar.find('button', text('toolbar_tag', 'studio-20'));
    await page.close();
  });

  test('in the middle of saves: what is confirmed is in the shop, and a reload says the same', async () => {
    const { page, toolbar } = await open(BOTTLES[0] ?? '');
    for (const asin of rounds) {
      await page.goto(at(asin));
      await toolbar.find('button', text('toolbar_tag', 'studio-20'));
      await toolbar.click('button', SAVE_BUTTON);
      await toolbar.find('combobox', text('toolbar_picker_filter'));
      await page.keyboard.type(`Round ${asin}`);
      await toolbar.find('option', /Round/);
      await Promise.all([page.keyboard.press('Enter'), browser.killWorker()]);
      const said = await toolbar.waitText(outcome(`Round ${asin}`));
      const held = (await shopOf(browser))[asin] ?? [];
      if (!said.includes(text('toolbar_save_failed'))) expect(held).toEqual([`Round ${asin}`]);
      await page.reload();
      await toolbar.find('button', text('toolbar_tag', 'studio-20'));
      const words = new RegExp(text('toolbar_saved_in', `Round ${asin}`));
      if (held.length > 0) await toolbar.waitText(words);
      else expect(await toolbar.text()).not.toMatch(words);
    }
    await page.close();
  });

  test('after each of many saves: nothing that was confirmed is lost', async () => {
    const { page, toolbar } = await open(BOTTLES[0] ?? '');
    for (const asin of rounds) {
      await page.goto(at(asin));
      await toolbar.find('button', text('toolbar_tag', 'studio-20'));
      await save(page, toolbar, 'Kitchen › Bottles');
      await toolbar.waitText(new RegExp(text('toolbar_saved_to', 'Bottles')));
      await kill();
    }
    const shop = await shopOf(browser);
    for (const asin of rounds) expect(shop[asin]).toContain('Bottles');
    await page.close();
  });

  // Firefox gives no hand into its background page: there, only the race above tries this.
  const moments = name === 'chromium' ? Object.entries(MOMENTS) : [];
  test.each(moments)('held %s of a save: the next worker does it, once', async (moment, patch) => {
    const asin = moment.startsWith('before') ? 'B0DEMOLIP2' : 'B0DEMOLIP3';
    const { page, toolbar } = await open(asin);
    await toolbar.click('button', SAVE_BUTTON);
    await toolbar.find('combobox', text('toolbar_picker_filter'));
    await page.keyboard.type('Moment');
    await toolbar.find('option', /Moment/);
    await browser.runInWorker(`(() => {${patch}})()`);
    await page.keyboard.press('Enter');
    await until(() => browser.runInWorker('self.held === true'), 'the worker to be held');
    expect(await toolbar.text()).not.toMatch(/Saved to/);
    // Before the commit nobody else can read it either.
    if (moment.startsWith('after')) expect((await shopOf(browser))[asin]).toEqual(['Moment']);
    await browser.killWorker();
    // Asked once more, the new worker does it; doing it twice is one record.
    await toolbar.waitText(outcome('Moment'));
    expect((await shopOf(browser))[asin]).toEqual(['Moment']);
    await page.reload();
    await toolbar.waitText(new RegExp(text('toolbar_saved_in', 'Moment')));
    await page.close();
  });

  /** Its alarm rings as if the minute after a change were over. */
  const ring = () => browser.run(`browser.alarms.create('snapshot', { when: Date.now() })`);
  const backups = () =>
    browser.run<string[]>(`(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('snapshots', { create: true });
      return Array.fromAsync(folder.keys());
    })()`);
  const isLasting = () =>
    browser.run<boolean>(
      `browser.storage.local.get('shop-mark').then(({ 'shop-mark': mark }) => mark?.isLasting)`,
    );

  test('backs the shop up by itself; a shop that the browser has lost is said, and brought back', async () => {
    await browser.run(`(async () => {
      await browser.alarms.clear('snapshot');
      const root = await navigator.storage.getDirectory();
      await root.removeEntry('snapshots', { recursive: true }).catch(() => undefined);
    })()`);
    await seedShop(browser, [
      { marketplace: 'US', asin: 'B0DEMOSOC1', title: 'Wool Socks', create: [['Warm']] },
      { marketplace: 'US', asin: 'B0DEMOSKI1', title: 'Cast Iron Skillet' },
    ]);
    await ring();
    await until(async () => /^\d+\.snapshot$/.test(String(await backups())), 'the backup');
    // As when the browser is started again.
    await browser.run(`browser.storage.session.remove('run')`);
    await ring();
    await until(isLasting, 'the worker to know the shop again');

    await browser.killWorker();
    await browser.run(`new Promise((done, fail) => {
      const deleting = indexedDB.deleteDatabase('${NAME}');
      deleting.onsuccess = () => done(null);
      deleting.onerror = () => fail(deleting.error);
    })`);
    const popup = await browser.extensionPage('popup.html');
    await shows(popup, text('shop_gone_title'));
    await popup.close();
    const { page, toolbar } = await open('B0DEMOLIP1');
    await save(page, toolbar, 'Lips');
    await toolbar.waitText(new RegExp(text('toolbar_shop_gone')));
    await page.close();

    const shop = await browser.extensionPage('shop.html');
    await shop.bringToFront();
    await shows(shop, text('shop_gone_title'));
    await shows(shop, new RegExp(text('shop_gone_what__other', '2', '.+')));
    expect(await axeComplaints(browser, shop)).toEqual([]);
    await press(shop, text('shop_transfer'));
    await shop.locator(`named/${text('snapshots_open')}[role="menuitem"]`).click();
    await shows(shop, text('snapshot_daily'));
    expect(await axeComplaints(browser, shop)).toEqual([]);
    await shop.locator('.snapshot button').click();
    await press(shop, text('restore_run_products__other', '2'));
    await shop.waitForSelector('dialog', { hidden: true });
    await shop.waitForSelector('.notice-bad', { hidden: true });
    expect(await shopOf(browser)).toEqual({
      B0DEMOSOC1: ['Warm'],
      B0DEMOSKI1: [],
      B0DEMOLIP1: ['Lips'],
    });
    await shop.close();
  });

  test('leaves nothing in the console', () => {
    expect(browser.complaints).toEqual([]);
  });
});
