import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { copied, keepSavedFiles, press, savedFile, shows, typeOver } from './hands.ts';
import {
  account,
  axeComplaints,
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

const STATEMENT = 'As an Amazon Associate I earn from qualifying purchases.';
/** Of a product: whatever it holds is a name. */
const HOSTILE = '</script><img src=x onerror="document.title = 1">';

describe.each(browsers('engine'))('the texts of a stream in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;
  let page: Page;
  let id: string;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, { home: 'US', accounts: { US: account('studio-20') } });
    const titles = ['Liner', 'Balm', 'Gloss', 'Brush', 'Mirror', HOSTILE];
    await seedShop(
      browser,
      titles.map((title, at) => ({ marketplace: 'US', asin: `B0TEST000${at}`, title })),
    );
    page = await browser.extensionPage('shop.html#streams');
    // The example shows the latest first.
    await shows(page, text('streams_list_begin_example'));
    await page.locator('.beginning').click();
    await page.waitForSelector('.stream-tabs');
    id = String(await page.evaluate('location.hash')).split('/')[2] ?? '';
  });

  afterAll(() => closeAll(browser, server));

  const view = async (label: string) => {
    await page.locator(`named/${label}[role="link"]`).click();
  };

  test('ASINs are copied one after another, and go on there when the view is opened again', async () => {
    await view(text('streams_list_texts'));
    await press(page, text('streamtext_copy_next', '1', '6'));
    await shows(page, text('streamtext_copied_one', 'B0TEST0005', '1', '6'));
    // The button keeps the focus: a key copies the next one.
    await page.keyboard.press('Enter');
    await shows(page, text('streamtext_copied_one', 'B0TEST0004', '2', '6'));
    expect(await copied(browser)).toBe('B0TEST0004');
    await page.bringToFront();
    await view(text('streams_list_plan'));
    await view(text('streams_list_texts'));
    await page.waitForSelector(`named/${text('streamtext_copy_next', '3', '6')}[role="button"]`);
    await press(page, text('streamtext_copy_asins'));
    await shows(page, /6 ASINs copied/);
    expect((await copied(browser)).split('\n')).toEqual(
      [5, 4, 3, 2, 1, 0].map((each) => `B0TEST000${each}`),
    );
    await page.bringToFront();
  });

  test('an announcement has her page, without the tag that was pasted with it', async () => {
    const address = 'https://www.amazon.com/shop/studio';
    await typeOver(page, text('streamtext_page'), `${address}?tag=studio-20`);
    await page.keyboard.press('Tab');
    await shows(page, `1. Open my page: ${address}\n`);
    await press(page, text('streamtext_copy_announcement'));
    await shows(page, text('streamtext_announcement_copied'));
    const announcement = await copied(browser);
    expect(announcement).toMatch(/^LIVE: /);
    expect(announcement).toContain(`1. Open my page: ${address}\n2. Tap`);
    expect(announcement).not.toContain('tag=');
    await page.bringToFront();
    await press(page, text('streamtext_code'));
    await page.waitForSelector('.page-code canvas');
    expect(await axeComplaints(browser, page), 'the texts').toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    const isWithin = () => {
      const main = document.querySelector('main');
      return main !== null && main.scrollWidth <= main.clientWidth;
    };
    expect(await page.evaluate(isWithin)).toBe(true);
    await page.setViewport({ width: 1280, height: 800 });
  });

  test('the overlay shows what is on air, and nothing in a pause', async () => {
    const overlay = await browser.extensionPage(`overlay.html#${id}`, { window: true });
    const seen = () =>
      overlay.evaluate(() => document.querySelector('.overlay')?.textContent ?? '');
    const onAir = await browser.extensionPage(`on-air.html#${id}`);
    await onAir.locator('.stage-start').click();
    await until(async () => (await seen()).includes(STATEMENT), 'the overlay to disclose');
    const next = async () => {
      // Two presses at once would be one that bounced.
      await onAir.bringToFront();
      await shows(onAir, /0:0[1-9] of /);
      await onAir.keyboard.press('PageDown');
    };
    const shown = (words: string) =>
      until(async () => (await seen()).includes(words), `the overlay to show ${words}`);
    await next();
    await shown(text('streams_list_example_disclosure'));
    await next();
    await shown(HOSTILE);
    expect(await overlay.evaluate(() => document.querySelectorAll('img, a').length)).toBe(0);
    expect(await axeComplaints(browser, overlay), 'the overlay').toEqual([]);
    // What is on for less was only passed on the way to something else.
    await shows(onAir, /0:0[3-9] of 6:00/);
    await onAir.keyboard.press('p');
    await until(async () => (await seen()) === '', 'the overlay to be empty');
    await overlay.close();
    await onAir.close();
  });

  test('the files for OBS drive each other, on one origin', async () => {
    await page.bringToFront();
    await keepSavedFiles(page);
    const saved = async (file: string) => {
      await press(page, text('overlay_obs_save', file));
      await shows(page, text('feedback_saved_as', file));
      return until(async () => {
        const html = await savedFile(page).catch(() => '');
        return html.includes(file === 'dock.html' ? 'id="segments"' : 'overlay-names') && html;
      }, file);
    };
    server.route('https://obs.example.org/overlay.html', await saved('overlay.html'));
    server.route('https://obs.example.org/dock.html', await saved('dock.html'));
    const overlay = await browser.newPage('https://obs.example.org/overlay.html');
    const dock = await browser.newPage('https://obs.example.org/dock.html', { window: true });
    await shows(dock, text('overlay_word_connected'));
    const seen = () =>
      overlay.evaluate(() => {
        const box = document.querySelector<HTMLElement>('.overlay');
        return box && !box.hidden ? (box.textContent ?? '') : '';
      });
    expect(await seen()).toBe('');
    await press(dock, HOSTILE);
    await until(async () => (await seen()).includes(HOSTILE), 'the overlay to follow the dock');
    expect(await overlay.title()).not.toBe('1');
    expect(await overlay.evaluate(() => document.querySelectorAll('img').length)).toBe(0);
    await overlay.reload();
    await until(async () => (await seen()).includes(STATEMENT), 'the overlay to remember');
    await dock.locator('#hidden').click();
    await until(async () => (await seen()) === '', 'the overlay to hide');
    expect(await axeComplaints(browser, dock), 'the dock').toEqual([]);
    await overlay.close();
    await dock.close();
  });

  test('the description after it has what was shown, in that order', async () => {
    await page.bringToFront();
    await view(text('streams_list_after'));
    await shows(page, text('streamtext_after_hint'));
    const described = await shows(page, STATEMENT);
    expect(described).toContain(text('streamtext_chapters_few'));
    await page.locator('.stream-descriptions .button-primary').click();
    await shows(page, text('streamtext_after_copied', 'YouTube'));
    const description = await copied(browser);
    expect(description).toMatch(/^As an Amazon Associate.*\n\n.*tag=studio-20/);
    await page.bringToFront();
    expect(await axeComplaints(browser, page), 'the log').toEqual([]);
    // A browser that looks for the files' icon is refused it.
    const own = browser.complaints.filter((each) => each.startsWith(browser.extensionUrl));
    expect(own).toEqual([]);
  });
});
