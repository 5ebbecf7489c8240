import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { openTab } from './hands.ts';
import {
  borrow,
  browsers,
  closeAll,
  PageServer,
  seedShop,
  type TestBrowser,
} from './harness/index.ts';

const ORIGIN = 'https://www.amazon.se/*';
const SITE = 'https://www.amazon.com/dp/B0DEMOLIP1';

/** All that a file of tests can leave in a browser, as the extension and a page of a site see it. */
const LEFT = `(async () => ({
  local: Object.keys(await browser.storage.local.get()).filter((key) => key === 'left'),
  session: await browser.storage.session.get('left'),
  sync: await browser.storage.sync.get(),
  databases: (await indexedDB.databases()).filter(({ name }) => name === 'left').length,
  localStorage: localStorage.getItem('left'),
  scripts: (await browser.scripting.getRegisteredContentScripts()).length,
  granted: await browser.permissions.contains({ origins: ['${ORIGIN}'] }),
  badge: await browser.action.getBadgeText({}),
  alarms: (await browser.alarms.getAll()).filter(({ name }) => name === 'left').length,
  tabs: (await browser.tabs.query({})).filter(({ url }) => /B0DEMOLIP1|shop\\.html/.test(url ?? '')).length,
}))()`;

const LEAVE = `(async () => {
  await browser.storage.local.set({ left: 1 });
  await browser.storage.session.set({ left: 1 });
  await browser.storage.sync.set({ left: 1 });
  await new Promise((done) => { indexedDB.open('left').onsuccess = done; });
  localStorage.setItem('left', '1');
  await browser.scripting.registerContentScripts([
    { id: 'left', matches: ['https://www.amazon.com/*'], js: ['content-scripts/amazon.js'] },
  ]);
  await browser.permissions.request({ origins: ['${ORIGIN}'] }).catch(() => false);
  await browser.action.setBadgeText({ text: 'left' });
  await browser.alarms.create('left', { delayInMinutes: 60 });
})()`;

describe.each(browsers('engine'))('%s, borrowed again,', (name) => {
  let server: PageServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
  });

  afterAll(() => closeAll(browser, server));

  const siteStores = async () => {
    const page = await browser.newPage(SITE);
    const kept = await page.evaluate(() => `${document.cookie}${localStorage.getItem('left')}`);
    const { dark } = await page.evaluate(() => ({
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
    }));
    const { text } = await browser.clipboard(page);
    await page.close();
    return { kept, dark, text };
  };

  test('holds nothing of its former borrower', async () => {
    browser = await borrow(name, server);
    const before = await browser.run(LEFT);
    const fresh = await siteStores();
    expect(fresh.text).toBe('');

    const page = await browser.newPage(SITE);
    await page.evaluate(() => {
      localStorage.setItem('left', '1');
      return cookieStore.set('left', '1');
    });
    await browser.toolbar(page).waitShown();
    await browser.command(page, 'copy-link');
    await browser.look(page, { dark: true });
    await browser.allow([ORIGIN]);
    await browser.run(LEAVE);
    await seedShop(browser, [{ marketplace: 'US', asin: 'B0DEMOLIP1', title: 'Lipstick' }]);
    await browser.extensionPage('shop.html');
    await openTab(browser, SITE, { window: true });
    expect(await browser.run(LEFT)).not.toEqual(before);
    await browser.close();

    browser = await borrow(name, server);
    expect(await browser.run(LEFT)).toEqual(before);
    expect(await siteStores()).toEqual(fresh);
  });
});
