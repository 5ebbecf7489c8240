import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { FORGERY, POISON } from '@/tests/pages/poison.ts';
import { demoSite } from '@/tests/pages/site.ts';
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

const CUP = 'https://www.amazon.com/dp/B0TESTCUP1';
const LIPS = 'https://www.amazon.com/dp/B0DEMOLIP1';
const TAG = 'studio-20';
const CUP_LINK = `${CUP}?tag=${TAG}`;

/** A small product page, whose head runs `script` before anything else is there. */
function cup(script = ''): string {
  return `<!doctype html><html><head><script>window.loot = []; ${script}</script></head><body>
    <div id="dp"><div id="ppd"><h1 id="productTitle">Plain Cup</h1>
    <form id="addToCart"><input type="hidden" id="ASIN" name="ASIN" value="B0TESTCUP1"></form></div></div></body></html>`;
}

describe.each(browsers('once'))('a hostile page in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, { accounts: { US: account(TAG, 'blog-20') } });
  });

  afterAll(() => closeAll(browser, server));

  afterEach(async () => {
    await page.close();
    server.reset();
  });

  const loot = () => page.evaluate('window.loot');

  async function open(
    body: string | { body: string; headers: Record<string, string> },
  ): Promise<void> {
    server.route(CUP, body);
    page = await browser.newPage(CUP);
    await browser.toolbar(page).find('button', text('toolbar_tag', TAG));
  }

  async function copies(key: 'format_link' | 'format_title_link', expected: string) {
    const toolbar = browser.toolbar(page);
    const choose = async (format: typeof key) => {
      await toolbar.click('button', text('toolbar_copy_menu'));
      await toolbar.click('menuitemradio', text(format));
    };
    if (key === 'format_link') await toolbar.click('button', text('action_copy_link'));
    else await choose(key);
    await toolbar.waitText(new RegExp(text('toolbar_copied', text(key), TAG)));
    expect((await browser.clipboard(page)).text).toBe(expected);
    // The button remembers a format: it is the link again.
    if (key !== 'format_link') await choose('format_link');
    await toolbar.find('button', text('action_copy_link'));
  }

  /** All of the main job: the button, a menu, the tags, the save picker and its undo. */
  async function everythingWorks(): Promise<void> {
    const toolbar = browser.toolbar(page);
    await copies('format_link', CUP_LINK);
    await copies('format_title_link', `Plain Cup\n${CUP_LINK}`);
    await toolbar.click('button', text('toolbar_tag', TAG));
    await toolbar.find('menuitemradio', /blog-20/);
    await page.keyboard.press('Escape');
    await toolbar.click('button', text('toolbar_save'));
    const field = await toolbar.find('combobox', text('toolbar_picker_filter'));
    await field.type('Cups');
    await toolbar.find('option', text('toolbar_picker_create', 'Cups'));
    await page.keyboard.press('Enter');
    await toolbar.waitText(new RegExp(text('toolbar_saved_to', 'Cups')));
    await toolbar.click('button', text('toolbar_undo'));
    await toolbar.waitText(new RegExp(text('toolbar_undone')));
  }

  test('finds an empty element and nothing in it', async () => {
    await open(cup());
    await copies('format_link', CUP_LINK);
    const found = await page.evaluate(() => {
      const host = document.querySelector('linkshelf-toolbar');
      const style = host && getComputedStyle(host);
      return {
        root: host?.shadowRoot,
        inside: host?.innerHTML,
        said: host instanceof HTMLElement ? host.innerText : null,
        attributes: host?.getAttributeNames(),
        own: host && Object.getOwnPropertyNames(host),
        variables: style && [...style].filter((each) => each.startsWith('--')),
        globals: Object.keys(window).filter((key) => /linkshelf|chrome\.runtime/i.test(key)),
        atTheEdge: document.elementsFromPoint(innerWidth - 60, innerHeight - 10)[0]?.localName,
      };
    });
    expect(found).toEqual({
      root: null,
      inside: '',
      said: '',
      attributes: [],
      own: [],
      variables: [],
      globals: [],
      atTheEdge: 'linkshelf-toolbar',
    });
    expect(
      JSON.stringify(await page.evaluate(() => document.documentElement.outerHTML)),
    ).not.toMatch(/studio-20|tag=/);
  });

  test('clicks, keys and messages that it made up do nothing', async () => {
    page = await browser.newPage(LIPS);
    const toolbar = browser.toolbar(page);
    await toolbar.click('button', text('action_copy_link'));
    await toolbar.waitText(new RegExp(`${TAG}$`, 'm'));
    const before = await browser.clipboard(page);
    await page.close();

    await open(cup(FORGERY));
    await until(() => page.evaluate('window.rounds >= 10'), 'ten rounds of forgery');
    expect(await browser.clipboard(page)).toEqual(before);
    expect(await browser.toolbar(page).findAll('combobox', text('toolbar_picker_filter'))).toEqual(
      [],
    );
    expect(await browser.toolbar(page).findAll('menuitem', /./)).toEqual([]);
    expect(await loot()).toEqual([]);
    expect(page.url()).toBe(CUP);
    const popup = await browser.extensionPage('popup.html');
    const said = () => popup.evaluate(() => document.body.innerText);
    await until(
      async () => (await said()).includes(text('notice_shop_empty')),
      'the shop to be empty',
    );
    await popup.close();
    expect(await browser.storage.get()).toMatchObject({
      settings: { bar: { place: 'bottom', collapsed: false, hidden: false }, lastTag: {} },
    });
  });

  test.each(['before', 'after'])(
    'that has poisoned everything %s the toolbar came',
    async (when) => {
      await open(cup(when === 'before' ? POISON : ''));
      if (when === 'after') await page.evaluate(POISON);
      await everythingWorks();
      expect(await loot()).toEqual([]);
      // The poison is there: the page itself dies of it.
      await page.evaluate('try { JSON.stringify(1); } catch { window.dead = true; }');
      expect(await page.evaluate('window.dead')).toBe(true);
      expect(await loot()).toHaveLength(1);
    },
  );

  test('that hides all it can reach, in every way a style sheet has', async () => {
    const rules =
      'display:none;visibility:hidden;opacity:0;transform:scale(0);clip-path:inset(50%);filter:opacity(0);' +
      'position:static;inset:auto;width:0;height:0;zoom:.01;pointer-events:none;z-index:-1;content-visibility:hidden;' +
      'contain:strict;overflow:hidden;mix-blend-mode:difference;translate:-9999px;scale:0;color:transparent';
    const important = rules.replaceAll(';', '!important;');
    const selectors =
      '*, *::before, :host, ::part(toolbar), linkshelf-toolbar, html > :not(head, body)';
    // The page itself is to stay: a root that is not shown shows nothing within it either.
    const spared = 'html, head, body { display:block!important; all: revert!important }';
    await open(
      cup().replace(
        '</head>',
        `<style>${selectors} {${important}!important} ${spared}</style></head>`,
      ),
    );
    expect(await page.$eval('#ppd', (part) => getComputedStyle(part).display)).toBe('none');
    const toolbar = browser.toolbar(page);
    const box = await toolbar.box();
    expect(box).toMatchObject({ x: 0, width: await page.evaluate(() => innerWidth) });
    expect(await (await toolbar.find('button', text('action_copy_link'))).uncovered()).toBe(true);
    await everythingWorks();
  });

  test.each([
    [
      'styles',
      `toolbar.style.cssText = 'display:none!important;transform:translateY(900px)!important'`,
    ],
    [
      'attributes',
      `for (const n of ['hidden', 'inert', 'popover', 'class', 'id']) toolbar.setAttribute(n, 'x')`,
    ],
    ['another place', 'document.querySelector("#ppd").append(toolbar)'],
    [
      'a box of its own',
      'const box = document.createElement("div"); box.hidden = true; document.body.append(box); box.append(toolbar)',
    ],
    ['nowhere', 'toolbar.remove()'],
    ['a new body', 'document.body.replaceWith(document.body.cloneNode(true))'],
  ])('that gives the toolbar %s: it is back where it was', async (_, attack) => {
    await open(cup());
    const before = await browser.toolbar(page).box();
    await page.evaluate(
      `{ const toolbar = document.querySelector('linkshelf-toolbar'); ${attack}; }`,
    );
    const toolbar = browser.toolbar(page);
    await until(
      async () => JSON.stringify(await toolbar.box()) === JSON.stringify(before),
      'it back',
    );
    expect(await toolbar.count()).toBe(1);
    await copies('format_link', CUP_LINK);
  });

  test('that forbids the clipboard: the other way copies', async () => {
    const headers = { 'permissions-policy': 'clipboard-write=(), clipboard-read=(self)' };
    await open({ body: cup(), headers });
    // Firefox knows no such policy.
    const allowed = "document.featurePolicy?.allowsFeature('clipboard-write')";
    expect(await page.evaluate(allowed)).toBe(name === 'chromium' ? false : undefined);
    await copies('format_link', CUP_LINK);
    await copies('format_title_link', `Plain Cup\n${CUP_LINK}`);
  });

  test('with the strictest policy: the toolbar looks as ever and works, menus too', async () => {
    await open(cup());
    const looks = async () => {
      const toolbar = browser.toolbar(page);
      await toolbar.click('button', text('toolbar_copy_menu'));
      await toolbar.find('menuitem', text('toolbar_copy_plain'));
      const all = await toolbar.call((root) =>
        [...root.querySelectorAll('*:not(style)')].map((each) => {
          const style = getComputedStyle(each);
          const { width, height } = each.getBoundingClientRect();
          const size = `${Math.round(width)}×${Math.round(height)}`;
          return `${each.localName} ${size} ${style.color} ${style.backgroundColor} ${style.font} ${style.position}`;
        }),
      );
      await page.keyboard.press('Escape');
      return all;
    };
    const free = await looks();
    await page.close();
    const policy =
      "default-src 'none'; script-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-same-origin allow-scripts";
    await open({ body: cup(), headers: { 'content-security-policy': policy } });
    expect(free?.length).toBeGreaterThan(20);
    expect(await looks()).toEqual(free);
    await everythingWorks();
  });
});
