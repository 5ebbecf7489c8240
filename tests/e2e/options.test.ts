import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { copiedWith, openTab, press, shows, typeOver } from './hands.ts';
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

describe.each(browsers('once'))('the options in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
  });

  afterAll(() => closeAll(browser, server));

  const stored = () =>
    browser.run<Settings>("browser.storage.local.get('settings').then((all) => all.settings)");
  const field = (page: Page, label: string) => page.locator(`named/${label}[role="textbox"]`);
  const pick = (page: Page, role: 'switch' | 'radio' | 'checkbox', label: string) =>
    page.locator(`named/${label}[role="${role}"]`).click();
  const saved = (page: Page) => shows(page, text('options_saved'));

  test('the welcome opens on installation and asks for the first id', async () => {
    const page = await browser.findPage(/options\.html#welcome$/);
    await page.bringToFront();
    await shows(page, text('welcome_title'));
    await press(page, text('welcome_finish'));
    await shows(page, text('options_tag_empty'));
    await page.locator('select').fill('DE');
    await shows(page, 'amazon.de');
    await field(page, text('welcome_tag')).fill('studio-20');
    await shows(page, text('options_tag_suffix', 'Germany', '-21'));
    await page.$eval(
      '.welcome input',
      (input) => input instanceof HTMLInputElement && input.select(),
    );
    const link = 'https://www.amazon.de/dp/B0DEMOLIP1?tag=studio-21';
    // As a paste: all of it at once.
    await page.evaluate((each) => document.execCommand('insertText', false, each), link);
    await shows(page, text('welcome_tag_from_link', 'Germany'));
    expect(await page.$eval('.toolbar-preview-tag', (each) => each.textContent)).toBe('studio-21');
    await press(page, text('welcome_finish'));
    await shows(page, text('welcome_done_title'));
    expect(await stored()).toMatchObject({
      home: 'DE',
      welcomed: true,
      accounts: { DE: { ids: [{ tag: 'studio-21', name: '' }] } },
    });
    const cards = await page.$$eval('.welcome-card h2', (all) => all.length);
    expect(cards).toBe(4);
    await press(page, text('welcome_import'));
    const shop = await browser.findPage(/shop\.html/);
    await shows(shop, text('transfer_import_title'));
    await shop.close();
    await page.bringToFront();
    await page.locator(`named/${text('options_paste_open')}`).click();
    await shows(page, text('options_paste_label'));
    await page.close();
  });

  test('an id is judged as it is typed, added, made the default, removed and brought back', async () => {
    await seedSettings(browser, {});
    const page = await browser.extensionPage('options.html#accounts/US');
    const input = field(page, text('options_id_new'));
    for (const [typed, note] of [
      ['https://amzn.to/x', text('options_tag_link_short')],
      ['studio 20', text('options_tag_characters')],
      ['x'.repeat(65), text('options_tag_length', '64')],
      ['studio-21', text('options_tag_suffix', 'United States', '-20')],
      ['studio-20', text('options_tag_good')],
    ]) {
      await input.fill(typed ?? '');
      await shows(page, note ?? '');
    }
    await field(page, text('options_id_new_name')).fill('YouTube');
    await page.keyboard.press('Enter');
    await shows(page, /studio-20/);
    await input.fill('STUDIO-20');
    await shows(page, text('options_tag_duplicate', 'YouTube'));
    await page.keyboard.press('Enter');
    // A warning is no refusal.
    await input.fill('blog-21');
    await page.keyboard.press('Enter');
    await pick(page, 'radio', text('options_id_default_of', 'blog-21'));
    const both = [
      { tag: 'studio-20', name: 'YouTube' },
      { tag: 'blog-21', name: '' },
    ];
    await until(async () => (await stored()).accounts.US?.default === 'blog-21', 'the default');
    expect((await stored()).accounts.US?.ids).toEqual(both);
    await press(page, text('options_id_remove', 'studio-20'));
    await shows(page, text('options_id_removed', 'studio-20', 'United States'));
    expect((await stored()).accounts.US?.ids).toEqual(both.slice(1));
    await press(page, text('common_undo'));
    await until(async () => (await stored()).accounts.US?.ids.length === 2, 'the id to be back');
    expect((await stored()).accounts.US?.ids).toEqual(both);
    await page.close();
  });

  test('a pasted list is put to its marketplaces', async () => {
    await seedSettings(browser, { home: 'DE' });
    const page = await browser.extensionPage('options.html#accounts');
    await press(page, text('options_paste_open'));
    await field(page, text('options_paste_label')).fill(
      'studio-20, studio-21\nUK: britain-21\nrubbish',
    );
    await shows(page, 'britain-21');
    // Home decides where an ending is shared; this one has to be chosen.
    await page.locator(`named/${text('options_paste_where', 'studio-20')}`).fill('US');
    await press(page, text('options_paste_apply__other', '3'));
    await shows(page, text('options_paste_added__other', '3'));
    const { accounts } = await stored();
    expect(accounts).toMatchObject({
      US: { ids: [{ tag: 'studio-20' }] },
      DE: { ids: [{ tag: 'studio-21' }] },
      UK: { ids: [{ tag: 'britain-21' }] },
    });
    await page.close();
  });

  test('one OneLink id serves the marketplaces that are ticked', async () => {
    await seedSettings(browser, {});
    const page = await browser.extensionPage('options.html#accounts');
    await field(page, text('options_onelink_id')).fill('onelink-20');
    await press(page, text('options_onelink_use'));
    await shows(page, text('options_onelink_nowhere'));
    const tab = await browser.newPage('https://www.amazon.ca/dp/B0DEMOLIP1', { window: true });
    await browser.toolbar(tab).find('button', text('toolbar_add_tag'));
    await pick(page, 'checkbox', 'Canada');
    await browser.toolbar(tab).find('button', text('action_copy_link'));
    await tab.bringToFront();
    await browser.toolbar(tab).click('button', text('action_copy_link'));
    await browser.toolbar(tab).waitText(copiedWith('onelink-20'));
    await tab.close();
    await page.close();
  });

  test('a template: preview, unknown names, in the menu of an open toolbar, deleted and brought back', async () => {
    await seedSettings(browser, { accounts: { US: account('studio-20') } });
    const page = await browser.extensionPage('options.html#templates');
    const tab = await browser.newPage(LIPSTICK, { window: true });
    const toolbar = browser.toolbar(tab);
    await toolbar.find('button', text('action_copy_link'));
    await press(page, text('options_template_new'));
    await typeOver(page, text('options_template_name'), 'Shelf line');
    await typeOver(page, text('options_template_body'), '{{brand}}: {{prize}} {{link}}');
    await shows(page, text('options_template_unknown', '1', '12', 'prize'));
    await typeOver(page, text('options_template_body'), '{{brand}} → {{link}}');
    const preview = () => page.$eval('.preview', (each) => each.textContent);
    await until(
      async () =>
        (await preview())?.startsWith('Sample & Co. → https://www.amazon.com/dp/') ?? false,
      'the preview',
    );
    await until(
      async () => (await stored()).templates[0]?.body === '{{brand}} → {{link}}',
      'the template',
    );
    await tab.bringToFront();
    await toolbar.click('button', text('toolbar_copy_menu'));
    await toolbar.click('menuitemradio', 'Shelf line');
    await toolbar.waitText(new RegExp(text('toolbar_copied', 'Shelf line', 'studio-20')));
    expect((await browser.clipboard(tab)).text).toBe(`Mirelle Rowe → ${LIPSTICK}?tag=studio-20`);
    await page.bringToFront();
    await press(page, text('options_template_remove'));
    await shows(page, text('options_template_removed', 'Shelf line'));
    await press(page, text('common_undo'));
    await until(async () => (await stored()).templates.length === 1, 'the template to be back');
    await tab.close();
    await page.close();
  });

  test('the toolbar’s place and a marketplace switched off or on show on an open page at once', async () => {
    await seedSettings(browser, { accounts: { US: account('studio-20') } });
    const page = await browser.extensionPage('options.html#toolbar');
    await seedShop(browser, [{ marketplace: 'US', asin: 'B0DEMOLIP1', title: 'Lipstick' }]);
    const { page: tab, toolbar, badge } = await openTab(browser, LIPSTICK, { window: true });
    await toolbar.find('button', text('action_copy_link'));
    const middle = await tab.evaluate(() => innerHeight / 2);
    await pick(page, 'radio', text('options_toolbar_top'));
    await saved(page);
    await until(
      async () => ((await toolbar.box())?.y ?? middle) < middle,
      'the toolbar at the top',
    );
    await pick(page, 'radio', text('options_toolbar_tab'));
    await toolbar.find('button', text('toolbar_expand'));
    await pick(page, 'radio', text('options_toolbar_hidden'));
    await toolbar.waitGone();
    await pick(page, 'radio', text('options_toolbar_full'));
    await pick(page, 'radio', text('options_toolbar_bottom'));
    await until(async () => ((await toolbar.box())?.y ?? 0) > middle, 'the toolbar at the bottom');
    await page.goto(page.url().replace('#toolbar', '#marketplaces'));
    await pick(page, 'switch', 'United States');
    await toolbar.waitGone();
    await tab.reload();
    await until(async () => (await badge()) === '✓', 'the worker to answer');
    expect(await toolbar.shown()).toBe(false);
    await pick(page, 'switch', 'United States');
    await toolbar.waitShown();
    await tab.close();
    await page.close();
  });
});
