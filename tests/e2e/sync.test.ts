import type { Page } from 'puppeteer-core';
import { decodeQR } from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CouchServer, startCouch } from '@/tests/couch/server.ts';
import { demoSite } from '@/tests/pages/site.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { copiedWith, literal, press, save, shopOf, shows } from './hands.ts';
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

const HOST = 'couch.example.com';
const LIPSTICK = 'https://www.amazon.com/dp/B0DEMOLIP1';
const BOTTLE = 'https://www.amazon.com/dp/B0DEMOBOT1';

/** Without a role, which a field for a password does not have. */
const field = (page: Page, label: string) => page.locator(`named/${label}`);

/** The server as a program sees it that is neither of the machines. */
async function documents(couch: CouchServer, database: string): Promise<Record<string, unknown>[]> {
  const answer = await fetch(`${couch.url}/${database}/_all_docs?include_docs=true`, {
    headers: { authorization: `Basic ${btoa('anna:secret')}` },
  });
  const { rows = [] } = (await answer.json()) as { rows?: { doc: Record<string, unknown> }[] };
  return rows.map(({ doc }) => doc);
}

/** Writes a document as another machine does. */
async function send(couch: CouchServer, database: string, doc: Record<string, unknown>) {
  await fetch(`${couch.url}/${database}/_bulk_docs`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${btoa('anna:secret')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ docs: [doc] }),
  });
}

/** A QR code as a camera sees it: each part several points wide, with light around it. */
function asSeen({ size, dark }: { size: number; dark: readonly unknown[] }) {
  const [part, edge] = [4, 4];
  const width = (size + 2 * edge) * part;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      const [column, row] = [Math.floor(x / part) - edge, Math.floor(y / part) - edge];
      const isInside = column >= 0 && column < size && row >= 0 && row < size;
      if (isInside && dark[row * size + column])
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { width, height: width, data };
}

async function fill(page: Page, database: string, password = 'secret'): Promise<void> {
  await page.locator(`named/${text('sync_way_new')}`).click();
  await field(page, text('sync_server')).fill(HOST);
  await field(page, text('sync_database')).fill(database);
  await field(page, text('sync_user')).fill('anna');
  await field(page, text('sync_password')).fill(password);
}

describe('the shop on two machines, Chromium and Firefox', () => {
  let server: PageServer;
  let couch: CouchServer;
  let studio: TestBrowser;
  let laptop: TestBrowser;

  beforeAll(async () => {
    couch = await startCouch();
    server = await PageServer.start(demoSite);
    server.delegate(HOST, couch.handle);
    [studio, laptop] = await Promise.all([borrow('chromium', server), borrow('firefox', server)]);
    await studio.allow([`https://${HOST}/*`]);
    await laptop.allow([`https://${HOST}/*`]);
  });

  afterAll(() => closeAll(studio, laptop, server, couch));

  test('what is saved on one is on the other, with the tracking ids, after one paste', async () => {
    await seedSettings(studio, { accounts: { US: account('studio-20') }, welcomed: true });
    const page = await studio.extensionPage('options.html#sync');
    await fill(page, 'anna');
    await press(page, text('sync_start'));
    await press(page, text('sync_create'));
    await shows(page, text('sync_on'));

    const product = await studio.newPage(LIPSTICK);
    const toolbar = studio.toolbar(product);
    await toolbar.waitShown();
    await save(product, toolbar, 'Lips');
    await until(
      async () => (await documents(couch, 'anna')).some(({ _id }) => _id === 'p:us:B0DEMOLIP1'),
      'the product on the server',
    );
    await page.bringToFront();
    await press(page, text('sync_code_copy'));
    await shows(page, text('sync_code_copied'));
    const { text: code } = await studio.clipboard(page);

    const other = await laptop.extensionPage('options.html#sync');
    await other.locator(`named/${text('sync_way_code')}`).click();
    await field(other, text('sync_code')).fill(code);
    await press(other, text('sync_start'));
    await shows(other, text('sync_on'));
    await until(async () => 'B0DEMOLIP1' in (await shopOf(laptop)), 'the product');
    await until(
      async () =>
        JSON.stringify(
          await laptop.run(
            "browser.storage.local.get('settings').then((all) => all.settings.accounts)",
          ),
        ).includes('studio-20'),
      'the tracking id',
    );

    // It is announced, and in no link before she has said that it is hers.
    await shows(other, text('waiting_title'));
    await shows(other, 'studio-20');
    const bottle = await laptop.newPage(BOTTLE);
    const otherToolbar = laptop.toolbar(bottle);
    await otherToolbar.waitShown();
    await otherToolbar.waitText(new RegExp(literal(text('toolbar_tag_waits', 'amazon.com'))));
    await other.bringToFront();
    expect(await axeComplaints(laptop, other)).toEqual([]);
    await press(other, text('waiting_agree_tag'));
    await other.waitForSelector('.waiting', { hidden: true });
    await bottle.bringToFront();
    await otherToolbar.click('button', text('action_copy_link'));
    await otherToolbar.waitText(copiedWith('studio-20'));
    expect((await laptop.clipboard(bottle)).text).toBe(`${BOTTLE}?tag=studio-20`);
    await save(bottle, otherToolbar, 'Lips');
    await until(
      async () => (await documents(couch, 'anna')).some(({ _id }) => _id === 'p:us:B0DEMOBOT1'),
      'the second product on the server',
    );
    const planned = await laptop.extensionPage('shop.html#streams');
    await planned
      .locator(`.streams-begin ::-p-text(${text('streams_list_begin_example')})`)
      .click();
    await until(
      async () =>
        (await documents(couch, 'anna')).filter(({ _id }) => /^[lg]:/.test(String(_id))).length ===
        8,
      'the stream with its seven segments on the server',
    );
    await page.bringToFront();
    await press(page, text('sync_now'));
    await until(async () => 'B0DEMOBOT1' in (await shopOf(studio)), 'the second product');
    const streams = await studio.extensionPage('shop.html#streams');
    await shows(streams, text('streams_list_example'));
    await shows(streams, text('streams_list_segments__other', '7'));
    await streams.close();
    await shows(page, text('sync_machines'));
    expect(studio.complaints).toEqual([]);
    expect(laptop.complaints).toEqual([]);
  });
});

