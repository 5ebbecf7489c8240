import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { noChannels } from '@/utils/settings/channels.ts';
import { pickInPopup, press, save, shows } from './hands.ts';
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
const SEARCH = 'https://www.amazon.com/s?k=gua+sha&tag=other-20&qid=17&ref=nb_sb_noss';
const TITLE = /Velvet Matte Lipstick/;

describe.each(browsers('engine'))('the popup in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, { accounts: { US: account('studio-20', 'blog-20') } });
  });

  afterAll(() => closeAll(browser, server));

  async function openOn(url: string): Promise<{ page: Page; popup: Page }> {
    const page = await browser.newPage(url);
    return { page, popup: await browser.openPopup(page) };
  }

  test('on a product page: Enter copies, two more keys save, undo takes it back', async () => {
    const { page, popup } = await openOn(LIPSTICK);
    await shows(popup, TITLE);
    await until(
      () => popup.evaluate(() => document.activeElement?.textContent === 'Copy link'),
      'the focus on the big button',
    );
    await popup.keyboard.press('Enter');
    await shows(popup, text('feedback_copied_with_tag', 'studio-20'));
    await pickInPopup(popup, 'Makeup > Lips');
    await popup.keyboard.press('Enter');
    await shows(popup, text('popup_saved_to', 'Lips'));
    await shows(popup, text('popup_saved_in', 'Lips'));
    await press(popup, text('common_undo'));
    await shows(popup, text('popup_not_saved'));
    await popup.close();
    await page.bringToFront();
    expect((await browser.clipboard(page)).text).toBe(`${LIPSTICK}?tag=studio-20`);
    await page.close();
  });

  test('as one of her channels: the finished text, disclosed', async () => {
    const none = noChannels();
    const main = { ...none.last, name: 'Main channel', sentence: 'Thanks!' };
    const { settings } = await browser.storage.get();
    await browser.storage.set({
      settings: { ...Object(settings), channels: { ...none, kept: [main] } },
    });
    const { page, popup } = await openOn(LIPSTICK);
    await shows(popup, TITLE);
    await press(popup, text('action_copy_other_formats'));
    const item = text('action_copy_template', 'Main channel');
    await popup.locator(`named/${item}[role="menuitem"]`).click();
    await shows(popup, text('feedback_copied_with_tag', 'studio-20'));
    await popup.close();
    await page.bringToFront();
    expect((await browser.clipboard(page)).text).toMatch(
      /^As an Amazon Associate I earn from qualifying purchases\.\nThanks!\n\n.*Lipstick.*: https:\/\/www\.amazon\.com\/dp\/B0DEMOLIP1\?tag=studio-20$/,
    );
    await page.close();
  });

  test('elsewhere: finds what was saved, copies it, removes it, takes that back', async () => {
    const saving = await openOn(LIPSTICK);
    await shows(saving.popup, TITLE);
    await pickInPopup(saving.popup, 'Lips');
    await saving.popup.keyboard.press('Enter');
    await shows(saving.popup, text('popup_saved_to', 'Lips'));
    await saving.popup.close();
    await saving.page.close();

    const { page, popup } = await openOn('https://example.com/');
    await shows(popup, text('popup_newest'));
    await popup.keyboard.type('lipstick VELVET');
    await shows(popup, '1 product found');
    await popup.keyboard.press('Enter');
    await shows(popup, text('feedback_copied_with_tag', 'studio-20'));
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Delete');
    await shows(popup, text('search_found_none', 'lipstick VELVET'));
    await press(popup, text('common_undo'));
    await shows(popup, '1 product found');
    await popup.close();
    await page.close();
  });

  test('a pasted address gives the own link, a search page a cleaned one', async () => {
    const { page, popup } = await openOn(SEARCH);
    await shows(popup, 'https://www.amazon.com/s?k=gua+sha&tag=studio-20');
    await press(popup, text('action_copy_link'));
    await shows(popup, text('feedback_copied_with_tag', 'studio-20'));
    await popup.locator(`named/${text('popup_search')}[role="textbox"]`).click();
    await popup.keyboard.type('https://amzn.to/3demo');
    await shows(popup, text('problem_short_link'));
    await popup.close();
    await page.bringToFront();
    expect((await browser.clipboard(page)).text).toBe(
      'https://www.amazon.com/s?k=gua+sha&tag=studio-20',
    );
    await page.close();
  });

  test('hears what the toolbar saves', async () => {
    const page = await browser.newPage('https://www.amazon.com/dp/B0DEMOBOT1');
    const popup = await browser.extensionPage('popup.html');
    await shows(popup, text('popup_newest'));
    await page.bringToFront();
    const toolbar = browser.toolbar(page);
    await toolbar.waitText(/Halden/);
    await save(page, toolbar, 'Kitchen');
    await toolbar.waitText(new RegExp(text('toolbar_saved_to', 'Kitchen')));
    await popup.bringToFront();
    await shows(popup, /Halden/);
    await popup.close();
    await page.close();
  });

  test('nothing asked of the network but the pages, nothing thrown', () => {
    expect(server.requests().filter((url) => url.includes('tag=studio'))).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});
