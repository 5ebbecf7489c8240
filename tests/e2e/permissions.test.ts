import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { press, stateOf } from './hands.ts';
import {
  borrow,
  browsers,
  closeAll,
  PageServer,
  seedSettings,
  type TestBrowser,
  text,
  until,
} from './harness/index.ts';

const LIPSTICK = 'https://www.amazon.com/dp/B0DEMOLIP1';

describe.each(browsers('engine'))('permissions in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
  });

  afterAll(() => closeAll(browser, server));

  const toggle = (page: Page) => page.locator('named/Sweden[role="switch"]').click();

  test('a further marketplace: permission at that moment, given back when it is switched off', async () => {
    await seedSettings(browser, {});
    const origins = ['www.', 'm.', '', 'smile.'].map((sub) => `https://${sub}amazon.se/*`);
    const granted = () =>
      browser.run<boolean>(`browser.permissions.contains({ origins: ${JSON.stringify(origins)} })`);
    const scripts = () =>
      browser.run<number>(
        'browser.scripting.getRegisteredContentScripts().then((all) => all.length)',
      );
    await browser.allow(origins);
    const url = 'https://www.amazon.se/dp/B0DEMOLIP1';
    // The demo pages are of the built-in marketplaces.
    server.route(url, (await demoSite(new URL(LIPSTICK))) ?? '');
    const before = await browser.newPage(url);
    const page = await browser.extensionPage('options.html#marketplaces/SE');
    expect(await granted()).toBe(false);
    expect(await stateOf(browser, before)).toBe(null);
    expect(await browser.toolbar(before).shown()).toBe(false);
    await before.close();

    await toggle(page);
    await until(granted, 'the permission');
    await until(async () => (await scripts()) === 1, 'the content script');
    const tab = await browser.newPage(url, { window: true });
    const toolbar = browser.toolbar(tab);
    await toolbar.find('button', text('toolbar_add_tag'));
    await toolbar.waitText(/amazon\.se/);

    await page.bringToFront();
    await toggle(page);
    await toolbar.waitGone();
    await until(async () => !(await granted()), 'the permission to be given back');
    await until(async () => (await scripts()) === 0, 'the content script to go');
    await tab.reload();
    expect(await stateOf(browser, tab)).toBe(null);
    expect(await toolbar.shown()).toBe(false);

    // The popup asks right there, and a page that is loaded again has the toolbar.
    const popup = await browser.openPopup(tab);
    await press(popup, text('popup_marketplace_switch_on'));
    await until(granted, 'the permission again');
    await until(async () => (await scripts()) === 1, 'the content script again');
    await tab.bringToFront();
    await tab.reload();
    await toolbar.waitShown();
    await page.bringToFront();
    await toggle(page);
    await until(async () => !(await granted()), 'the permission to be given back again');
    await tab.close();
    await page.close();
  });
});