describe.each(browsers('engine'))('sync in %s', (name) => {
  let server: PageServer;
  let couch: CouchServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    couch = await startCouch();
    server = await PageServer.start(demoSite);
    server.delegate(HOST, couch.handle);
    browser = await borrow(name, server);
    await browser.allow([`https://${HOST}/*`]);
    const lipstick = { marketplace: 'US', asin: 'B0DEMOLIP1', title: 'Lipstick' } as const;
    await seedShop(browser, [{ ...lipstick, create: [['Lips']] }]);
  });

  afterAll(() => closeAll(browser, server, couch));

  test('shows what two machines wrote differently, and keeps what is chosen', async () => {
    const page = await browser.extensionPage('options.html#sync');
    await fill(page, 'both');
    await press(page, text('sync_start'));
    await press(page, text('sync_create'));
    const product = async () =>
      (await documents(couch, 'both')).find(({ _id }) => _id === 'p:us:B0DEMOLIP1');
    await until(async () => (await product()) !== undefined, 'the product on the server');
    const doc = await product();
    const clock = (time: number) => `${time.toString(36).padStart(9, '0')}-000-zzzzzzzz`;
    await send(couch, 'both', {
      ...doc,
      v: { ...Object(doc?.v), note: 'from the laptop' },
      ft: { ...Object(doc?.ft), note: clock(Date.now()) },
      alts: { note: [['from the studio', clock(Date.now() - 1000)]] },
    });
    await press(page, text('sync_now'));
    await shows(page, text('sync_conflicts'));
    await shows(page, 'from the laptop');
    expect(await axeComplaints(browser, page)).toEqual([]);
    const [, other] = await page.$$(`named/${text('sync_keep')}[role="button"]`);
    await other?.click();
    await until(
      async () => Object((await product())?.v).note === 'from the studio',
      'the choice on the server',
    );
    await until(
      async () =>
        !(await page.$eval('main', (main) => main.textContent)).includes(text('sync_conflicts')),
      'nothing more to choose',
    );
    await press(page, text('sync_disconnect'));
    await shows(page, text('sync_setup'));
    await page.close();
  });

  test('says what is wrong with what was typed, and makes a missing database', async () => {
    const page = await browser.extensionPage('options.html#sync');
    await page.locator(`named/${text('sync_way_new')}`).click();
    await press(page, text('sync_start'));
    await shows(page, text('sync_failure_url'));
    await fill(page, 'shop', 'wrong');
    await field(page, text('sync_server')).fill('http://couch.example.com');
    await press(page, text('sync_start'));
    await shows(page, text('sync_failure_https'));
    await field(page, text('sync_server')).fill(HOST);
    await press(page, text('sync_start'));
    await shows(page, text('sync_failure_password'));
    await fill(page, 'shop');
    await field(page, text('sync_passphrase')).fill('correct horse');
    await press(page, text('sync_start'));
    await shows(page, text('sync_failure_missing'));
    await press(page, text('sync_create'));
    await shows(page, text('sync_on'));
    await shows(page, text('sync_encrypted'));
    expect(await axeComplaints(browser, page)).toEqual([]);
    await page.close();
  });

  test('tells the server nothing of an encrypted shop', async () => {
    const page = await browser.extensionPage('options.html#sync');
    await press(page, text('sync_now'));
    await until(async () => (await documents(couch, 'shop')).length > 2, 'the documents');
    expect(JSON.stringify(await documents(couch, 'shop'))).not.toMatch(/Lipstick|Lips|B0DEMO/);
    await page.close();
  });

  test('goes on by itself when the server is there again', async () => {
    const page = await browser.extensionPage('options.html#sync');
    couch.fault = (_request, response) => {
      response.writeHead(503).end();
      return true;
    };
    await press(page, text('sync_now'));
    await shows(page, text('sync_failure_server'));
    couch.fault = null;
    await press(page, text('sync_now'));
    await until(
      async () =>
        !(await page.$eval('main', (main) => main.textContent))?.includes(
          text('sync_failure_server'),
        ),
      'the end of the trouble',
    );
    await page.close();
  });

  test('shows the setup code as a QR code that a camera reads', async () => {
    const page = await browser.extensionPage('options.html#sync');
    await press(page, text('sync_code_copy'));
    await shows(page, text('sync_code_copied'));
    const { text: code } = await browser.clipboard(page);
    await press(page, text('sync_qr'));
    await shows(page, text('sync_qr_hint'));
    expect(await axeComplaints(browser, page)).toEqual([]);
    const drawn = await page.$eval('canvas', (canvas) => {
      const { width: size } = canvas;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, size, size) ?? {};
      return { size, dark: Array.from({ length: size * size }, (_, at) => data?.[at * 4 + 3]) };
    });
    expect(decodeQR(asSeen(drawn))).toBe(code);
    await press(page, text('sync_qr_hide'));
    await page.waitForSelector('canvas', { hidden: true });
    await page.close();
  });

  test('gives the permission back, and keeps everything, when it is disconnected', async () => {
    const page = await browser.extensionPage('options.html#sync');
    await press(page, text('sync_disconnect'));
    await shows(page, text('sync_setup'));
    const granted = () =>
      browser.run<boolean>(`browser.permissions.contains({ origins: ['https://${HOST}/*'] })`);
    await until(async () => !(await granted()), 'the end of the permission');
    expect(await shopOf(browser)).toEqual({ B0DEMOLIP1: ['Lips'] });
    await page.close();
  });

  test('carries tracking ids and templates in the browser’s own account, where that is wanted', async () => {
    const template = (id: string, body: string) => ({ id, name: id, body });
    await seedSettings(browser, {
      accounts: { US: account('studio-20') },
      templates: [template('short', 'Hello {{title}}'), template('endless', 'x'.repeat(9000))],
      welcomed: true,
    });
    const carried = () => browser.run<Record<string, unknown>>('browser.storage.sync.get()');
    const put = (items: object) =>
      browser.run(`browser.storage.sync.set(${JSON.stringify(items)}).then(() => 0)`);
    const settings = () =>
      browser.run<Settings>("browser.storage.local.get('settings').then((all) => all.settings)");
    // Another machine was there first.
    await put({ 'account:US': account('laptop-20'), 'account:DE': account('laptop-21') });
    const page = await browser.extensionPage('options.html#sync');
    await shows(page, text('sync_coverage_account'));
    const flip = () => page.locator(`named/${text('sync_account_switch')}[role="switch"]`).click();
    expect(await page.$eval('[role="switch"]', (each) => each.ariaChecked)).toBe('false');
    await flip();
    await until(
      async () => JSON.stringify((await carried())['account:US']).includes('studio-20'),
      'the ids of both in the account',
    );
    const items = Object.entries(await carried()).filter(([key]) => !key.startsWith('by:'));
    expect(Object.fromEntries(items)).toEqual({
      'account:US': {
        ids: [...account('studio-20').ids, ...account('laptop-20').ids],
        default: 'studio-20',
      },
      'account:DE': account('laptop-21'),
      'template:short': template('short', 'Hello {title}'),
    });
    expect((await settings()).accounts.DE).toEqual(account('laptop-21'));
    await shows(page, text('sync_account_large', 'endless'));
    await shows(page, text('waiting_title'));
    await press(page, text('waiting_decline_all'));
    await page.waitForSelector('.waiting', { hidden: true });
    await until(
      async () =>
        !JSON.stringify(
          Object.entries(await carried()).filter(([key]) => !key.startsWith('by:')),
        ).includes('laptop-2'),
      'her own ids alone in the account',
    );
    expect(await axeComplaints(browser, page)).toEqual([]);

    await put({ 'account:DE': null, 'account:UK': account('laptop-21') });
    await until(async () => (await settings()).accounts.UK !== undefined, 'the new id');
    await page.waitForSelector('.waiting');
    expect(Object.keys((await settings()).accounts).sort()).toEqual(['UK', 'US']);

    await flip();
    await until(
      async () => (await page.$eval('[role="switch"]', (each) => each.ariaChecked)) === 'false',
      'the switch to be off',
    );
    await page.evaluate(() => {
      Reflect.get(globalThis, 'chrome').storage.sync.onChanged.addListener(() =>
        Reflect.set(globalThis, 'heard', true),
      );
    });
    await put({ 'account:FR': account('laptop-21') });
    await until(() => page.evaluate('globalThis.heard === true'), 'the change to be told');
    await page.close();
    const again = await browser.extensionPage('options.html#sync');
    await shows(again, text('sync_coverage_account'));
    expect(Object.keys((await settings()).accounts).sort()).toEqual(['UK', 'US']);
    await again.close();
  });

  test.runIf(name === 'chromium')(
    'goes on after the worker was stopped in the middle of 10,000 products',
    async () => {
      await browser.allow([`https://${HOST}/*`]);
      const page = await browser.extensionPage('options.html#sync');
      await page.evaluate(async () => {
        const opening = indexedDB.open('linkshelf');
        await new Promise((done) => opening.addEventListener('success', done));
        const tx = opening.result.transaction('products', 'readwrite');
        for (let at = 0; at < 10_000; at++) {
          const asin = `B0${at.toString(36).toUpperCase().padStart(8, '0')}`;
          tx.objectStore('products').put({
            id: `p:us:${asin}`,
            v: { title: `Product ${at}`, saved: 1_700_000_000_000 + at, del: false },
            t: '0loyw3v28-000-abcdefgh',
            ft: {},
            alts: {},
            rev: null,
            dirty: 1,
            base: null,
            n: 1,
            x: { saved: 1_700_000_000_000 + at, in: [] },
          });
        }
        await new Promise((done) => tx.addEventListener('complete', done));
        opening.result.close();
      });
      let batches = 0;
      let stopped: Promise<void> | null = null;
      couch.fault = ({ url }) => {
        if (url?.includes('_bulk_docs') && ++batches === 5) stopped = browser.killWorker();
        return false;
      };
      await fill(page, 'many');
      await press(page, text('sync_start'));
      await press(page, text('sync_create'));
      await until(async () => stopped !== null, 'the middle of the upload');
      await stopped;
      couch.fault = null;
      await press(page, text('sync_now'));
      const unsent = () =>
        page.evaluate(async () => {
          const opening = indexedDB.open('linkshelf');
          await new Promise((done) => opening.addEventListener('success', done));
          const count = opening.result
            .transaction('products')
            .objectStore('products')
            .index('dirty')
            .count();
          await new Promise((done) => count.addEventListener('success', done));
          opening.result.close();
          return count.result;
        });
      await until(async () => (await unsent()) === 0, 'the end of the upload', 60_000);
      const sent = await documents(couch, 'many');
      expect(sent.filter(({ _id }) => String(_id).startsWith('p:'))).toHaveLength(10_001);
      couch.fault = null;
      await press(page, text('sync_disconnect'));
      await shows(page, text('sync_setup'));
      await page.close();
    },
  );
});
