import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';
import { copiedWith, pickInPopup, press, shows } from './hands.ts';
import {
  account,
  axeComplaints,
  axeComplaintsOfToolbar,
  borrow,
  closeAll,
  PageServer,
  seedSettings,
  seedShop,
  type TestBrowser,
  text,
  until,
} from './harness/index.ts';

const LIPSTICK = 'https://www.amazon.com/dp/B0DEMOLIP1';

describe('axe, in chromium', () => {
  let server: PageServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow('chromium', server);
    await seedSettings(browser, {
      accounts: { US: account('studio-20', 'blog-20', 'wrong-21') },
      templates: [{ id: 'line', name: 'Line', body: '{{title}} {{prize}}' }],
    });
  });

  afterAll(() => closeAll(browser, server));

  async function examine(page: Page, what: string): Promise<void> {
    expect(await axeComplaints(browser, page), what).toEqual([]);
  }

  async function examineToolbar(page: Page, what: string): Promise<void> {
    expect(await axeComplaintsOfToolbar(browser, page), what).toEqual([]);
  }

  test('the popup: empty, a pasted address, a product with its menu and its picker', async () => {
    const page = await browser.newPage(LIPSTICK);
    const popup = await browser.openPopup(page);
    await shows(popup, text('popup_empty_here'));
    await examine(popup, 'a product, nothing saved');
    await press(popup, text('action_copy_other_formats'));
    await popup.waitForSelector('[role=menuitem]');
    await examine(popup, 'the menu');
    await popup.keyboard.press('Escape');
    await pickInPopup(popup, 'Lips');
    await popup.waitForSelector('[role=option]');
    await examine(popup, 'the picker');
    await popup.close();
    await page.close();

    const alone = await browser.extensionPage('popup.html');
    const field = alone.locator(`named/${text('popup_search')}[role="textbox"]`);
    await shows(alone, text('popup_empty_elsewhere'));
    await examine(alone, 'the empty shop');
    await field.fill(LIPSTICK);
    await alone.waitForSelector('.card-link');
    await examine(alone, 'the own link');
    await field.fill('https://www.amazon.de/dp/B0DEMOLIP1');
    await shows(alone, text('problem_no_tag', 'amazon.de'));
    await examine(alone, 'why there is no link');
    await alone.close();
  });

  test('the popup: saved products, hits, nothing found, a row’s menu and dialog', async () => {
    await seedShop(browser, [
      { marketplace: 'US', asin: 'B0DEMOLIP1', title: 'Velvet lipstick', create: [['Lips']] },
      { marketplace: 'JP', asin: 'B0DEMOEAR1', title: 'ヘッドホン', create: [['Lips', 'Far']] },
    ]);
    const popup = await browser.extensionPage('popup.html');
    const field = popup.locator(`named/${text('popup_search')}[role="textbox"]`);
    await shows(popup, 'Velvet lipstick');
    await examine(popup, 'the newest');
    const more = `named/${text('common_more_of', 'Velvet lipstick')}`;
    await popup.locator(more).click();
    await popup.waitForSelector('[role=menuitem]');
    await examine(popup, 'a row’s menu');
    await popup.locator(`named/${text('popup_move')}[role="menuitem"]`).click();
    await popup.waitForSelector('dialog [role=option]');
    await examine(popup, 'the dialog');
    await press(popup, text('common_cancel'));
    await popup.locator(more).click();
    await popup.locator(`named/${text('popup_remove')}[role="menuitem"]`).click();
    await shows(popup, text('popup_removed', 'Velvet lipstick'));
    await examine(popup, 'the note with its undo');
    await field.fill('lips');
    await popup.waitForSelector('.hit');
    await examine(popup, 'hits');
    await field.fill('nowhere to be found');
    await shows(popup, text('search_found_none', 'nowhere to be found'));
    await examine(popup, 'nothing found');
    await popup.close();
  });

  test.each(['accounts/US', 'links', 'templates', 'toolbar', 'data', 'about', 'welcome'])(
    'the options: %s',
    async (place) => {
      const page = await browser.extensionPage(`options.html#${place}`);
      await page.waitForSelector('h1');
      await page.waitForSelector('main');
      if (place === 'templates') await page.locator('summary').click();
      await examine(page, place);
      if (place === 'accounts/US') {
        await press(page, text('options_paste_open'));
        await page.locator('dialog textarea').fill('studio-20, kobo-22, b@d');
        await page.waitForSelector('.plan');
        await examine(page, 'the pasted list');
      }
      if (place === 'welcome') {
        await press(page, text('welcome_finish'));
        await shows(page, text('options_tag_empty'));
        await examine(page, 'the welcome, asked for an id');
        await press(page, text('welcome_skip'));
        await shows(page, text('welcome_done_title'));
        await examine(page, 'the end of the welcome');
      }
      await page.close();
    },
  );

  test('the options: damaged settings reported', async () => {
    const { settings } = await browser.storage.get();
    await browser.storage.set({ settings: { ...defaultSettings(), bar: 'junk' } });
    const page = await browser.extensionPage('options.html#data');
    await shows(page, text('options_damaged_title'));
    await examine(page, 'the report');
    await page.close();
    await browser.storage.clear();
    await browser.storage.set({ settings });
  });

  test('the toolbar: as it stands, its menus and its picker', async () => {
    const page = await browser.newPage(LIPSTICK);
    const toolbar = browser.toolbar(page);
    await toolbar.find('button', text('toolbar_tag', 'studio-20'));
    await examineToolbar(page, 'the toolbar');
    for (const opener of [
      text('toolbar_copy_menu'),
      text('toolbar_tag', 'studio-20'),
      text('toolbar_save'),
      text('toolbar_settings'),
    ]) {
      await toolbar.click('button', opener);
      await until(async () => ((await toolbar.box())?.height ?? 0) > 100, 'the panel');
      await examineToolbar(page, opener);
      await page.keyboard.press('Escape');
    }
    await toolbar.click('button', text('action_copy_link'));
    await toolbar.waitText(copiedWith('studio-20'));
    await examineToolbar(page, 'copied');
    await page.close();
  });

  test('the toolbar: no tag, waiting, a small tab, outlived', async () => {
    const german = await browser.newPage('https://www.amazon.de/dp/B0DEMOLIP1');
    await browser.toolbar(german).find('button', text('toolbar_add_tag'));
    await examineToolbar(german, 'no tag');
    await german.close();

    const page = await browser.newPage(LIPSTICK);
    const toolbar = browser.toolbar(page);
    await toolbar.find('button', text('toolbar_tag', 'studio-20'));
    await page.evaluate(() => history.pushState(null, '', '/dp/B0DEMOBOT1'));
    await toolbar.waitText(new RegExp(text('toolbar_page_changing')));
    await examineToolbar(page, 'waiting');
    await page.goto(LIPSTICK);
    await toolbar.find('button', text('toolbar_tag', 'studio-20'));
    await toolbar.click('button', text('toolbar_settings'));
    await toolbar.click('menuitem', text('toolbar_collapse'));
    await toolbar.find('button', text('toolbar_expand'));
    await examineToolbar(page, 'the small tab');
    await toolbar.click('button', text('toolbar_expand'));
    await toolbar.find('button', text('action_copy_link'));
    await browser.reloadExtension();
    await page.bringToFront();
    await toolbar.click('button', text('action_copy_link'));
    await toolbar.find('button', text('toolbar_reload'));
    await examineToolbar(page, 'outlived');
    await page.close();
  });
});
