import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { fromBraces } from '@/utils/settings/brace-templates.ts';
import { addTag, saveTemplate } from '@/utils/settings/edit.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';
import { paste, SAVE_BUTTON, shows } from './hands.ts';
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

/** What a page, a person or a paste may hold. Each begins with a word of its own, to be found by. */
const BAD: readonly [what: string, text: string][] = [
  [
    'script',
    'Scripted <script>window.pwned = 1</script><img src=x onerror="window.pwned=1"> "\'`&lt;b&gt; </textarea></title>-->',
  ],
  ['ten thousand characters', `Lengthy ${'word '.repeat(2000)}`],
  ['one word of ten thousand', `Endless${'s'.repeat(10_000)}`],
  ['right-to-left overrides', 'Turned \u202egpj.exe\u202c \u2067and\u2069 \u200f\u061c\u202b back'],
  ['emoji', 'Emotive 👩🏽‍🚀 🏳️‍🌈 🇩🇪 👨‍👩‍👧‍👦'.repeat(12)],
  ['lone surrogates', 'Halved \ud83d and \ude00 and \udc00\ud800'],
  [
    'NUL and other controls',
    'Nullified \u0000 one\u0007 two\u001b[31m\r\nthree\u0085\u2028four\u0000',
  ],
  [
    'markup of the formats',
    'Marked ](https://evil.example) [x](y) `c` {link} {{ }} $& $1 | *b* _i_ \\',
  ],
];

const asinOf = (at: number) => `B0TESTBAD${at}`;
const urlOf = (at: number) => `https://www.amazon.com/dp/${asinOf(at)}`;
const linkOf = (at: number) => `${urlOf(at)}?tag=studio-20`;
const FIND = '.find-input';
const wordOf = (bad: string) => /^[A-Za-z]{1,12}/.exec(bad)?.[0] ?? '';

/** Broken halves, controls and what turns text around: none of it is to leave the extension. */
function complaint(said: string, lines = true): string | null {
  if (!said.isWellFormed()) return `ill-formed: ${JSON.stringify(said.slice(0, 200))}`;
  const odd =
    (lines ? /(?!\n)\p{Cc}/u : /\p{Cc}/u).exec(said) ?? /[\u202a-\u202e\u2066-\u2069]/.exec(said);
  return odd ? `${JSON.stringify(odd[0])} in ${JSON.stringify(said.slice(0, 200))}` : null;
}

/** A product whose title only a script can write: a parser would take NUL and lone surrogates out. */
function productPage(at: number, title: string): string {
  const literal = JSON.stringify(title).replaceAll('<', '\\u003c');
  return `<!doctype html><html><head><meta charset="utf-8"></head><body><div id="dp"><div id="ppd"><h1 id="productTitle"></h1>
    <script>document.getElementById('productTitle').textContent = ${literal}</script>
    <form id="addToCart"><input type="hidden" id="ASIN" name="ASIN" value="${asinOf(at)}"></form></div></div></body></html>`;
}

