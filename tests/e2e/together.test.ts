import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { openTab, press, save, shopOf, shows, untick } from './hands.ts';
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

const at = (asin: string) => `https://www.amazon.com/dp/${asin}`;
const LIPSTICK = 'B0DEMOLIP1';
const BOTTLE = 'B0DEMOBOT1';
const HEADPHONES = 'B0DEMOEAR1';
const TITLE =
  'Mirelle Rowe Velvet Matte Lipstick, Long-Wearing Colour with Shea Butter, 3.5 g (Rosewood)';

describe.each(browsers('once'))('several windows at once in %s', (name) => {
  // Ten actions a round; everything takes Firefox longer.
  const ROUNDS = name === 'chromium' ? [1, 2, 3] : [1, 2];
  const numbered = (letter: string) => ROUNDS.flatMap((n) => [`${letter}${n}a`, `${letter}${n}b`]);
  const LIPS = [...numbered('A'), ...ROUNDS.map((n) => `B${n}b`), 'Lips'];
  let server: PageServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, { accounts: { US: account('studio-20') } });
  });

  afterAll(() => closeAll(browser, server));

  const moreOf = (title: string) => text('common_more_of', title);

  type Tab = Awaited<ReturnType<typeof openTab>>;

  const saysIn = ({ toolbar }: Tab, ...names: string[]) =>
    until(async () => {
      const said = /In (.+)/.exec(await toolbar.text())?.[1] ?? '';
      return names.join() === said.split(', ').sort().join();
    }, `the toolbar to say: in ${names}`);

  /** The popup says in the line of a product where it is and what it is in. */
  const listsIn = (popup: Page, wanted: RegExp) =>
    until(async () => {
      const lines = await popup.$$eval('.product-row-facts', (all) =>
        all.map(({ textContent }) => textContent),
      );
      return lines.some((line) => wanted.test(line));
    }, `the popup to list ${wanted}`);

  const marked = async (tab: Tab, mark: string) => {
    await until(async () => (await tab.badge()) === mark, `the badge "${mark}"`);
  };

  async function put({ page, toolbar }: Tab, category: string): Promise<void> {
    await save(page, toolbar, category);
    await toolbar.waitText(new RegExp(text('toolbar_saved_to', category)));
  }

  async function takeOut({ page, toolbar }: Tab, category: string): Promise<void> {
    await untick(page, toolbar, category);
    await toolbar.waitText(new RegExp(text('toolbar_removed_from', category)));
  }

  /** By the row's menu and its dialog. */
  async function file(popup: Page, title: string, category: string): Promise<void> {
    // Not by the pointer: what the other windows save moves the rows away from under it.
    await popup.$eval(
      `named/${moreOf(title)}`,
      (more) => more instanceof HTMLElement && more.click(),
    );
    await popup.locator(`named/${text('popup_move')}[role="menuitem"]`).click();
    await popup.locator('dialog [role=combobox]').fill(category);
    await popup.waitForSelector('dialog [role=option]');
    await popup.keyboard.press('Enter');
    await shows(popup, text('popup_saved_to', category));
  }

  test('what one tab saves is on the other tab, its icon and in the popup', async () => {
    const first = await openTab(browser, at(LIPSTICK));
    const second = await openTab(browser, at(LIPSTICK), { window: true });
    const sibling = await openTab(browser, at('B0DEMOLIP2'), { window: true });
    const popup = await browser.extensionPage('popup.html');
    await shows(popup, text('notice_shop_empty'));
    await marked(second, '');
    await first.page.bringToFront();
    await put(first, 'Lips');
    await marked(first, '✓');
    await saysIn(second, 'Lips');
    await marked(second, '✓');
    await sibling.page.bringToFront();
    await sibling.toolbar.waitText(new RegExp(text('toolbar_variation_saved_in', 'Lips')));
    await marked(sibling, '');
    await popup.bringToFront();
    await shows(popup, /Velvet Matte Lipstick[\s\S]*Lips/);
    for (const { page } of [first, second, sibling]) await page.close();
    await popup.close();
  });

  test('thirty saves and unticks, on the same and on different products: nothing is lost', async () => {
    await seedShop(browser, [
      { marketplace: 'US', asin: LIPSTICK, title: TITLE, create: [['Lips']] },
      { marketplace: 'US', asin: HEADPHONES, title: 'Quiet headphones' },
    ]);
    // First, in the first window: a tab that opens later would hide what stands in its window.
    const popup = await browser.extensionPage('popup.html');
    const [first, second, other] = [
      await openTab(browser, at(LIPSTICK), { window: true }),
      await openTab(browser, at(LIPSTICK), { window: true }),
      await openTab(browser, at(BOTTLE), { window: true }),
    ];
    await shows(popup, 'Quiet headphones');

    const each = async (names: string[], act: (name: string) => Promise<void>) => {
      for (const one of names) await act(one);
    };
    const firsts = (letter: string) => ROUNDS.map((n) => `${letter}${n}a`);
    await Promise.all([
      each(numbered('A'), (one) => put(first, one)),
      each(numbered('B'), (one) => put(second, one)).then(() =>
        each(firsts('B'), (one) => takeOut(second, one)),
      ),
      each(numbered('C'), (one) => put(other, one)).then(() =>
        each(firsts('C'), (one) => takeOut(other, one)),
      ),
      each(numbered('D'), (one) => file(popup, 'Quiet headphones', one)),
    ]);
    const bottles = ROUNDS.map((n) => `C${n}b`);
    expect(await shopOf(browser)).toEqual({
      [LIPSTICK]: LIPS,
      [BOTTLE]: bottles,
      [HEADPHONES]: numbered('D'),
    });
    for (const tab of [first, second]) {
      await saysIn(tab, ...LIPS);
      await marked(tab, '✓');
    }
    await saysIn(other, ...bottles);
    await listsIn(popup, new RegExp(`${bottles.join(', ')}$`));
    await listsIn(popup, new RegExp(`${numbered('D').join(', ')}$`));
    // Made by several at once, the categories stand in whatever order they came.
    for (const category of LIPS) await listsIn(popup, new RegExp(`amazon.com .*\\b${category}\\b`));
    for (const { page } of [first, second, other]) await page.close();
    await popup.close();
  });

  test('a removal in the popup takes "In Lips" and the mark away, its undo brings both back', async () => {
    const popup = await browser.extensionPage('popup.html');
    const tab = await openTab(browser, at(LIPSTICK), { window: true });
    await tab.toolbar.waitText(/Lips/);
    await marked(tab, '✓');
    await popup.locator(`named/${moreOf(TITLE)}`).click();
    await popup.locator(`named/${text('popup_remove')}[role="menuitem"]`).click();
    await shows(popup, text('common_undo'));
    await marked(tab, '');
    await until(async () => !/In .*Lips/.test(await tab.toolbar.text()), '"In Lips" to go');
    await press(popup, text('common_undo'));
    await saysIn(tab, ...LIPS);
    await marked(tab, '✓');
    await tab.page.close();
    await popup.close();
  });

  test('two options pages at once: both keep all ids, and the open toolbar has them', async () => {
    const pages = [
      await browser.extensionPage('options.html#accounts/US'),
      await browser.extensionPage('options.html#accounts/US', { window: true }),
    ];
    const tab = await openTab(browser, at(LIPSTICK), { window: true });
    await tab.toolbar.find('button', text('action_copy_link'));
    const tags = ['studio-20', ...ROUNDS.flatMap((n) => [`left${n}-20`, `right${n}-20`])].sort();
    await Promise.all(
      pages.map(async (page, side) => {
        for (const n of ROUNDS) {
          const tag = `${side === 0 ? 'left' : 'right'}${n}-20`;
          await page.locator('#account-US .add-id input').fill(tag);
          await page.keyboard.press('Enter');
          await page.waitForFunction(
            (id: string) => document.querySelector('.tracking-ids')?.textContent?.includes(id),
            {},
            tag,
          );
        }
      }),
    );
    for (const page of pages) {
      await until(async () => {
        const shown = await page.$$eval('.tracking-id-tag', (all) => all.map((e) => e.textContent));
        return shown.sort().join() === tags.join();
      }, 'all ids on both pages');
    }
    await tab.toolbar.click('button', text('toolbar_tag', 'studio-20'));
    await until(async () => {
      const items = await tab.toolbar.findAll('menuitemradio', /./);
      const shown = await Promise.all(items.map((item) => item.text()));
      return shown.sort().join() === tags.join();
    }, 'all ids in the menu of the toolbar');
    await tab.page.close();
    for (const page of pages) await page.close();
  });

  test('leaves nothing in the console', () => {
    expect(browser.complaints).toEqual([]);
  });
});
