import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { version } from '@/package.json';
import { demoSite, SPECIAL } from '@/tests/pages/site.ts';
import { CACHED_TEXTS } from '@/utils/settings/toolbar-cache.ts';
import { copiedWith, openTab } from './hands.ts';
import {
  account,
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

const at = (asin: string, host = 'www.amazon.com') => `https://${host}/dp/${asin}`;

const LOCALES = fileURLToPath(new URL('../../public/_locales/', import.meta.url));

/** The texts of the toolbar in a language, as the worker keeps them; what a kind of English lacks is in English. */
function textsOf(locale: string): Record<string, string> {
  const read = (name: string): Record<string, { message: string }> =>
    JSON.parse(readFileSync(`${LOCALES}${name}/messages.json`, 'utf8'));
  const messages = { ...read('en'), ...read(locale) };
  return Object.fromEntries(CACHED_TEXTS.map((key) => [key, messages[key]?.message ?? '']));
}

/** Without the scroll toolbar, which takes room in Firefox. */
const windowOf = (page: Page) =>
  page.evaluate(() => ({ w: document.documentElement.clientWidth, h: innerHeight }));

describe.each(browsers('once'))('where the toolbar stands in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, { accounts: { US: account('studio-20', 'blog-20') } });
  });

  afterAll(() => closeAll(browser, server));

  const kept = async () => JSON.stringify((await browser.storage.get()).bar);

  /** Chooses from the menu for the toolbar's place, and waits until the choice is kept. */
  async function choose(page: Page, key: Parameters<typeof text>[0]): Promise<void> {
    const toolbar = browser.toolbar(page);
    const before = await kept();
    await toolbar.click('button', text('toolbar_settings'));
    await toolbar.click('menuitem', new RegExp(text(key)));
    await until(async () => (await kept()) !== before, 'the choice to be kept');
  }

  test('at the bottom at first; at the top below the header, on the next page too', async () => {
    const page = await browser.newPage(at('B0DEMOLIP1'));
    const toolbar = browser.toolbar(page);
    await toolbar.waitShown();
    const { h, w } = await windowOf(page);
    const low = await toolbar.box();
    expect(low).toMatchObject({ x: 0, width: w });
    expect(Math.round((low?.y ?? 0) + (low?.height ?? 0))).toBe(h);
    expect(low?.height).toBeLessThan(50);

    await choose(page, 'toolbar_dock_top');
    const header = await page.$eval('#navbar-main', (nav) => nav.getBoundingClientRect().bottom);
    await until(
      async () => Math.abs(((await toolbar.box())?.y ?? 0) - header) < 2,
      'below the header',
    );
    await page.evaluate(() => scrollTo(0, 600));
    await until(async () => (await toolbar.box())?.y === 0, 'at the edge');
    await page.close();

    const next = await browser.newPage(at(SPECIAL.stripe));
    const other = browser.toolbar(next);
    await other.waitShown();
    const stripe = await next.$eval('#navbar-main', (nav) => nav.getBoundingClientRect().bottom);
    await until(async () => Math.abs(((await other.box())?.y ?? 0) - stripe) < 2, 'below both');
    await choose(next, 'toolbar_dock_bottom');
    await next.close();
  });

  /** Fixes something to an edge of the page's window, as Amazon's sticky buy box is. */
  const fix = (page: Page, id: string, style: string) =>
    page.evaluate(
      (name, css) => {
        const box = Object.assign(document.createElement('div'), { id: name });
        box.style.cssText = `position:fixed;${css}`;
        const button = Object.assign(document.createElement('button'), { textContent: 'Press me' });
        box.append(button);
        document.body.append(box);
      },
      id,
      style,
    );

  /** Whether a click in the middle of the button in it would reach that. */
  const canBePressed = (page: Page, id: string) =>
    page.$eval(`#${id} button`, (button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      return document.elementFromPoint(x + width / 2, y + height / 2) === button;
    });

  /** Waits until the toolbar stands at a distance from the window's edge. */
  async function standsAt(page: Page, place: 'top' | 'bottom', distance: number): Promise<void> {
    const gap = (root: ShadowRoot, from: string) => {
      const box = root.getElementById('toolbar')?.getBoundingClientRect();
      return (
        box &&
        Math.round(from === 'top' ? box.top : document.documentElement.clientHeight - box.bottom)
      );
    };
    const toolbar = browser.toolbar(page);
    await until(
      async () => (await toolbar.call(gap, place)) === distance,
      `${distance} px from the ${place}`,
    );
  }

  test.each([320, 1280])(
    '%i pixels wide: above what is fixed at the bottom, and back when that goes',
    async (width) => {
      const page = await browser.newPage(at('B0DEMOLIP1'));
      await page.setViewport({ width, height: 600 });
      const toolbar = browser.toolbar(page);
      await toolbar.waitText(/B0DEMOLIP1/);
      const copy = await toolbar.find('button', text('action_copy_link'));
      await fix(page, 'buy', 'bottom:0;right:16px;width:200px;height:49px;z-index:40');
      await standsAt(page, 'bottom', 49);
      expect(await canBePressed(page, 'buy')).toBe(true);
      expect(await copy.uncovered()).toBe(true);

      // Over the toolbar, and on top of the buy box.
      await fix(page, 'cookies', 'bottom:49px;left:0;right:0;height:80px;z-index:999999');
      await standsAt(page, 'bottom', 129);
      expect(await canBePressed(page, 'cookies')).toBe(true);
      expect(await copy.uncovered()).toBe(true);
      await copy.click();
      await toolbar.waitText(copiedWith('studio-20'));
      await page.evaluate(() => document.querySelector('#cookies')?.remove());
      await standsAt(page, 'bottom', 49);

      // The page's end, and what gets the focus, come out from under it where it stands now.
      const free = await page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight);
        return innerHeight - document.body.getBoundingClientRect().bottom;
      });
      expect(free).toBeGreaterThan(45 + 49 - 1);
      await page.evaluate(() => {
        const link = Object.assign(document.createElement('button'), { textContent: 'Last' });
        link.style.cssText = 'position:absolute;left:0;top:900px;height:24px';
        document.body.append(link);
        scrollTo(0, 900 - innerHeight + 80);
        link.focus({ preventScroll: true });
        link.id = 'last';
      });
      const end = () => page.$eval('#last', (link) => link.getBoundingClientRect().bottom);
      await until(async () => (await end()) <= 600 - 49 - 45, 'what has the focus to be seen');

      await page.evaluate(() => document.querySelector('#buy')?.remove());
      await standsAt(page, 'bottom', 0);
      // A layer over all of the page is no neighbour.
      await fix(page, 'layer', 'inset:0;z-index:50');
      await fix(page, 'chat', 'bottom:20px;left:4px;width:60px;height:30px;z-index:60');
      await standsAt(page, 'bottom', 50);
      await page.close();
    },
  );

  test('docked at the top: below the header and what is fixed there', async () => {
    const page = await browser.newPage(at('B0DEMOLIP1'));
    const toolbar = browser.toolbar(page);
    await toolbar.waitText(/B0DEMOLIP1/);
    await choose(page, 'toolbar_dock_top');
    await page.evaluate(() => scrollTo(0, 600));
    await standsAt(page, 'top', 0);
    await fix(page, 'offer', 'top:0;left:0;right:0;height:40px;z-index:10');
    await standsAt(page, 'top', 40);
    expect(await canBePressed(page, 'offer')).toBe(true);
    expect(await (await toolbar.find('button', text('action_copy_link'))).uncovered()).toBe(true);
    await choose(page, 'toolbar_dock_bottom');
    await standsAt(page, 'bottom', 0);
    await page.close();
  });

  test('a small tab, which brings the toolbar back', async () => {
    const page = await browser.newPage(at('B0DEMOLIP1'));
    const toolbar = browser.toolbar(page);
    await choose(page, 'toolbar_collapse');
    await until(async () => ((await toolbar.box())?.width ?? 999) < 150, 'the tab');
    await page.reload();
    await toolbar.click('button', text('toolbar_expand'));
    await toolbar.find('button', text('action_copy_link'));
    await page.close();
  });

  test('hidden for all pages, until the shortcut shows it', async () => {
    const page = await browser.newPage(at('B0DEMOLIP1'));
    const toolbar = browser.toolbar(page);
    await choose(page, 'toolbar_hide');
    await toolbar.waitGone();
    await seedShop(browser, [{ marketplace: 'US', asin: 'B0DEMOBOT1', title: 'Bottle' }]);
    const { page: next, badge } = await openTab(browser, at('B0DEMOBOT1'));
    await until(async () => (await badge()) === '✓', 'the worker to answer');
    expect(await browser.toolbar(next).shown()).toBe(false);
    await browser.command(next, 'toggle-toolbar');
    await browser.toolbar(next).waitShown();
    await next.close();
    await page.bringToFront();
    await toolbar.waitShown();
    await page.close();
  });

  test.each([320, 480, 700, 1280])(
    '%i pixels wide: nothing overflows, all can be reached',
    async (width) => {
      const page = await browser.newPage(at('B0DEMOLIP1'));
      await page.setViewport({ width, height: 400 });
      const toolbar = browser.toolbar(page);
      await toolbar.waitText(/B0DEMOLIP1/);
      const { w: room } = await windowOf(page);
      expect(await toolbar.box()).toMatchObject({ x: 0, width: room });
      for (const label of [
        text('action_copy_link'),
        text('toolbar_copy_menu'),
        text('toolbar_save'),
        text('toolbar_settings'),
      ]) {
        const button = await toolbar.find('button', label);
        const { x, y, width: w, height } = await button.box();
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + w).toBeLessThanOrEqual(room);
        expect(y + height).toBeLessThanOrEqual(400);
        expect(Math.min(w, height)).toBeGreaterThanOrEqual(24);
        expect(await button.uncovered()).toBe(true);
      }
      for (const label of [text('toolbar_save'), text('toolbar_copy_menu')]) {
        await toolbar.click('button', label);
        await until(async () => ((await toolbar.box())?.height ?? 0) > 100, 'the panel');
        const open = await toolbar.box();
        expect(open?.x).toBe(0);
        expect(open?.width).toBe(room);
        expect(open?.y).toBeGreaterThanOrEqual(0);
        await page.keyboard.press('Escape');
      }
      await page.close();
    },
  );

  test('320 pixels wide: fits in every language, with an account and without', async () => {
    const page = await browser.newPage(at('B0DEMOLIP1'));
    await page.setViewport({ width: 320, height: 400 });
    const toolbar = browser.toolbar(page);
    const { words } = await browser.storage.get();
    const wrong: string[] = [];
    for (const locale of readdirSync(LOCALES)) {
      await browser.storage.set({ words: { version, texts: textsOf(locale) } });
      for (const host of ['www.amazon.com', 'www.amazon.com.au']) {
        await page.goto(at('B0DEMOLIP1', host));
        await toolbar.waitShown();
        const outside = await toolbar.call((root) => {
          const row = root.getElementById('row');
          const all = [...root.querySelectorAll('.row button:not([hidden])')];
          const boxes = all.map((button) => button.getBoundingClientRect());
          const isOut = boxes.some(({ left, right }) => left < 0 || right > innerWidth);
          const isCut = all.some((button) => button.scrollWidth > button.clientWidth);
          return isOut || isCut || (row?.scrollWidth ?? 0) > (row?.clientWidth ?? 0);
        });
        if (outside !== false) wrong.push(`${locale} on ${host}`);
      }
    }
    await browser.storage.set({ words });
    expect(wrong).toEqual([]);
    await page.close();
  });

  // Puppeteer cannot make Firefox lay out for print.
  if (name === 'chromium') {
    test('not in print', async () => {
      const page = await browser.newPage(at('B0DEMOLIP1'));
      await browser.toolbar(page).waitShown();
      await page.emulateMediaType('print');
      await browser.toolbar(page).waitGone();
      await page.emulateMediaType('screen');
      await browser.toolbar(page).waitShown();
      await page.close();
    });
  }

  test('not over what fills the screen', async () => {
    const page = await browser.newPage(at('B0DEMOLIP1'));
    await browser.toolbar(page).waitShown();
    await page.evaluate(() => {
      const fill = () => document.documentElement.requestFullscreen();
      document.addEventListener('keydown', fill, { once: true });
    });
    await page.keyboard.press('f');
    await browser.toolbar(page).waitGone();
    await page.evaluate(() => document.exitFullscreen());
    await browser.toolbar(page).waitShown();
    await page.close();
  });

  test('after a reload of the extension: one sentence, and nothing in the console', async () => {
    const page = await browser.newPage(at('B0DEMOLIP1'));
    const toolbar = browser.toolbar(page);
    await toolbar.find('button', text('toolbar_tag', 'studio-20'));
    await browser.reloadExtension();
    await page.bringToFront();
    if (name === 'chromium') {
      await toolbar.click('button', text('toolbar_save'));
      await toolbar.waitText(new RegExp(text('toolbar_orphaned')));
      await toolbar.click('button', text('toolbar_reload'));
    }
    // Firefox starts the new version in open pages: it has taken the place of the old toolbar.
    await toolbar.find('button', text('toolbar_tag', 'studio-20'));
    expect(await toolbar.count()).toBe(1);
    expect(browser.complaints).toEqual([]);
    await page.close();
  });
});