describe.each(browsers('once'))('bad input in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    for (const [at, [, title]] of BAD.entries()) server.route(urlOf(at), productPage(at, title));
    browser = await borrow(name, server);
    const own = { id: 'own', name: 'Own', body: '{{title}} by {{brand}}: {{link}}' };
    const named = BAD.reduce(
      (settings, [, bad], at) => {
        const id = { tag: `tag${at}-20`, name: bad.slice(0, 100) };
        const body = fromBraces(`${bad} {link}`);
        const template = { id: `own${at}`, name: bad.slice(0, 99), body };
        return saveTemplate(addTag(settings, 'UK', id), template);
      },
      saveTemplate(defaultSettings(), own),
    );
    const accounts = { ...named.accounts, US: account('studio-20') };
    await seedSettings(browser, { accounts, templates: named.templates });
  });

  afterAll(() => closeAll(browser, server));

  const unharmed = (page: Page) =>
    page.evaluate(
      () =>
        Reflect.get(window, 'pwned') === undefined &&
        document.querySelector('script:not([src], head *, #ppd *), [onerror]') === null,
    );

  async function copied(page: Page, label: string | RegExp): Promise<string> {
    const toolbar = browser.toolbar(page);
    await toolbar.click('button', text('toolbar_copy_menu'));
    await toolbar.click('menuitemradio', label);
    const name = typeof label === 'string' ? label : label.source.slice(1);
    // The whole of a name may be longer than the place for it.
    await toolbar.waitText(new RegExp(`^${name}[^]*studio-20$`, 'm'));
    return (await browser.clipboard(page)).text;
  }

  test.each(BAD.map(([what, title], at) => ({ what, title, at })))(
    'a title with $what: shown, copied in every format, saved',
    async ({ title, at }) => {
      const page = await browser.newPage(urlOf(at));
      const toolbar = browser.toolbar(page);
      const link = linkOf(at);
      expect(complaint(await toolbar.waitText(new RegExp(wordOf(title))))).toBe(null);
      expect(
        await toolbar.call((root) => root.querySelectorAll('script, img, b, textarea').length),
      ).toBe(0);
      const width = await page.evaluate(() => document.documentElement.clientWidth);
      expect(await toolbar.box()).toMatchObject({ x: 0, width });

      const [first = '', ...rest] = (await copied(page, text('format_title_link'))).split('\n');
      expect(complaint(first, false)).toBe(null);
      expect(rest).toEqual([link]);
      const markdown = await copied(page, text('format_markdown'));
      expect(complaint(markdown, false)).toBe(null);
      expect(markdown.endsWith(`](${link})`)).toBe(true);
      const inner = markdown.slice(1, -`](${link})`.length);
      expect(inner.replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[[\]<>`\\]/);
      const html = await copied(page, text('format_html'));
      expect(complaint(html, false)).toBe(null);
      const parsed = await page.evaluate((source) => {
        const { body } = new DOMParser().parseFromString(source, 'text/html');
        const all = [...body.querySelectorAll('*')];
        return [all.map((each) => each.localName), all[0]?.getAttribute('href'), body.textContent];
      }, html);
      expect(parsed).toEqual([['a'], link, first]);
      expect(await copied(page, 'Own')).toBe(`${first} by : ${link}`);

      await toolbar.click('button', SAVE_BUTTON);
      await (await toolbar.find('combobox', text('toolbar_picker_filter'))).type('Odd');
      await toolbar.find('option', /Odd/);
      await page.keyboard.press('Enter');
      await toolbar.waitText(new RegExp(text('toolbar_saved_to', 'Odd')));
      expect(await page.evaluate(() => Reflect.get(window, 'pwned'))).toBe(undefined);
      await page.close();
    },
  );

  test('all of them are found in the popup by a word, shown as text, and copied from there', async () => {
    const page = await browser.newPage('https://blog.example/');
    const popup = await browser.openPopup(page);
    await shows(popup, text('popup_newest'));
    for (const [at, [, title]] of BAD.entries()) {
      await paste(popup, FIND, wordOf(title));
      const said = await shows(popup, text('search_found__one', '1'));
      expect(said).toContain(wordOf(title));
      expect(complaint(said)).toBe(null);
      await popup.keyboard.press('Enter');
      await until(async () => (await browser.clipboard(popup)).text === linkOf(at), linkOf(at));
    }
    expect(await unharmed(popup)).toBe(true);
    await popup.close();
    await page.close();
  });

  test('as names of categories they are made, shown as text, and found', async () => {
    const page = await browser.newPage('https://www.amazon.com/dp/B0DEMOEAR1');
    const popup = await browser.openPopup(page);
    await shows(popup, 'Quiet & Clear');
    for (const [at, [, bad]] of BAD.entries()) {
      const opener = text(at === 0 ? 'action_save' : 'label_categories');
      await popup.locator(`named/${opener}[role="button"]`).click();
      await paste(popup, '.save-picker-filter', bad);
      await popup.keyboard.press('Enter');
      const said = await shows(popup, new RegExp(`${text('popup_saved_to', '')}${wordOf(bad)}`));
      expect(complaint(said)).toBe(null);
    }
    for (const [, bad] of BAD) {
      await paste(popup, FIND, wordOf(bad));
      await popup.waitForSelector('.hits button');
      const hit = await popup.$eval('.hits button', (button) => button.textContent);
      expect(hit).toContain(wordOf(bad));
      expect(complaint(hit)).toBe(null);
    }
    expect(await unharmed(popup)).toBe(true);
    await popup.close();
    await page.reload();
    const toolbar = browser.toolbar(page);
    expect(
      complaint(await toolbar.waitText(new RegExp(text('toolbar_saved_in', 'Scripted')))),
    ).toBe(null);
    await toolbar.click('button', SAVE_BUTTON);
    await toolbar.find('option', /Halved/);
    expect(complaint(await toolbar.text())).toBe(null);
    expect(await toolbar.call((root) => root.querySelectorAll('script, img').length)).toBe(0);
    await page.close();
  });

  test('pasted around an address they do not reach the link', async () => {
    const page = await browser.newPage('https://blog.example/');
    const popup = await browser.openPopup(page);
    await shows(popup, text('popup_newest'));
    const address = 'https://www.amazon.com/Some-Name/dp/B0DEMOLIP1/ref=x?tag=other-20';
    for (const [, bad] of BAD.filter(([, each]) => !each.includes('https://'))) {
      for (const pasted of [`${bad} ${address} ${bad}`, `${address}&keywords=${bad}`]) {
        await paste(popup, FIND, '');
        await popup.waitForSelector('.card-link', { hidden: true });
        await paste(popup, FIND, pasted);
        await popup.waitForSelector('.card-link');
        const link = await popup.$eval('.card-link', (shown) => shown.textContent);
        expect(link).toBe('https://www.amazon.com/dp/B0DEMOLIP1?tag=studio-20');
      }
    }
    expect(await unharmed(popup)).toBe(true);
    await popup.close();
    await page.close();
  });

  test('as names of tracking ids and templates they stand in the menus as text', async () => {
    const page = await browser.newPage('https://www.amazon.co.uk/dp/B0DEMOLIP1');
    const toolbar = browser.toolbar(page);
    await toolbar.click('button', /tag0-20/);
    await toolbar.find('menuitemradio', /tag7-20/);
    expect(await toolbar.findAll('menuitemradio', /./)).toHaveLength(BAD.length);
    const menu = await toolbar.text();
    expect(menu.isWellFormed()).toBe(true);
    for (const [, bad] of BAD) expect(menu).toContain(wordOf(bad));
    expect(await toolbar.call((root) => root.querySelectorAll('script, img').length)).toBe(0);
    await page.close();

    const lips = await browser.newPage('https://www.amazon.com/dp/B0DEMOLIP1');
    await browser.toolbar(lips).waitText(/Velvet/);
    for (const [, bad] of BAD) {
      const got = await copied(lips, new RegExp(`^${wordOf(bad)}`));
      expect(got.isWellFormed()).toBe(true);
      expect(got).toMatch(new RegExp(`^${wordOf(bad)}`));
      expect(got.endsWith('https://www.amazon.com/dp/B0DEMOLIP1?tag=studio-20')).toBe(true);
    }
    await lips.close();
  });

  test('as the name and the text of a template they are kept, and do no harm in the options', async () => {
    const options = await browser.extensionPage('options.html#templates');
    await shows(options, 'Own');
    await options.click('details.template summary'); // The first.
    for (const [, bad] of BAD) {
      await paste(options, 'details.template input', bad.slice(0, 99));
      await paste(options, 'details.template textarea', `${bad} {link}`);
      await options.keyboard.press('Tab');
      const word = wordOf(bad);
      await until(async () => {
        const [template] = templatesIn(await browser.storage.get());
        const kept = [template?.name ?? '', template?.body ?? ''];
        return kept.every((each) => each.startsWith(word) && each.isWellFormed());
      }, `the template ${word} to be kept`);
      expect(await unharmed(options)).toBe(true);
    }
    await options.close();
  });

  test('leaves nothing in the console', () => {
    expect(browser.complaints).toEqual([]);
  });
});

function templatesIn(stored: Record<string, unknown>): { name: string; body: string }[] {
  return JSON.parse(JSON.stringify(stored)).settings.templates;
}
