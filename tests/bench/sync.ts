import type { Page } from 'puppeteer-core';
import { type CouchServer, startCouch } from '@/tests/couch/server.ts';
import { launch, PageServer, type TestBrowser, text } from '@/tests/e2e/harness/index.ts';
import type { Row } from './report.ts';
import { ShopBench } from './shop.ts';

const HOST = 'couch.example.com';
const MANY = 10_000;
const EDITS = 1_000;

/** Two machines and a server of the npm kind, which is slower than a CouchDB. */
export async function syncRows(): Promise<Row[]> {
  const couch = await startCouch();
  const server = await PageServer.start();
  server.delegate(HOST, couch.handle);
  const [studio, laptop] = [
    await launch('chromium', { server }),
    await launch('chromium', { server }),
  ];
  try {
    const shop = await ShopBench.open(studio);
    await shop.fill(MANY);
    const push = await timed(couch, await setUp(studio, shop, true));
    const other = await ShopBench.open(laptop);
    const page = await laptop.extensionPage('shop.html');
    const first = await setUp(laptop, other, false);
    await watchFrames(page);
    const pull = await timed(couch, first);
    const longest = Number(await page.evaluate('window.longest'));
    await page.close();
    await shop.sync();
    const idle = await timed(couch, () => shop.sync());
    await shop.note(1, 1, 'one edit');
    const edit = await timed(couch, async () => {
      await shop.sync();
      await other.sync();
    });
    await shop.note(0, EDITS, 'from the studio');
    await other.note(0, EDITS, 'from the laptop');
    await shop.sync();
    const merge = await timed(couch, () => other.sync());
    const kB = (what: string, value: number, limit: number): Row => ({
      what,
      value: value / 1000,
      unit: 'kB',
      limit,
    });
    const ms = (what: string, value: number, limit: number): Row => ({
      what,
      value,
      unit: 'ms',
      limit,
    });
    return [
      ms('sync: first push of 10,000', push.time, 6000),
      kB('sync: the same, sent', push.up, 1200),
      ms('sync: first pull of 10,000', pull.time, 5000),
      ms('sync: longest frame of an open shop meanwhile', longest, 50),
      kB('sync: one edit, both machines, both ways', edit.up + edit.down, 6),
      kB('sync: a check with nothing to do, both ways', idle.up + idle.down, 2.5),
      ms('sync: 1,000 edits on both sides merged', merge.time, 3000),
    ];
  } finally {
    await Promise.all([studio.close(), laptop.close()]);
    await server.close();
    await couch.close();
  }
}

async function timed(couch: CouchServer, work: () => Promise<unknown>) {
  const before = { ...couch.bytes };
  const start = performance.now();
  await work();
  const time = performance.now() - start;
  return { time, up: couch.bytes.up - before.up, down: couch.bytes.down - before.down };
}

/** Gives what is to be timed: from the click that begins to sync until everything is here and there. */
async function setUp(
  browser: TestBrowser,
  shop: ShopBench,
  create: boolean,
): Promise<() => Promise<void>> {
  await browser.allow([`https://${HOST}/*`]);
  // In a window of its own: a page that is hidden draws no frames.
  const page = await browser.extensionPage('options.html#sync', { window: true });
  const fill = (label: string, words: string) => page.locator(`named/${label}`).fill(words);
  const press = (name: string) => page.locator(`named/${name}`).click();
  await press(text('sync_way_new'));
  await fill(text('sync_server'), HOST);
  await fill(text('sync_database'), 'bench');
  await fill(text('sync_user'), 'anna');
  await fill(text('sync_password'), 'secret');
  if (create) {
    await press(text('sync_start'));
    await page.waitForSelector(`named/${text('sync_create')}`);
  }
  return async () => {
    await press(text(create ? 'sync_create' : 'sync_start'));
    await shop.upToDate();
    await page.close();
  };
}

/** Notes the longest time between two frames of a page from now on, in milliseconds, as its `longest`. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    let last = performance.now();
    window.longest = 0;
    const frame = (now) => {
      window.longest = Math.max(window.longest, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  })()`);
}
