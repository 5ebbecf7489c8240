import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { copiedWith, shows } from './hands.ts';
import { FirefoxBrowser } from './harness/firefox.ts';
import { account, borrow, closeAll, PageServer, seedSettings, text } from './harness/index.ts';

// In Chromium's private windows the extension's own pages open in a normal window.
describe('a private window of Firefox', () => {
  let server: PageServer;
  let browser: FirefoxBrowser;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    const borrowed = await borrow('firefox', server);
    if (!(borrowed instanceof FirefoxBrowser)) throw new Error('not Firefox');
    browser = borrowed;
    await seedSettings(browser, { accounts: { US: account('demo-20') } });
  });

  afterAll(() => closeAll(browser, server));

  test('has a toolbar that copies', async () => {
    const page = await browser.privatePage('https://www.amazon.com/dp/B0DEMOLIP1');
    const toolbar = browser.toolbar(page);
    await toolbar.click('button', text('action_copy_link'));
    await toolbar.waitText(copiedWith('demo-20'));
    expect((await browser.clipboard()).text).toBe(
      'https://www.amazon.com/dp/B0DEMOLIP1?tag=demo-20',
    );
  });

  test.each(['popup.html', 'shop.html'])('says in %s that nothing is kept there', async (path) => {
    const page = await browser.privatePage(path);
    await shows(page, text('failure_private'));
  });
});
