import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import type { NewSegment } from '@/utils/streams/edits.ts';
import { press, shows } from './hands.ts';
import {
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

const PLAN: readonly NewSegment[] = [
  { kind: 'intro', title: 'Hello', seconds: 120, points: 'Where are you from?' },
  { kind: 'disclosure', title: 'The disclosure', seconds: 30, every: 15 },
  { kind: 'product', title: '', seconds: 300, products: ['p:us:B0DEMOLIP1'] },
  { kind: 'outro', title: 'Bye', seconds: 60 },
];

describe.each(browsers('engine'))('on air in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;
  let stream = '';
  let later = '';
  let begin = 0;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, {});
    // On air for ten minutes and more, the last of them in the lipstick's segment.
    begin = Date.now() - 640_000;
    const ids = await seedShop(
      browser,
      [
        { marketplace: 'US', asin: 'B0DEMOLIP1', title: 'Velvet lipstick' },
        { marketplace: 'US', asin: 'B0DEMOBOT1', title: 'Steel bottle' },
      ],
      [],
      [
        { title: 'My autumn', segments: PLAN, sites: ['amazon'], zone: 'UTC' },
        {
          title: 'In the middle',
          segments: PLAN,
          sites: ['amazon'],
          zone: 'UTC',
          moments: (segments) => [
            { at: begin, what: 'start', segment: segments[0] ?? '' },
            { at: begin + 60_000, what: 'show', segment: segments[2] ?? '' },
          ],
        },
      ],
    );
    [stream = '', later = ''] = ids;
  });

  afterAll(() => closeAll(browser, server));

  const said = (page: Page, selector: string) =>
    page.$eval(selector, ({ textContent }) => (textContent ?? '').trim());
  const becomes = (page: Page, selector: string, words: string | RegExp) =>
    until(async () => {
      const now = await said(page, selector);
      return typeof words === 'string' ? now === words : words.test(now);
    }, `${selector} to say ${words}`);
  const isOn = (page: Page, title: string) => becomes(page, '.stage-segment', title);
  /** Keys are for whoever is in front. */
  const key = async (page: Page, pressed: string) => {
    await page.bringToFront();
    await page.keyboard.press(pressed as 'a');
  };
  const phase = (page: Page, words: string) => becomes(page, '.stage-phase', words);

  test('a plan leads to its window, and keys run the stream; every window says the same', async () => {
    const shop = await browser.extensionPage(`shop.html#streams/plan/${stream}`);
    await press(shop, text('onair_open'));
    const page = await browser.findPage(/on-air\.html/);
    await shows(page, text('onair_phase_before'));
    expect(await axeComplaints(browser, page), 'before').toEqual([]);
    await key(page, 'ArrowRight');
    await isOn(page, 'Hello');
    await phase(page, text('onair_phase_on'));
    const other = await browser.extensionPage(`on-air.html#${stream}`);
    const prompter = await browser.extensionPage(`prompter.html#${stream}`);
    await isOn(other, 'Hello');
    await key(other, ' ');
    await isOn(other, 'The disclosure');
    await isOn(page, 'The disclosure');
    await becomes(shop, '.segment-on-air .stream-mark', text('onair_now'));
    await becomes(prompter, '[aria-current] h2', /^The disclosure/);
    await key(page, 'p');
    await phase(page, text('onair_phase_paused'));
    await phase(other, text('onair_phase_paused'));
    await key(page, 'p');
    await phase(page, text('onair_phase_on'));
    await key(page, '+');
    await becomes(page, '.stage-used', /of 1:30/);
    await key(page, '-');
    await becomes(page, '.stage-used', /of 0:30/);
    await key(page, 's');
    await isOn(page, 'Bye');
    await key(page, 'u');
    await isOn(page, 'The disclosure');
    await key(page, 'ArrowLeft');
    await isOn(page, 'Hello');
    for (const each of [page, other, prompter, shop]) await each.close();
  });

  test('a window that is opened in the middle has the time right to the second', async () => {
    for (let time = 0; time < 2; time++) {
      const page = await browser.extensionPage(`on-air.html#${later}`);
      await isOn(page, 'Velvet lipstick');
      const shown = await said(page, '.stage-clocks dd');
      const [minutes = 0, seconds = 0] = shown.split(':').map(Number);
      const onAir = (Date.now() - begin) / 1000;
      expect(Math.abs(minutes * 60 + seconds - onAir)).toBeLessThan(3);
      // Nine minutes and more of the five that it has.
      expect(await said(page, '.stage-left')).toContain(text('onair_over_time'));
      expect(await said(page, '.stage-over strong')).toMatch(/^\+\d/);
      await page.close();
    }
  });

  test('a product that was not planned is on after two keys', async () => {
    const page = await browser.extensionPage(`on-air.html#${later}`);
    await isOn(page, 'Velvet lipstick');
    await key(page, '/');
    await page.waitForSelector('dialog input');
    await page.keyboard.type('bottle');
    await page.waitForSelector('[role=option][aria-selected=true]');
    expect(await axeComplaints(browser, page), 'find').toEqual([]);
    await page.keyboard.press('Enter');
    await isOn(page, 'Steel bottle');
    await becomes(page, '.stage-coming li', /^Bye/);
    await key(page, 'u');
    await isOn(page, 'Velvet lipstick');
    await page.close();
  });

  test('the end takes two steps, and leads to the log', async () => {
    const page = await browser.extensionPage(`on-air.html#${later}`);
    await isOn(page, 'Velvet lipstick');
    expect(await axeComplaints(browser, page), 'on air').toEqual([]);
    await key(page, 'e');
    await shows(page, text('onair_end_title'));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    await phase(page, text('onair_phase_on'));
    await key(page, 'e');
    await press(page, text('onair_end_do'));
    await shows(page, text('onair_over'));
    expect(await axeComplaints(browser, page), 'after').toEqual([]);
    await press(page, text('onair_open_log'));
    const shop = await browser.findPage(/shop\.html#streams\/after/);
    await shop.close();
    await page.close();
  });

  test('nothing scrolls sideways in a narrow window, and the prompter is clean', async () => {
    for (const path of [`on-air.html#${stream}`, `prompter.html#${stream}`]) {
      const page = await browser.extensionPage(path);
      await page.setViewport({ width: 320, height: 640 });
      await page.waitForSelector('.stage-main, .stage-after, .prompter-segment');
      const [inside, width] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(inside).toBe(width);
      expect(await axeComplaints(browser, page), path).toEqual([]);
      await page.close();
    }
    expect(browser.complaints).toEqual([]);
  });
});
