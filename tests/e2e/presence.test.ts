import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { productPageParts } from '@/tests/pages/product-page.ts';
import { LIPSTICK } from '@/tests/pages/products.ts';
import { demoSite, SPECIAL } from '@/tests/pages/site.ts';
import { STORES } from '@/tests/pages/stores.ts';
import { stateOf } from './hands.ts';
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

const at = (path: string, host = 'www.amazon.com') => `https://${host}${path}`;
const LIPS = at('/dp/B0DEMOLIP1');
const BOTTLE = at('/dp/B0DEMOBOT1');

const [store] = STORES;
const [child] = LIPSTICK.children;
if (!store || !child) throw new Error('the demo has no first store or lipstick');
const parts = productPageParts({ store, product: LIPSTICK, child, sized: true });

describe.each(browsers('engine'))('where the toolbar is and is not in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, { accounts: { US: account('studio-20', 'blog-20') } });
  });

  afterAll(() => closeAll(browser, server));

  afterEach(async () => {
    await page.close();
    server.reset();
    expect(browser.complaints).toEqual([]);
  });

  async function copies(link: string): Promise<void> {
    const toolbar = browser.toolbar(page);
    await toolbar.click('button', text('action_copy_link'));
    await until(async () => (await browser.clipboard(page)).text === link, `${link} to be copied`);
  }

  /** The names of what the document consists of: a page into which nothing was put has two. */
  const topElements = () =>
    page.evaluate(() => [...document.documentElement.children].map((e) => e.localName));

  /** Sends the page's first half, and the rest when it is let. */
  function streamed(first: string, rest: string): { url: string; finish: () => void } {
    const gate = Promise.withResolvers<void>();
    server.route(LIPS, {
      body: (async function* () {
        yield first;
        await gate.promise;
        yield rest;
      })(),
    });
    return { url: LIPS, finish: gate.resolve };
  }

  test('a page that streams: there before its product is, with a link that works', async () => {
    const { url, finish } = streamed(...parts);
    page = await browser.newPage();
    await page.bringToFront();
    const loaded = page.goto(url);
    const toolbar = browser.toolbar(page);
    await toolbar.waitText(/B0DEMOLIP1/);
    // Firefox finds nothing by its accessible name while a page loads: the shortcut does.
    await browser.command(page, 'copy-link');
    const link = `${LIPS}?tag=studio-20`;
    await until(async () => (await browser.clipboard(page)).text === link, `${link} to be copied`);
    expect(await toolbar.call(() => document.querySelector('#dp') === null)).toBe(true);
    finish();
    await loaded;
    // The title stands behind the confirmation.
    const titled = () => toolbar.call((root) => root.textContent?.includes('Velvet') ?? false);
    await until(titled, 'the title of the product that has come');
    expect(await toolbar.count()).toBe(1);
  });

  test('a page that streams and turns out to be none: the toolbar goes', async () => {
    const { url, finish } = streamed(parts[0], '<p>Nothing here.</p></body></html>');
    page = await browser.newPage();
    const loaded = page.goto(url);
    const toolbar = browser.toolbar(page);
    await toolbar.waitShown();
    finish();
    await loaded;
    await toolbar.waitGone();
    expect(await topElements()).toEqual(['head', 'body']);
  });

  test.each([SPECIAL.musicApp, SPECIAL.notFound, SPECIAL.captcha, SPECIAL.signIn])(
    '/dp/%s answers with something else: no toolbar',
    async (asin) => {
      page = await browser.newPage(at(`/dp/${asin}`));
      await until(async () => (await stateOf(browser, page)) === 'none', 'the page to be judged');
      await browser.toolbar(page).waitGone();
      expect(await topElements()).toEqual(['head', 'body']);
    },
  );

  // Product pages under these addresses: only the address can keep the toolbar away.
  test.each([
    '/ap/signin',
    '/ap/dp/B0DEMOLIP1',
    '/gp/cart/view.html',
    '/gp/cart/dp/B0DEMOLIP1',
    '/gp/buy/dp/B0DEMOLIP1',
    '/checkout/p/dp/B0DEMOLIP1?pipelineType=Chewbacca',
    '/gp/css/dp/B0DEMOLIP1',
    '/hz/wishlist/dp/B0DEMOLIP1',
    '/-/en/gp/cart/dp/B0DEMOLIP1',
    '/cart?ref_=dp/B0DEMOLIP1',
  ])('nothing is put into %s', async (path) => {
    server.route(at(path), parts.join(''));
    page = await browser.newPage(at(path));
    expect(await page.$('#dp')).not.toBe(null);
    expect(await stateOf(browser, page)).toBe(null);
    expect(await topElements()).toEqual(['head', 'body']);
    expect(await browser.toolbar(page).count()).toBe(0);
  });

  test.each([
    'http-like.amazon.com.evil.example',
    'www.amazon.com.evil.example',
    'music.amazon.com',
    'www.amazon.se',
  ])('nor into %s', async (host) => {
    server.route(at('/dp/B0DEMOLIP1', host), parts.join(''));
    page = await browser.newPage(at('/dp/B0DEMOLIP1', host));
    expect(await page.$('#dp')).not.toBe(null);
    expect(await stateOf(browser, page)).toBe(null);
    expect(await topElements()).toEqual(['head', 'body']);
  });

  test('frames get none, neither in a product page nor in any other', async () => {
    const frame = (src: string) => `<iframe src="${src}" width="900" height="500"></iframe>`;
    const inside = [BOTTLE, at('/dp/B0DEMOEAR1', 'www.amazon.de')].map(frame).join('');
    server.route(LIPS, parts.join('').replace('<body>', `<body>${inside}`));
    server.route('https://blog.example/', `<!doctype html><body>${inside}</body>`);
    for (const [url, toolbars] of [
      [LIPS, 1],
      ['https://blog.example/', 0],
    ] as const) {
      page = await browser.newPage(url);
      if (toolbars > 0) await browser.toolbar(page).waitShown();
      else expect(await stateOf(browser, page)).toBe(null);
      const frames = page.frames().filter((each) => each.parentFrame());
      expect(frames.length).toBe(2);
      for (const each of frames) {
        const found = await each.waitForSelector('#dp');
        expect(await found?.evaluate(() => document.documentElement.children.length)).toBe(2);
      }
      expect(await browser.toolbar(page).count()).toBe(toolbars);
      if (toolbars === 0) break;
      await page.close();
    }
  });

  test('back and forward, out of the cache: the product of the page, and the tag of today', async () => {
    // `no-store`, which the server says of everything else, keeps pages out of that cache.
    for (const url of [LIPS, BOTTLE]) {
      const answer = async () => ({
        body: String((await demoSite(new URL(url))) ?? ''),
        headers: { 'cache-control': 'no-cache' },
      });
      server.route(url, answer);
    }
    page = await browser.newPage(LIPS);
    const toolbar = browser.toolbar(page);
    await toolbar.find('button', text('toolbar_tag', 'studio-20'));
    await page.evaluate(() => {
      addEventListener('pageshow', (event) => {
        document.body.dataset.kept = String(event.persisted);
      });
    });
    await page.goto(BOTTLE);
    await toolbar.waitText(/B0DEMOBOT1/);
    await toolbar.click('button', text('toolbar_tag', 'studio-20'));
    await toolbar.click('menuitemradio', /blog-20/);
    await toolbar.find('button', text('toolbar_tag', 'blog-20'));
    // puppeteer's own goBack waits for a load, and there is none.
    await page.evaluate(() => history.back());
    await toolbar.waitText(/B0DEMOLIP1/);
    expect(await toolbar.call(() => document.body.dataset.kept)).toBe('true');
    await toolbar.find('button', text('toolbar_tag', 'blog-20'));
    await copies(`${LIPS}?tag=blog-20`);
    await toolbar.call(() => history.forward());
    await toolbar.waitText(/B0DEMOBOT1/);
    await copies(`${BOTTLE}?tag=blog-20`);
    expect(await toolbar.count()).toBe(1);
  });

  test('not in print', async () => {
    page = await browser.newPage(LIPS);
    const toolbar = browser.toolbar(page);
    await toolbar.waitShown();
    await browser.look(page, { print: true });
    expect(await toolbar.shown()).toBe(false);
    await browser.look(page, {});
    expect(await toolbar.shown()).toBe(true);
  });

  test('not over a full screen', async () => {
    page = await browser.newPage(LIPS);
    const toolbar = browser.toolbar(page);
    await toolbar.waitShown();
    await page.$eval('#productTitle', (title) =>
      title.addEventListener('click', () => document.documentElement.requestFullscreen()),
    );
    await page.click('#productTitle');
    await until(() => page.evaluate('document.fullscreenElement !== null'), 'full screen');
    await toolbar.waitGone();
    await page.evaluate(() => document.exitFullscreen());
    await toolbar.waitShown();
  });
});
