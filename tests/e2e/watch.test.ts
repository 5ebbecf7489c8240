import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { stateOf } from './hands.ts';
import {
  account,
  borrow,
  browsers,
  closeAll,
  type Moment,
  PageServer,
  record,
  seedSettings,
  type TestBrowser,
  text,
  until,
} from './harness/index.ts';

const at = (asin: string) => `https://www.amazon.com/dp/${asin}`;
const linkOf = (asin: string) => `${at(asin)}?tag=studio-20`;
const ONE = 'B0DEMOLIP1';
const THREE = 'B0DEMOLIP3';
/** The button of the third shade, and of the size that the jacket asks for. */
const THIRD = 'button[data-value="2"]';

/** The ASIN that a text of the toolbar names. */
const shownIn = ({ text: shown }: Moment) => /\bB0DEMO\w{4}\b/.exec(shown)?.[0];

describe.each(browsers('once'))('following the page in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;
  let page: Page;
  /** Opened, the page's own requests for variations are answered. */
  let gate: PromiseWithResolvers<void>;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, { accounts: { US: account('studio-20', 'blog-20') } });
  });

  afterAll(() => closeAll(browser, server));

  beforeEach(() => {
    gate = Promise.withResolvers();
    server.route('https://www.amazon.com/gp/twister/ajaxv2', async (url) => {
      await gate.promise;
      return demoSite(url);
    });
  });

  afterEach(async () => {
    gate.resolve();
    await page.close();
    server.reset();
    expect(browser.complaints).toEqual([]);
  });

  async function open(asin: string): Promise<void> {
    page = await browser.newPage(at(asin));
    const toolbar = browser.toolbar(page);
    // By now the document has confirmed the product, and the worker has said all of it.
    await toolbar.waitText(new RegExp(asin));
    await toolbar.find('button', text('toolbar_tag', 'studio-20'));
  }

  async function copies(asin: string): Promise<void> {
    const toolbar = browser.toolbar(page);
    await toolbar.click('button', text('action_copy_link'));
    const link = linkOf(asin);
    await until(async () => (await browser.clipboard(page)).text === link, `${link} to be copied`);
  }

  /** The page lets the toolbar wait: the click that is made then must leave the clipboard as it is. */
  async function copiesNothing(): Promise<void> {
    const before = await browser.clipboard(page);
    const toolbar = browser.toolbar(page);
    const button = await toolbar.find('button', text('action_copy_link'));
    expect(await button.attribute('aria-disabled')).toBe('true');
    await button.click();
    await browser.command(page, 'copy-link');
    expect(await toolbar.text()).toContain(text('toolbar_page_changing'));
    expect(await browser.clipboard(page)).toEqual(before);
  }

  /** Two ticks of the page's own clock: long enough for anything that a change has set going. */
  async function clockTicks(): Promise<void> {
    const clock = () => page.$eval('#ends-in', (element) => element.textContent);
    for (let tick = 0; tick < 2; tick += 1) {
      const before = await clock();
      await until(async () => (await clock()) !== before, 'the clock of the page');
    }
  }

  test('a picked variation: says that the page is changing, copies nothing, then shows the new one', async () => {
    await open(ONE);
    const toolbar = browser.toolbar(page);
    await copies(ONE);
    const recording = await record(toolbar);
    await page.click(THIRD);
    await toolbar.waitText(new RegExp(text('toolbar_page_changing')));
    expect(page.url()).toContain(THREE);
    await copiesNothing();
    gate.resolve();
    await toolbar.waitText(new RegExp(THREE));
    await copies(THREE);
    const moments = await recording.moments();
    const shown = moments.map(shownIn).filter((asin, i, all) => asin !== all[i - 1]);
    expect(shown).toEqual([ONE, THREE]);
    // As long as the old product stood there under the new address, so did the sentence.
    const torn = moments.filter((moment) => !moment.at.includes(shownIn(moment) ?? '?'));
    expect(torn.length).toBeGreaterThan(0);
    for (const moment of torn) expect(moment.text).toContain(text('toolbar_page_changing'));
  });

  test('the toolbar is there half a second after the page has settled', async () => {
    await open(ONE);
    const toolbar = browser.toolbar(page);
    await toolbar.call((root) => {
      const order: string[] = [];
      Reflect.set(globalThis, 'order', order);
      const note = (what: string) => order.includes(what) || order.push(what);
      const asin = () => document.querySelector('#ASIN')?.getAttribute('value');
      new MutationObserver(() => {
        if (asin() !== 'B0DEMOLIP3' || order.includes('settled')) return;
        note('settled');
        setTimeout(note, 500, 'half a second');
      }).observe(document, { subtree: true, childList: true });
      new MutationObserver(() => {
        if (root.textContent?.includes('B0DEMOLIP3')) note('followed');
      }).observe(root, { subtree: true, childList: true, characterData: true });
    });
    gate.resolve();
    await page.click(THIRD);
    const order = () => toolbar.call((): string[] => Reflect.get(globalThis, 'order'));
    await until(async () => (await order())?.includes('half a second'), 'half a second');
    expect(await order()).toEqual(['settled', 'followed', 'half a second']);
  });

  test('hovering fetches ahead: the toolbar does not stir', async () => {
    await open(ONE);
    const toolbar = browser.toolbar(page);
    const recording = await record(toolbar);
    gate.resolve();
    await page.hover(THIRD);
    await until(async () => server.requests().some((r) => r.includes('hover=1')), 'the fetch');
    await clockTicks();
    expect(await recording.moments()).toEqual([]);
    await copies(ONE);
  });

  test('a form that names another product for a moment is not believed, for longer is waited for', async () => {
    await open(ONE);
    const toolbar = browser.toolbar(page);
    const recording = await record(toolbar);
    const setAsin = (asin: string) =>
      page.$eval('#ASIN', (input, value) => input.setAttribute('value', value), asin);
    await page.$eval('#ASIN', (input) => {
      const own = input.getAttribute('value') ?? '';
      input.setAttribute('value', 'B0DEMOLIP3');
      return new Promise<void>((done) =>
        setTimeout(() => done(input.setAttribute('value', own)), 150),
      );
    });
    await clockTicks();
    const waits = ({ text: shown }: Moment) => shown.includes(text('toolbar_page_changing'));
    expect((await recording.moments()).filter(waits)).toEqual([]);
    await setAsin(THREE);
    await toolbar.waitText(new RegExp(text('toolbar_page_changing')));
    await copiesNothing();
    await setAsin(ONE);
    await until(async () => !waits({ text: await toolbar.text(), at: '' }), 'the toolbar to go on');
    await copies(ONE);
    expect((await recording.moments()).filter((moment) => shownIn(moment) !== ONE)).toEqual([]);
  });

  test('a page that never rests: no work, and the toolbar follows all the same', async () => {
    await open(ONE);
    const toolbar = browser.toolbar(page);
    const recording = await record(toolbar);
    const storm = await page.evaluateHandle(() => {
      const box = document.querySelector('#ppd')?.appendChild(document.createElement('div'));
      const state = { done: 0, timer: 0 };
      state.timer = window.setInterval(() => {
        state.done += 1;
        box?.setAttribute('data-at', String(state.done));
        box?.replaceChildren(document.createElement('b'), String(state.done));
      }, 5);
      return state;
    });
    await until(() => storm.evaluate((state) => state.done >= 400), '400 changes');
    expect(await recording.moments()).toEqual([]);
    gate.resolve();
    await page.click(THIRD);
    await toolbar.waitText(new RegExp(THREE));
    const before = await storm.evaluate((state) => state.done);
    await until(() => storm.evaluate((state, b) => state.done > b, before), 'the storm to go on');
    await copies(THREE);
  });

  test('from product to search to product without a load', async () => {
    await open(ONE);
    const toolbar = browser.toolbar(page);
    const goSoftly = (to: string) =>
      page.evaluate(async (url) => {
        const html = await (await fetch(url)).text();
        history.pushState(null, '', url);
        document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
      }, to);
    await goSoftly('https://www.amazon.com/s?k=bottle');
    await toolbar.waitGone();
    await goSoftly(at('B0DEMOBOT1'));
    await toolbar.waitText(/B0DEMOBOT1/);
    await toolbar.waitText(/Halden/);
    await copies('B0DEMOBOT1');
    await page.goBack();
    await toolbar.waitGone();
    await goSoftly('https://www.amazon.com/gp/cart/view.html');
    await until(async () => (await stateOf(browser, page)) === 'none', 'the page to be judged');
    expect(await toolbar.shown()).toBe(false);
  });

  test('clothes: the address names the child while the form still holds the parent', async () => {
    gate.resolve();
    page = await browser.newPage(at('B0DEMOJAC1'));
    const toolbar = browser.toolbar(page);
    await toolbar.waitText(/B0DEMOJAC1/);
    expect(await page.$eval('#ASIN', (input) => input.getAttribute('value'))).toBe('B0DEMOJAC0');
    await copies('B0DEMOJAC1');
    await page.click('button[data-key="color_name"][data-value="1"]');
    await toolbar.waitText(/B0DEMOJAC5/);
    await copies('B0DEMOJAC5');
    // The page may still be drawing its buttons anew for the colour: a locator takes the one that stays.
    await page.locator('button[data-key="size_name"][data-value="2"]').click();
    await toolbar.waitText(/B0DEMOJAC7/);
    await copies('B0DEMOJAC7');
    expect(page.url()).toContain('psc=1');
  });
});
