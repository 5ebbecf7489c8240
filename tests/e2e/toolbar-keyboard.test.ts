import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
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

const LIPSTICK = 'https://www.amazon.com/dp/B0DEMOLIP1';

describe.each(browsers('once'))('the toolbar by keyboard alone in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;

  const seed = () => seedSettings(browser, { accounts: { US: account('studio-20', 'blog-20') } });

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seed();
  });

  afterAll(() => closeAll(browser, server));

  const isInSearch = (page: Page) =>
    page.evaluate(() => document.activeElement?.closest('#nav-search') != null);

  test('every button is reached by Tab, in the order of the toolbar', async () => {
    const page = await browser.newPage(LIPSTICK);
    const toolbar = browser.toolbar(page);
    await toolbar.find('button', text('toolbar_tag', 'studio-20'));
    // After all that the page has.
    await page.evaluate(() => {
      const stops = document.querySelectorAll<HTMLElement>(
        'body a, body button, body input, body select',
      );
      [...stops].at(-1)?.focus();
    });
    for (const label of [
      text('toolbar_tag', 'studio-20'),
      text('action_copy_link'),
      text('toolbar_copy_menu'),
      text('toolbar_save'),
      text('toolbar_settings'),
    ]) {
      await page.keyboard.press('Tab');
      const button = await toolbar.find('button', label);
      await until(() => button.focused(), `the focus on "${label}"`);
    }
    await page.close();
  });

  test('Enter copies, arrows walk the menu, and the focus is back on its button', async () => {
    const page = await browser.newPage(LIPSTICK);
    const toolbar = browser.toolbar(page);
    const copy = await toolbar.find('button', text('action_copy_link'));
    await toolbar.find('button', text('toolbar_tag', 'studio-20'));
    await copy.press('Enter');
    await toolbar.waitText(new RegExp(text('toolbar_copied', text('format_link'), 'studio-20')));

    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    await toolbar.find('menuitemradio', text('format_link'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await toolbar.waitText(
      new RegExp(text('toolbar_copied', text('format_markdown'), 'studio-20')),
    );
    expect((await browser.clipboard(page)).text).toMatch(/^\[.*\]\(https:.*tag=studio-20\)$/);
    const opener = await toolbar.find('button', text('toolbar_copy_menu'));
    await until(() => opener.focused(), 'the focus to be back');
    await page.close();
  });

  test('the shortcut opens the picker; Escape gives the focus back to the page', async () => {
    const page = await browser.newPage(LIPSTICK);
    const toolbar = browser.toolbar(page);
    await toolbar.find('button', text('toolbar_save'));
    await page.focus('#nav-search input');
    await browser.command(page, 'save-product');
    const field = await toolbar.find('combobox', text('toolbar_picker_filter'));
    await until(() => field.focused(), 'the cursor in the filter');
    await page.keyboard.press('Escape');
    await until(() => isInSearch(page), 'the focus to be back in the page');
    await page.close();
  });

  test('its own key leads to it and back; what goes hands the focus on', async () => {
    await seed();
    const page = await browser.newPage(LIPSTICK);
    const toolbar = browser.toolbar(page);
    const focus = async (role: string, label: string) => {
      const control = await toolbar.find(role, label);
      await until(() => control.focused(), `the focus on "${label}"`);
      return control;
    };
    const choose = async (item: 'toolbar_collapse' | 'toolbar_hide') => {
      await (await toolbar.find('button', text('toolbar_settings'))).press('Enter');
      await (await toolbar.find('menuitem', new RegExp(text(item)))).press('Enter');
    };
    await toolbar.find('button', text('toolbar_save'));
    await page.focus('#nav-search input');
    await browser.command(page, 'focus-toolbar');
    await focus('button', text('action_copy_link'));
    await page.keyboard.press('Escape');
    await until(() => isInSearch(page), 'Escape to lead back');
    await browser.command(page, 'focus-toolbar');
    await focus('button', text('action_copy_link'));
    await browser.command(page, 'focus-toolbar');
    await until(() => isInSearch(page), 'the key to lead back');

    await browser.command(page, 'focus-toolbar');
    await focus('button', text('action_copy_link'));
    await choose('toolbar_collapse');
    await (await focus('button', text('toolbar_expand'))).press('Enter');
    await focus('button', text('action_copy_link'));

    await (await toolbar.find('button', text('toolbar_save'))).press('Enter');
    await focus('combobox', text('toolbar_picker_filter'));
    await page.keyboard.press('Enter');
    await (await toolbar.find('button', text('toolbar_undo'))).press('Enter');
    await toolbar.waitText(new RegExp(text('toolbar_undone')));
    await focus('button', text('toolbar_save'));

    await choose('toolbar_hide');
    await toolbar.waitGone();
    await until(() => isInSearch(page), 'the focus to be back in the page');
    await browser.command(page, 'toggle-toolbar');
    await toolbar.waitShown();
    await page.close();
  });
});
