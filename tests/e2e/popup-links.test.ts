import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { copied, press, SAVE_BUTTON, shopOf, shows } from './hands.ts';
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

const SAVED = 'https://www.amazon.com/dp/B0DEMOLIP1';

describe.each(browsers('once'))('links and states of the popup in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;

  const seed = () =>
    seedSettings(browser, {
      accounts: { US: account('studio-20'), DE: account('werkstatt-21') },
      off: ['AU'],
    });

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seed();
  });

  afterAll(() => closeAll(browser, server));

  const field = (popup: Page) => popup.locator(`named/${text('popup_search')}[role="textbox"]`);

  async function open(
    url: string,
  ): Promise<{ page: Page; popup: Page; close: () => Promise<void> }> {
    const page = await browser.newPage(url);
    const popup = await browser.openPopup(page);
    return {
      page,
      popup,
      async close() {
        if (!popup.isClosed()) await popup.close();
        await page.close();
      },
    };
  }

  test('nothing saved yet: says what to do about it, here and elsewhere', async () => {
    const here = await open(SAVED);
    await shows(here.popup, text('notice_shop_empty'));
    await shows(here.popup, text('popup_empty_here'));
    await here.close();
    const elsewhere = await open('https://example.com/');
    await shows(elsewhere.popup, text('popup_empty_elsewhere'));
    await elsewhere.close();
  });

  const PASTED = {
    'https://www.amazon.de/Samt/dp/B0DEMOLIP2/ref=sr_1_2?qid=1&tag=other-21':
      'https://www.amazon.de/dp/B0DEMOLIP2?tag=werkstatt-21',
    'https://m.amazon.com/gp/aw/d/B0DEMOEAR1?psc=1':
      'https://www.amazon.com/dp/B0DEMOEAR1?tag=studio-20',
    'amazon.com/gp/product/B0DEMOBOT1': 'https://www.amazon.com/dp/B0DEMOBOT1?tag=studio-20',
    'Look: https://www.amazon.com/dp/B0DEMOLIP1?smid=A1 !':
      'https://www.amazon.com/dp/B0DEMOLIP1?tag=studio-20',
    'https://www.amazon.de/s?k=seife&tag=other-21&ref=nb_sb':
      'https://www.amazon.de/s?k=seife&tag=werkstatt-21',
  };

  test('a pasted address gives the own link; Enter copies it', async () => {
    const popup = await browser.extensionPage('popup.html');
    for (const [pasted, link] of Object.entries(PASTED)) {
      await field(popup).fill(pasted);
      await until(
        async () => (await popup.$eval('.card-link', (e) => e.textContent)) === link,
        `the link ${link}`,
      );
      await popup.keyboard.press('Enter');
      await shows(popup, /Copied with/);
      expect(await copied(browser)).toBe(link);
      await popup.bringToFront();
    }
    await popup.close();
  });

  const REASONS = {
    'https://amzn.to/3demo': text('problem_short_link'),
    'https://a.co/d/demo': text('problem_short_link'),
    'https://www.amazon.fr/dp/B0DEMOLIP1': text('problem_no_tag', 'amazon.fr'),
    'https://www.example.com/dp/B0DEMOLIP1': text('problem_not_amazon'),
    'https://www.amazon.com.evil.example/dp/B0DEMOLIP1': text('problem_not_amazon'),
    'https://www.amazon.com@evil.example/dp/B0DEMOLIP1': text('problem_not_amazon'),
    'https://www.xn--mazon-3ve.com/dp/B0DEMOLIP1': text('problem_not_amazon'),
    'https://www.amazon.com/gp/cart/view.html': text('problem_private_page'),
    'https://www.amazon.com/ap/signin?x=1': text('problem_private_page'),
    'https://www.amazon.com.au/dp/B0DEMOLIP1': text('problem_marketplace_off', 'amazon.com.au'),
    'https://www.amazon.se/dp/B0DEMOLIP1': text('problem_marketplace_off', 'amazon.se'),
    'https://music.amazon.com/albums/B0DEMOMUS1': text('problem_no_marketplace_page'),
  };

  test('each reason why there is no link is said', async () => {
    const popup = await browser.extensionPage('popup.html');
    for (const [pasted, reason] of Object.entries(REASONS)) {
      await field(popup).fill(pasted);
      await shows(popup, reason);
      expect(await popup.$('.card-link')).toBeNull();
      // So that the same reason is said anew.
      await popup.keyboard.press('Escape');
      await popup.waitForSelector('.empty');
    }
    await popup.close();
  });

  test('a page that is no product: its clean link', async () => {
    const { page, popup, close } = await open(
      'https://www.amazon.de/s?k=lippenstift&crid=2X&sprefix=lip&tag=other-21&ref=nb_sb',
    );
    const link = 'https://www.amazon.de/s?k=lippenstift&tag=werkstatt-21';
    await shows(popup, text('popup_page'));
    await shows(popup, link);
    await press(popup, text('action_copy_link'));
    await shows(popup, text('feedback_copied_with_tag', 'werkstatt-21'));
    await popup.close();
    await page.bringToFront();
    expect((await browser.clipboard(page)).text).toBe(link);
    await close();
  });

  test.each(['https://www.amazon.com/gp/cart/view.html', 'https://www.amazon.com/ap/signin'])(
    'a page that is never touched offers nothing: %s',
    async (url) => {
      const { popup, close } = await open(url);
      await shows(popup, text('popup_empty_elsewhere'));
      expect(await popup.$('.card')).toBeNull();
      await close();
    },
  );

  test('no tag for this marketplace: says so, leads to the field, copies without one', async () => {
    const { page, popup, close } = await open('https://www.amazon.fr/dp/B0DEMOLIP1');
    await shows(popup, text('problem_no_tag', 'amazon.fr'));
    await popup.locator(`named/${text('action_copy_other_formats')}[role="button"]`).click();
    const items = await popup.$$eval('[role=menuitem]', (all) => all.map((e) => e.textContent));
    expect(items).toEqual([text('action_copy_plain')]);
    await popup.locator(`named/${text('action_copy_plain')}[role="menuitem"]`).click();
    await shows(popup, text('popup_copied_plain'));
    await press(popup, text('action_add_tag'));
    const options = await browser.findPage(/options\.html#accounts\/FR/);
    await options.waitForFunction(() => document.activeElement?.matches('#account-FR input'));
    await options.close();
    await page.bringToFront();
    expect((await browser.clipboard(page)).text).toBe('https://www.amazon.fr/dp/B0DEMOLIP1');
    await close();
  });

  test('on a product page: the tag that is chosen here is chosen on the toolbar', async () => {
    await seedSettings(browser, { accounts: { US: account('studio-20', 'blog-20') } });
    const { page, popup, close } = await open(SAVED);
    await popup.locator('select').fill('blog-20');
    await press(popup, text('action_copy_link'));
    await shows(popup, text('feedback_copied_with_tag', 'blog-20'));
    await popup.close();
    await page.bringToFront();
    await browser.toolbar(page).find('button', text('toolbar_tag', 'blog-20'));
    await close();
    await seed();
  });

  test('the toolbar was hidden: the popup brings it back', async () => {
    await seedSettings(browser, {
      accounts: { US: account('studio-20') },
      bar: { place: 'bottom', collapsed: false, hidden: true },
    });
    const { page, popup, close } = await open(SAVED);
    await popup.waitForSelector(`named/${text('popup_show_toolbar')}[role="button"]`);
    expect(await browser.toolbar(page).shown()).toBe(false);
    await press(popup, text('popup_show_toolbar'));
    await popup.waitForSelector(`named/${text('popup_show_toolbar')}[role="button"]`, {
      hidden: true,
    });
    await popup.close();
    await page.bringToFront();
    await browser.toolbar(page).waitShown();
    await close();
    await seed();
  });

  test('a shop that cannot be read is reported, and nothing is said to be saved', async () => {
    const complaints = browser.complaints.length;
    // As a newer version on this machine would leave it.
    await browser.run(`new Promise((done, fail) => {
      const opening = indexedDB.open('linkshelf', 99);
      opening.onerror = () => fail(opening.error);
      opening.onsuccess = () => done(opening.result.close());
    })`);
    const { page, popup, close } = await open(SAVED);
    await shows(popup, text('failure_shop'));
    await press(popup, text('action_copy_link'));
    await shows(popup, text('feedback_copied_with_tag', 'studio-20'));
    await popup.close();

    const toolbar = browser.toolbar(page);
    await toolbar.click('button', SAVE_BUTTON);
    await toolbar.waitText(new RegExp(text('toolbar_no_answer')));
    await close();
    expect(
      await browser.run(`new Promise((done) => {
      indexedDB.deleteDatabase('linkshelf').onsuccess = () => done('gone');
    })`),
    ).toBe('gone');
    const again = await open(SAVED);
    await shows(again.popup, text('notice_shop_empty'));
    await again.close();
    expect(await shopOf(browser)).toEqual({});
    browser.complaints.splice(complaints);
  });

  test('nothing tagged was asked for, nothing thrown', () => {
    const tagged = server
      .requests()
      .filter((address) => /tag=(studio|werkstatt|blog)/.test(address));
    expect(tagged).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});
