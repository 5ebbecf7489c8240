import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { account, launch, PageServer, seedSettings } from '@/tests/e2e/harness/index.ts';
import { demoSite } from '@/tests/pages/site.ts';
import { ensureBrowsers } from '@/tests/run/browsers.ts';
import { weights } from '@/tests/run/weights.ts';
import { coldAnswers, copyTimes, saveTimes } from './actions.ts';
import { loadRows } from './load-rows.ts';
import { onAirRows } from './on-air.ts';
import type { Browsers } from './page-load.ts';
import { largePage, serve, smallPage } from './pages.ts';
import { type Row, report } from './report.ts';
import { ShopBench } from './shop.ts';
import { keyTimes, openShopPage, scrollList } from './shop-page.ts';
import { median, p95 } from './stats.ts';
import { syncRows } from './sync.ts';
import { vanillaExtension } from './vanilla.ts';

/**
 * `npm run bench`: a control without the extension, a bare toolbar, and Linkshelf, in one run. With names, only those
 * parts of it: `npm run bench -- page`.
 */
const PARTS = {
  page: pageRows,
  actions: actionRows,
  shop: shopRows,
  sync: syncRows,
  'on-air': () => onAirRows(ours),
};
const ACTIONS = 40;
/** Frames of scrolling. */
const FRAMES = 300;
const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

// More than the bench's own work on the machine makes every time longer.
const load = loadavg()[0] ?? 0;
ensureBrowsers(['chromium']);
const wanted = Object.keys(PARTS).filter((name) => process.argv.slice(2).includes(name));
const pages = { small: smallPage(), large: largePage() };
const server = await PageServer.start(demoSite);
for (const page of Object.values(pages)) serve(server, page);
const start = (extension?: string | null) =>
  launch('chromium', { server, ...(extension === undefined ? {} : { extension }) });
const browsers: Browsers = {
  control: await start(null),
  vanilla: await start(vanillaExtension()),
  ours: await start(),
};
const { ours } = browsers;
await seedSettings(ours, { home: 'US', accounts: { US: account('bench-20') } });

try {
  const rows = sizeRows();
  for (const [name, measure] of Object.entries(PARTS)) {
    if (wanted.length === 0 || wanted.includes(name)) rows.push(...(await measure()));
  }
  const good = report(rows, {
    pages: `${pages.small.what}, ${pages.large.what}`,
    browser: await ours.version(),
    'load at the start': load.toFixed(1),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
  });
  process.exitCode = good ? 0 : 1;
} finally {
  for (const browser of Object.values(browsers)) await browser.close();
  await server.close();
}

function sizeRows(): Row[] {
  return weights(BUILD).map(({ what, bytes, budget }) => ({
    what: `${what}, gzip`,
    value: bytes / 1000,
    unit: 'kB',
    limit: budget === null ? null : budget / 1000,
  }));
}

function pageRows(): Promise<Row[]> {
  say('loading pages');
  return loadRows(browsers, pages);
}

async function actionRows(): Promise<Row[]> {
  say('copying and saving');
  const row = (what: string, times: number[], limit: number): Row => ({
    what: `${what}, p95`,
    value: p95(times),
    unit: 'ms',
    limit,
    note: `median ${median(times).toFixed(0)}, ${times.length} times`,
  });
  return [
    row('click → clipboard', await copyTimes(ours, ACTIONS, false), 50),
    row('the same, worker stopped', await copyTimes(ours, ACTIONS, true), 50),
    row('Enter → saved and committed, worker stopped', await saveTimes(ours, ACTIONS), 100),
    row('answer of the stopped worker', await coldAnswers(ours, ACTIONS), 50),
  ];
}

async function shopRows(): Promise<Row[]> {
  say('filling the shop');
  const shop = await ShopBench.open(ours);
  await shop.fill(10_000);
  const small = await shop.listTimes('popup.html', ACTIONS / 2);
  const smallPage = await shop.listTimes('shop.html', ACTIONS / 4);
  await shop.fill(50_000);
  const big = await shop.listTimes('popup.html', ACTIONS / 2);
  const bigPage = await shop.listTimes('shop.html', ACTIONS / 4);
  const page = await openShopPage(ours);
  const rows = await scrollList(page, FRAMES);
  const keys = await keyTimes(page);
  await page.close();
  const exact = await shop.searchTimes(false);
  const near = await shop.searchTimes(true);
  const many = await shop.manyTimes();
  await shop.close();
  const row = (what: string, value: number, limit: number, note?: string): Row => ({
    what,
    value,
    unit: 'ms',
    limit,
    ...(note === undefined ? {} : { note }),
  });
  return [
    row('popup: document → list drawn, 10,000 saved, p95', p95(small), 200),
    row('popup: document → list drawn, 50,000 saved, p95', p95(big), 200),
    {
      what: 'the same, 50,000 against 10,000, medians',
      value: median(big) / median(small),
      unit: '×',
      limit: 1.2,
    },
    row('shop page: document → list drawn, 10,000 saved, p95', p95(smallPage), 400),
    row('shop page: document → list drawn, 50,000 saved, p95', p95(bigPage), 700),
    row(
      'shop page: longest frame while scrolling, 50,000 saved',
      rows.frames[0] ?? 0,
      50,
      `${FRAMES} frames, median ${median(rows.frames).toFixed(0)}; at most ${rows.items} rows in the document`,
    ),
    row(
      'shop page: a key in the search → list laid out, 50,000 saved, p95',
      p95(keys),
      30,
      `${keys.length} keys, median ${median(keys).toFixed(0)}`,
    ),
    row('a key in the search, 50,000 saved, exact, p95', p95(exact), 16, `${exact.length} keys`),
    row('a key in the search, 50,000 saved, forgiving, p95', p95(near), 30, `${near.length} keys`),
    compared('move 1,000 products to another category, of 50,000', many.move),
    compared('take that back', many.undo),
    row(
      'import 10,000 rows: text → committed',
      (many.read ?? Number.NaN) + (many.import ?? Number.NaN),
      5000,
      `of it understanding the text: ${many.read?.toFixed(0)} ms`,
    ),
    compared(
      'export 10,000 as a table, read from the database',
      (many.details ?? 0) + (many.export ?? 0),
    ),
    compared('a complete backup of 60,000', many.backup),
    row(
      'a description of 1,000 products in three countries, split into parts, longest of 5',
      many.describe ?? Number.NaN,
      100,
    ),
    row('a text of 1 MB audited and put right', many.audit ?? Number.NaN, 100),
  ];
}

/** A row without a limit. */
function compared(what: string, value = Number.NaN): Row {
  return { what, value, unit: 'ms', limit: null };
}

function say(what: string): void {
  console.log(`bench: ${what} …`);
}
