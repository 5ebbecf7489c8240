import type { Page } from 'puppeteer-core';
import type { SeedStream, TestBrowser } from '@/tests/e2e/harness/index.ts';
import { productId } from '@/utils/records/ids.ts';
import type { NewSegment } from '@/utils/streams/edits.ts';
import type { SiteResult } from '@/utils/streams/stream.ts';
import { SHOP } from './shop.ts';
import { hold, type ScreenshotName, shoot, shows } from './shot.ts';

/** The moment that it is in these pictures: they are the same on every day. */
const NOW = Date.UTC(2026, 11, 10, 18, 21, 40);
const MINUTE = 60_000;
const ZONE = 'UTC';

const product = (at: number): string => {
  const { marketplace = 'US', asin = '' } = SHOP[at] ?? {};
  return productId(marketplace, asin);
};

const PLAN: readonly NewSegment[] = [
  {
    kind: 'intro',
    title: 'Hello, and what we look at',
    seconds: 180,
    points: 'Where are you watching from?\nThree lip colors that last\nHow to follow me',
  },
  { kind: 'disclosure', title: 'Disclosure', seconds: 30, every: 15, points: 'I earn from these.' },
  {
    kind: 'product',
    title: 'The lip oil that I finish first',
    seconds: 480,
    products: [product(0)],
    points: 'Swatch on the hand\nNot sticky: hair test\nOne drop is enough',
  },
  {
    kind: 'demo',
    title: 'Two satin lipsticks, one face',
    seconds: 600,
    products: [product(1), product(7)],
    points: 'Left half, right half\nEat an apple, look again\nAsk the chat: which one?',
  },
  { kind: 'promo', title: 'Code for today', seconds: 60, code: 'LIPS15' },
  { kind: 'questions', title: 'Questions from the chat', seconds: 420 },
  { kind: 'outro', title: 'What we saw, and when next', seconds: 120 },
];

function past(day: string, minutes: number, result: Partial<SiteResult>): SeedStream {
  const began = Date.parse(`${day}T18:00:00Z`);
  return {
    ...{ title: 'Favorites of the week', day, time: '18:00', zone: ZONE },
    sites: ['amazon', 'youtube'],
    segments: PLAN,
    results: {
      amazon: result,
      youtube: { viewers: 260, clicks: 41, orders: 4, sales: 13_900, followers: 12 },
    },
    moments: (ids) => [
      { at: began, what: 'start', segment: ids[0] ?? '' },
      { at: began + 4 * MINUTE, what: 'show', segment: ids[2] ?? '' },
      { at: began + minutes * MINUTE, what: 'end' },
    ],
  };
}

/** The streams of a creator: one that is on air, some that were, some to come. */
export const STREAMS: readonly SeedStream[] = [
  {
    ...{ title: 'Lips that last', day: '2026-12-10', time: '18:00', zone: ZONE },
    ...{ sites: ['amazon', 'youtube'], target: 1800, segments: PLAN },
    moments: (ids) => [
      { at: NOW - 19 * MINUTE, what: 'start', segment: ids[0] ?? '' },
      { at: NOW - 16 * MINUTE, what: 'show', segment: ids[1] ?? '' },
      { at: NOW - 15.5 * MINUTE, what: 'show', segment: ids[2] ?? '' },
      { at: NOW - 6 * MINUTE, what: 'show', segment: ids[3] ?? '' },
    ],
  },
  past('2026-11-24', 62, { viewers: 410, clicks: 120, orders: 9, sales: 31_200, followers: 38 }),
  past('2026-12-01', 95, { viewers: 520, clicks: 171, orders: 14, sales: 47_750, followers: 51 }),
  past('2026-12-04', 88, { viewers: 480, clicks: 150, orders: 11, sales: 40_100, followers: 44 }),
  past('2026-12-08', 120, { viewers: 690, clicks: 233, orders: 19, sales: 66_400, followers: 72 }),
  ...['2026-12-15', '2026-12-18', '2026-12-22'].map(
    (day): SeedStream => ({
      ...{ title: 'Gifts under 30', day, time: '18:00', zone: ZONE },
      ...{ sites: ['amazon'], segments: PLAN, target: 5400 },
    }),
  ),
];

/** The plan, the window on air and progress, each light and dark. @param on the stream that is on air */
export async function takeStreams(browser: TestBrowser, on: string): Promise<void> {
  const shop = await browser.extensionPage('shop.html');
  await atThatMoment(shop);
  for (const [name, hash, words] of [
    ['streams-plan', `streams/plan/${on}`, 'of 30:00 planned'],
    ['streams-progress', 'streams/progress', 'a day'],
  ] as const) {
    await shop.evaluate((to) => {
      location.hash = to;
    }, hash);
    await shows(shop, words);
    await shootBoth(browser, shop, name, `${name}-dark`);
  }
  await shop.close();
  const window = await browser.extensionPage(`on-air.html#${on}`);
  await atThatMoment(window);
  await window.waitForSelector('.stage-segment');
  await shootBoth(browser, window, 'streams-on-air', 'streams-on-air-dark');
  await window.close();
}

async function shootBoth(
  browser: TestBrowser,
  page: Page,
  light: ScreenshotName,
  dark: ScreenshotName,
): Promise<void> {
  await hold(browser, page);
  await shoot(page, light);
  await hold(browser, page, true);
  await shoot(page, dark);
}

/** Loads the page again on a clock that goes on from that moment. */
async function atThatMoment(page: Page): Promise<void> {
  await page.waitForNetworkIdle();
  await page.evaluateOnNewDocument(`{
    const Real = Date;
    const ahead = ${NOW} - Real.now();
    globalThis.Date = class extends Real {
      constructor(...given) {
        super(...(given.length > 0 ? given : [Real.now() + ahead]));
      }
      static now() {
        return Real.now() + ahead;
      }
    };
  }`);
  await page.reload();
}
