import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { copiedWith, openTab, shopOf } from './hands.ts';
import {
  account,
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

const LIPSTICK = 'https://www.amazon.com/dp/B0DEMOLIP1';
const LINK = `${LIPSTICK}?tag=studio-20`;

/**
 * What the browser's key combinations do. Keys that a test sends reach only the page, in both browsers:
 * the command's event is fired in the worker (Chromium), or the browser's own handling of it is called
 * (Firefox). Neither makes the page think that somebody has touched it.
 */
describe.each(browsers('engine'))('the shortcuts in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;

  const seed = (hidden = false) =>
    seedSettings(browser, {
      accounts: { US: account('studio-20') },
      bar: { place: 'bottom', collapsed: false, hidden },
      off: ['CA'],
    });

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seed();
  });

  afterAll(() => closeAll(browser, server));

  /** What is open of the popup: as a popup, or in a tab. */
  const popups = () =>
    browser.run<number>(
      `browser.runtime.getContexts({}).then((all) => all.filter(({ documentUrl }) => /popup\\.html/.test(documentUrl)).length)`,
    );

  const closePopups = () =>
    browser.run(`browser.runtime.getContexts({}).then((all) => {
      for (const { documentUrl, tabId } of all)
        if (/popup\\.html/.test(documentUrl) && tabId >= 0) browser.tabs.remove(tabId);
      for (const view of browser.extension.getViews({ type: 'popup' })) view.close();
    })`);

  test('copies in a page that nobody has touched, and leaves its focus alone', async () => {
    const page = await browser.newPage(LIPSTICK);
    const toolbar = browser.toolbar(page);
    await toolbar.find('button', text('action_copy_link'));
    // Through the toolbar: what puppeteer evaluates in a page counts there as a person's touch.
    const touched = () => toolbar.call(() => navigator.userActivation.hasBeenActive);
    const focus = () => toolbar.call(() => document.activeElement?.outerHTML);
    await toolbar.call(() => document.querySelector('input')?.focus());
    const before = await focus();
    expect(before).toMatch(/^<input/);
    expect(await touched()).toBe(false);
    await browser.command(page, 'copy-link');
    await toolbar.waitText(copiedWith('studio-20'));
    expect(await touched()).toBe(false);
    expect(await focus()).toBe(before);
    expect((await browser.clipboard(page)).text).toBe(LINK);
    await page.close();
  });

  test('with the worker stopped', async () => {
    const page = await browser.newPage('https://www.amazon.com/dp/B0DEMOBOT1');
    const toolbar = browser.toolbar(page);
    await toolbar.find('button', text('action_copy_link'));
    await browser.killWorker();
    await browser.command(page, 'copy-link');
    await toolbar.waitText(copiedWith('studio-20'));
    expect((await browser.clipboard(page)).text).toContain('B0DEMOBOT1?tag=studio-20');
    await page.close();
  });

  test('saves: the picker opens with the cursor in it, Enter commits', async () => {
    const page = await browser.newPage(LIPSTICK);
    const toolbar = browser.toolbar(page);
    await toolbar.find('button', text('action_copy_link'));
    await browser.command(page, 'save-product');
    const field = await toolbar.find('combobox', text('toolbar_picker_filter'));
    await until(() => field.focused(), 'the cursor in the filter');
    await page.keyboard.type('Lips');
    await toolbar.find('option', /Lips/);
    await page.keyboard.press('Enter');
    await toolbar.waitText(new RegExp(text('toolbar_saved_to', 'Lips')));
    expect(await shopOf(browser)).toEqual({ B0DEMOLIP1: ['Lips'] });
    await page.close();
  });

  test('hides the toolbar on every page and brings it back', async () => {
    await seedShop(browser, [{ marketplace: 'US', asin: 'B0DEMOLIP1', title: 'Lipstick' }]);
    const { page, badge } = await openTab(browser, LIPSTICK);
    const other = await browser.newPage('https://www.amazon.com/dp/B0DEMOBOT1', { window: true });
    await browser.toolbar(page).waitShown();
    await browser.command(page, 'toggle-toolbar');
    await browser.toolbar(page).waitGone();
    await browser.toolbar(other).waitGone();
    await page.reload();
    await until(async () => (await badge()) === '✓', 'the worker to answer');
    expect(await browser.toolbar(page).shown()).toBe(false);
    await browser.command(page, 'toggle-toolbar');
    await browser.toolbar(page).waitShown();
    await browser.toolbar(other).waitShown();
    await other.close();
    await page.close();
  });

  test('hidden, it shows itself for a copy, and is hidden on the next page', async () => {
    await seed(true);
    await seedShop(browser, [{ marketplace: 'US', asin: 'B0DEMOLIP1', title: 'Lipstick' }]);
    const { page, toolbar, badge } = await openTab(browser, LIPSTICK);
    await until(async () => (await badge()) === '✓', 'the worker to answer');
    expect(await toolbar.shown()).toBe(false);
    await browser.command(page, 'copy-link');
    await toolbar.waitText(copiedWith('studio-20'));
    expect((await browser.clipboard(page)).text).toBe(LINK);
    await page.reload();
    await until(async () => (await badge()) === '✓', 'the worker to answer again');
    expect(await toolbar.shown()).toBe(false);
    await page.close();
    await seed();
  });

  test('no tag: the shortcut leads to its field', async () => {
    const page = await browser.newPage('https://www.amazon.fr/dp/B0DEMOLIP1');
    await browser.toolbar(page).find('button', text('toolbar_add_tag'));
    await browser.command(page, 'copy-link');
    const options = await browser.findPage(/options\.html#accounts\/FR/);
    await options.close();
    await page.close();
  });

  test.each([
    ['another site', 'https://example.com/'],
    ['a search page', 'https://www.amazon.com/s?k=lipstick'],
    ['a marketplace that is switched off', 'https://www.amazon.ca/dp/B0DEMOLIP1'],
    ['a product’s address without a product', 'https://www.amazon.com/dp/B0DEMOGONE'],
  ])('where there is no toolbar the popup opens: %s', async (_, url) => {
    const page = await browser.newPage(url);
    // A product's address alone shows it, until the document has been read.
    await browser.toolbar(page).waitGone();
    expect(await popups()).toBe(0);
    await browser.command(page, 'copy-link');
    await until(async () => (await popups()) === 1, 'the popup');
    await closePopups();
    await until(async () => (await popups()) === 0, 'the popup to close');
    await page.close();
  });

  test('leaves nothing in the console', () => {
    expect(browser.complaints).toEqual([]);
  });
});
