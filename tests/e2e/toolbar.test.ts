import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { stateOf } from './hands.ts';
import {
  account,
  borrow,
  browsers,
  closeAll,
  PageServer,
  seedSettings,
  type TestBrowser,
  text,
  until,
} from './harness/index.ts';

/** The toolbar's own word that the clipboard has it. */
const COPIED = new RegExp(text('toolbar_copied', text('format_link'), 'demo-20'));

describe.each(browsers('once'))('the toolbar in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, { accounts: { US: account('demo-20') } });
  });

  afterAll(() => closeAll(browser, server));

  beforeEach(() => server.forget());

  test('one click puts the own tracking link on the clipboard, and nothing else is asked for', async () => {
    const page = await browser.newPage('https://www.amazon.com/dp/B0DEMOLIP1');
    const before = server.requests().length;
    const toolbar = browser.toolbar(page);
    await toolbar.click('button', text('action_copy_link'));
    await toolbar.waitText(COPIED);
    expect(await browser.clipboard(page)).toEqual({
      text: 'https://www.amazon.com/dp/B0DEMOLIP1?tag=demo-20',
      html: null,
    });
    expect(server.requests().slice(before)).toEqual([]);
    expect(server.requests().filter((address) => address.includes('tag='))).toEqual([]);
    expect(browser.complaints).toEqual([]);
    await page.close();
  });

  test('follows a picked variation', async () => {
    const page = await browser.newPage('https://www.amazon.com/dp/B0DEMOLIP1');
    const toolbar = browser.toolbar(page);
    await toolbar.waitText(/B0DEMOLIP1|Rosewood/);
    await page.click('button[data-value="2"]');
    await toolbar.waitText(/B0DEMOLIP3|Fig/);
    await toolbar.click('button', text('action_copy_link'));
    await toolbar.waitText(COPIED);
    expect((await browser.clipboard(page)).text).toBe(
      'https://www.amazon.com/dp/B0DEMOLIP3?tag=demo-20',
    );
    await page.close();
  });

  test("its menu opens the shop's page once, then brings it to the front", async () => {
    const page = await browser.newPage('https://www.amazon.com/dp/B0DEMOLIP1');
    const toolbar = browser.toolbar(page);
    const tabs = () =>
      browser.run<boolean[]>(
        "browser.tabs.query({ url: browser.runtime.getURL('shop.html') + '*' }).then((all) => all.map(({ active }) => active))",
      );
    for (const time of ['opened', 'in front again']) {
      await page.bringToFront();
      await until(async () => !(await tabs()).includes(true), 'the product in front');
      await toolbar.click('button', text('toolbar_settings'));
      await toolbar.click('menuitem', text('toolbar_shop'));
      await until(async () => (await tabs()).join() === 'true', `the shop ${time}`);
    }
    await (await browser.findPage(/shop\.html/)).close();
    await page.close();
  });

  test('a page that is no product has no toolbar', async () => {
    const page = await browser.newPage('https://www.amazon.com/s?k=lipstick');
    await until(async () => (await stateOf(browser, page)) === 'none', 'the page to be judged');
    expect(await browser.toolbar(page).shown()).toBe(false);
    await page.close();
  });
});
