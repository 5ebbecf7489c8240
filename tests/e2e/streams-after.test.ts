import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOTHING } from '@/tests/pages/reports.ts';
import { demoSite } from '@/tests/pages/site.ts';
import type { Report, ReportRow } from '@/utils/earnings/reports/report.ts';
import type { NewSegment } from '@/utils/streams/edits.ts';
import { addDays, dayAt } from '@/utils/time/day.ts';
import { press, shows } from './hands.ts';
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

const LIPSTICK = 'p:us:B0DEMOLIP1';
const PLAN: readonly NewSegment[] = [
  { kind: 'intro', title: 'Hello', seconds: 120 },
  { kind: 'product', title: 'Lipsticks', seconds: 1200, products: [LIPSTICK] },
  { kind: 'outro', title: 'Bye', seconds: 60 },
];
const MINUTE = 60_000;
/** A zone whose days are those of the reports here. */
const ZONE = 'UTC';

const utcDay = (time: number) => new Date(time).toISOString().slice(0, 10);
/** Yesterday at noon, wherever the clock is now. */
const BEGAN = Date.parse(`${addDays(utcDay(Date.now()), -1)}T12:00:00Z`);

function orders(row: Partial<ReportRow>): Report {
  const day = utcDay(BEGAN);
  return {
    account: { marketplace: 'US', isOnsite: false },
    kind: 'orders',
    from: addDays(day, -3),
    to: addDays(day, 1),
    made: Date.now(),
    file: 'orders.xlsx',
    rows: [{ ...NOTHING, day, ordered: 3, asin: 'B0DEMOLIP1', tag: 'studio-20', ...row }],
  };
}

describe.each(browsers('engine'))('after a stream in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;
  let page: Page;
  let ids: string[] = [];

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, { home: 'US', accounts: { US: account('studio-20') } });
    ids = await seedShop(
      browser,
      [
        { marketplace: 'US', asin: 'B0DEMOLIP1', title: 'Velvet lipstick' },
        { marketplace: 'US', asin: 'B0DEMOBOT1', title: 'Steel bottle' },
      ],
      [orders({})],
      [
        {
          title: 'My autumn',
          day: utcDay(BEGAN),
          time: '12:00',
          zone: ZONE,
          sites: ['amazon', 'youtube'],
          segments: PLAN,
          moments: (segments) => [
            { at: BEGAN, what: 'start', segment: segments[0] ?? '' },
            { at: BEGAN + 3 * MINUTE, what: 'show', segment: segments[1] ?? '' },
            { at: BEGAN + 10 * MINUTE, what: 'pause' },
            { at: BEGAN + 12 * MINUTE, what: 'resume' },
            { at: BEGAN + 27 * MINUTE, what: 'end' },
          ],
        },
        {
          title: 'My winter',
          day: addDays(dayAt(new Date()), 3),
          time: '18:00',
          zone: ZONE,
          sites: ['amazon'],
          segments: PLAN.slice(0, 1),
        },
      ],
    );
    page = await browser.extensionPage(`shop.html#streams/after/${ids[0]}`);
    await page.bringToFront();
  });

  afterAll(() => closeAll(browser, server));

  const show = (hash: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  const rows = () =>
    page.$$eval('.log-table tbody tr', (all) =>
      all.map((row) =>
        [...row.children]
          .slice(0, 4)
          .map(({ textContent }) => textContent?.replace(/[\u2066\u2069]/g, '').trim()),
      ),
    );
  /** How much wider than the window the page and the view are, in CSS pixels. */
  const wider = () =>
    page.$$eval('html, main', (all) =>
      all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth).join(),
    );

  test('the log has the plan beside what it was, pauses out', async () => {
    await page.waitForSelector('.log-table');
    expect(await rows()).toEqual([
      ['Hello', '2:00', '3:00', '+1:00'],
      ['Lipsticks', '20:00', '22:00', '+2:00'],
      [`Bye ${text('streamlog_not_shown')}`, '1:00', '–', ''],
    ]);
    await shows(page, '25:00');
    expect(await axeComplaints(browser, page)).toEqual([]);
  });

  test('results are typed, or taken from reports with one click, and taken back', async () => {
    const viewers = `named/${text('streamlog_viewers')}`;
    await page.locator(viewers).fill('1,200');
    await page.keyboard.press('Enter');
    await shows(page, text('shop_did_stream_edit__one'));
    await shows(page, 'studio-20');
    await press(page, text('streamlog_take', 'YouTube'));
    await shows(page, text('streamlog_taken', 'YouTube'));
    const taken = () =>
      page.$$eval('.log-site input', (all) => all.map(({ value }) => value).filter((each) => each));
    await until(async () => (await taken()).join() === '1200,3', 'the orders to be taken');
    await press(page, text('common_undo'));
    await until(async () => (await taken()).join() === '1200', 'the orders to be taken back');
  });

  test('progress says how it stands in words; the keys walk through the calendar', async () => {
    await show('streams/progress');
    await page.waitForSelector('.progress-grid');
    await shows(page, text('progress_to_go', text('progress_of_minutes', '25', '90'), '65'));
    expect(await axeComplaints(browser, page)).toEqual([]);
    await page.focus('.progress-day[tabindex="0"]');
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
    await until(
      () => page.$eval('.progress-day-streams', ({ textContent }) => /My winter/.test(textContent)),
      'the keys to come to the planned stream',
    );
    // The focus follows what is shown.
    await until(
      () => page.$eval(':focus', ({ textContent }) => textContent?.includes('2 minutes')),
      'the focus to be on that day',
    );
    await page.locator(`summary ::-p-text(${text('progress_change_targets')})`).click();
    await page.locator('.progress-fields .field-input').fill('50');
    await page.keyboard.press('Enter');
    await shows(page, text('progress_target_changed'));
    await until(
      () => page.$eval('.progress-card p', ({ textContent }) => / 50 /.test(textContent ?? '')),
      'the target to be another',
    );
  });

  test('what was not shown is put into the next stream with one click', async () => {
    await show('streams/not-shown');
    await page.locator('main select').fill('never');
    await shows(page, 'Steel bottle');
    expect(await axeComplaints(browser, page)).toEqual([]);
    await press(page, text('progress_add_product_to', 'Steel bottle', 'My winter'));
    await shows(page, text('progress_in_stream', 'My winter'));
    await show('');
    await page.locator('::-p-text(Steel bottle)').click();
    await shows(page, 'My winter');
    await page.locator('::-p-text(Velvet lipstick)').click();
    await shows(page, text('progress_shown_in__one', '1'));
  });

  test('has room on a narrow window', async () => {
    await page.setViewport({ width: 320, height: 700 });
    for (const [hash, last] of [
      [`streams/after/${ids[0]}`, '.log-table'],
      ['streams/progress', '.progress-part .log-table'],
      ['streams/not-shown', '.view-tools select + select'],
    ] as const) {
      await show(hash);
      await page.waitForSelector(last);
      expect(await wider(), hash).toBe('0,0');
    }
  });
});
