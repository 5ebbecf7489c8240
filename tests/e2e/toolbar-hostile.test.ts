import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ATTACKS } from '@/tests/pages/hostile.ts';
import { demoSite, SPECIAL } from '@/tests/pages/site.ts';
import { copiedWith } from './hands.ts';
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

const EVIL = `https://www.amazon.com/dp/${SPECIAL.hostile}`;

const lootOf = (page: Page) => page.evaluate('window.loot');

/** A product page whose head runs `script` before anything else is there. */
function pageWith(script: string): string {
  return `<!doctype html><html><head><script>window.loot = []; ${script}</script></head><body>
    <div id="dp"><div id="ppd"><h1 id="productTitle">Plain Cup</h1>
    <form id="addToCart"><input type="hidden" id="ASIN" name="ASIN" value="B0TESTCUP1"></form></div></div></body></html>`;
}

describe.each(browsers('once'))('the toolbar on a hostile page in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, { accounts: { US: account('studio-20') } });
  });

  afterAll(() => closeAll(browser, server));

  async function copies(page: Page, asin: string): Promise<void> {
    const toolbar = browser.toolbar(page);
    await toolbar.click('button', text('action_copy_link'));
    await toolbar.waitText(copiedWith('studio-20'));
    expect((await browser.clipboard(page)).text).toBe(
      `https://www.amazon.com/dp/${asin}?tag=studio-20`,
    );
  }

  // A layer over the whole window takes the clicks of the whole page; the shortcut still copies.
  test.each(ATTACKS.filter((attack) => attack !== 'cover'))('%s', async (attack) => {
    const page = await browser.newPage(`${EVIL}?do=${attack}`);
    await browser.toolbar(page).waitShown();
    await copies(page, SPECIAL.hostile);
    expect(await lootOf(page)).toEqual([]);
    await page.close();
  });

  test('cover: the shortcut copies', async () => {
    const page = await browser.newPage(`${EVIL}?do=cover`);
    const toolbar = browser.toolbar(page);
    await toolbar.find('button', text('action_copy_link'));
    await browser.command(page, 'copy-link');
    await toolbar.waitText(copiedWith('studio-20'));
    await page.close();
  });

  test.each([
    [
      'swallows every event at the window',
      `for (const type of ['click', 'pointerdown', 'mousedown', 'keydown', 'input', 'copy', 'focusin'])
         addEventListener(type, (e) => { e.stopImmediatePropagation(); }, true);
       window.struck = true;`,
    ],
    [
      'defines a custom element of the name, to reach its root from within',
      `customElements.define('linkshelf-toolbar', class extends HTMLElement {
         constructor() { super(); if (this.attachInternals().shadowRoot) loot.push('a root'); } });
       window.struck = true;`,
    ],
    [
      'hides the methods of the document behind elements of their names',
      `addEventListener('DOMContentLoaded', () => {
         for (const n of ['createElement', 'querySelector', 'documentElement', 'activeElement', 'body', 'fullscreenElement'])
           document.body.append(Object.assign(new Image(), { name: n }));
         window.struck = true; });`,
    ],
    [
      'makes the toolbar inert, hidden and named otherwise',
      `setInterval(() => { const toolbar = document.querySelector('linkshelf-toolbar');
         for (const n of ['inert', 'hidden', 'style', 'dir', 'popover', 'aria-hidden'])
           if (toolbar && !window.struck) toolbar.setAttribute(n, n === 'style' ? 'display:none!important' : n === 'dir' ? 'rtl' : 'true');
         if (toolbar) window.struck = true; }, 20);`,
    ],
    [
      'moves the toolbar into a box that nobody sees',
      `let times = 3; setInterval(() => { const toolbar = document.querySelector('html > linkshelf-toolbar');
         if (!toolbar || !document.body || window.struck) return;
         const box = document.createElement('div'); box.style.display = 'none'; document.body.append(box); box.append(toolbar);
         if (--times === 0) window.struck = true; }, 150);`,
    ],
    [
      'sets the properties that the colours come from',
      `addEventListener('DOMContentLoaded', () => { document.head.insertAdjacentHTML('beforeend',
         '<style>*{--ground:transparent!important;--text:transparent!important;--accent:transparent!important;zoom:3}</style>');
         window.struck = true; });`,
    ],
  ])('a page that %s', async (_, script) => {
    server.route('https://www.amazon.com/dp/B0TESTCUP1', pageWith(script));
    const page = await browser.newPage('https://www.amazon.com/dp/B0TESTCUP1');
    await browser.toolbar(page).waitText(/Plain Cup/);
    await until(async () => (await page.evaluate('window.struck')) === true, 'the page to strike');
    await browser.toolbar(page).waitShown();
    const ground = await browser
      .toolbar(page)
      .call(
        (root) => getComputedStyle(root.querySelector('.toolbar') ?? root.host).backgroundColor,
      );
    expect(ground).toBe('rgb(255, 255, 255)');
    await copies(page, 'B0TESTCUP1');
    expect(await lootOf(page)).toEqual([]);
    await page.close();
  });

  test('a page that takes the toolbar away for ever wins, and the tab stays quick', async () => {
    const script = `window.taken = 0; new MutationObserver(() => {
      for (const toolbar of document.querySelectorAll('linkshelf-toolbar')) { toolbar.remove(); window.taken += 1; }
    }).observe(document, { childList: true, subtree: true });`;
    server.route('https://www.amazon.com/dp/B0TESTCUP1', pageWith(script));
    const page = await browser.newPage('https://www.amazon.com/dp/B0TESTCUP1');
    await until(() => page.evaluate('window.taken > 3'), 'the fight');
    // Over so many frames without one more, the toolbar has given up.
    const calm = `new Promise((done) => {
      const { taken } = window;
      let frames = 40;
      const look = () => (frames-- > 0 ? requestAnimationFrame(look) : done(taken === window.taken));
      look();
    })`;
    await until(async () => (await page.evaluate(calm)) === true, 'the fight to end');
    expect(await page.evaluate('window.taken')).toBeLessThan(30);
    await page.close();
  });
});
