import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasSample, type RealPage, readRealPage, realPages } from '@/tests/real-pages.ts';
import { CORE, isMarketplaceCode, marketplaceOfHost } from '@/utils/marketplaces/hosts.ts';
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

/**
 * The scripts, sheets and pictures of the saved pages were never saved, and the inline scripts do little without
 * them: nothing of that is asked for, so that what is loaded is the page as its server sent it, and at once.
 */
const AS_SENT = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };

/** Of Amazon's own sheets the one rule that matters here: without it, its closed overlays lie over the window. */
const SHEET = '<style>.aok-hidden { display: none !important }</style>';

/** All pages one after the other; milliseconds. */
const ALL_PAGES = 300_000;

/** Within which a page that has loaded has been read, too; milliseconds. */
const CHECKED = 10_000;

const tagOf = (code: string) => `shelf${code.toLowerCase()}-20`;

const accounts = Object.fromEntries(Object.keys(CORE).map((code) => [code, account(tagOf(code))]));

interface Visit {
  real: RealPage;
  url: string;
}

describe.skipIf(!hasSample()).each(browsers('engine'))('the real pages in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;
  let tabs: Page[];

  beforeAll(async () => {
    server = await PageServer.start();
    browser = await borrow(name, server);
    await seedSettings(browser, { accounts });
    tabs = [await browser.newPage(), await browser.newPage()];
  });

  afterAll(() => closeAll(browser, server));

  /**
   * Two tabs in turn: while one is looked at, the next page loads in the other.
   * @param leave a last look at the page before, when its tab is needed again
   */
  async function visitAll(
    visits: readonly Visit[],
    look: (tab: Page, visit: Visit) => Promise<void>,
    leave?: (tab: Page, visit: Visit) => Promise<void>,
  ): Promise<void> {
    const load = async (at: number) => {
      const [tab, visit, former] = [tabs[at % 2], visits[at], visits[at - 2]];
      if (tab && former) await leave?.(tab, former);
      if (!tab || !visit) return;
      server.route(visit.url, { body: readRealPage(visit.real) + SHEET, headers: AS_SENT });
      await tab.goto(visit.url);
    };
    await load(0);
    for (const [at, visit] of visits.entries()) {
      const tab = tabs[at % 2];
      if (!tab) continue;
      await tab.bringToFront();
      await Promise.all([look(tab, visit), load(at + 1)]);
    }
  }

  /** All pages are read in the unit tests: a browser is shown one of each marketplace and kind, Firefox every fifth. */
  const sample = (all: RealPage[], kindOf: (page: RealPage) => string) =>
    all
      .filter((page, at) => all.findIndex((other) => kindOf(other) === kindOf(page)) === at)
      .filter((_, at) => name === 'chromium' || at % 5 === 0);

  function report(what: string, all: number, wrong: readonly string[], since: number): void {
    const seconds = ((performance.now() - since) / 1000).toFixed(0);
    const score = `${all - wrong.length} of ${all}`;
    console.log([`${what} in ${name}: ${score}, ${seconds} s`, ...wrong].join('\n  '));
  }

  test(
    'a product page of each kind has the toolbar, and its click copies that product with the own tag',
    async () => {
      const since = performance.now();
      const pages = sample(
        realPages().filter((real) => real.isProduct),
        ({ marketplace, type }) => `${marketplace} ${type}`,
      );
      const wrong: string[] = [];
      await visitAll(
        pages.map((real) => ({ real, url: real.urls[0] })),
        async (tab, { real }) => {
          const code = marketplaceOfHost(`www.${real.marketplace}`);
          if (!code || !isMarketplaceCode(code)) throw new Error(`what is ${real.marketplace}?`);
          const link = `https://www.${real.marketplace}/dp/${real.asin}?tag=${tagOf(code)}`;
          const got = await copied(tab, tagOf(code)).catch(String);
          if (got !== `${real.asin}: ${link}`) wrong.push(`${real.file}: ${got}`);
        },
      );
      report('product pages', pages.length, wrong, since);
      expect(pages.length).toBeGreaterThanOrEqual(name === 'chromium' ? 15 : 3);
      expect(wrong).toEqual([]);
    },
    ALL_PAGES,
  );

  /** Which product the toolbar shows, and what is on the clipboard after a click on its button. */
  async function copied(tab: Page, tag: string): Promise<string> {
    const toolbar = browser.toolbar(tab);
    await toolbar.waitText(new RegExp(`\\b${text('action_copy_link')}\\b`));
    // By accessible name it would be found too, after the whole of a large page has been walked through.
    const button = await toolbar.call((root, label) => {
      const labelled = [...root.querySelectorAll('button')].find(
        (each) => each.innerText.trim() === label,
      );
      return labelled?.getBoundingClientRect().toJSON() ?? null;
    }, text('action_copy_link'));
    if (!button) return 'no button';
    await tab.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
    const said = await toolbar.waitText(
      new RegExp(text('toolbar_copied', text('format_link'), tag)),
    );
    const { text: link } = await browser.clipboard(tab);
    return `${/\b(?:B[A-Z\d]{9}|\d{9}[\dX])\b/.exec(said)?.[0]}: ${link}`;
  }

  test(
    'none of the other kinds has it, whatever its address: neither when it has been read nor a page later',
    async () => {
      const since = performance.now();
      const pages = sample(
        realPages().filter((real) => !real.isProduct),
        ({ type }) => type.replace(/ .*/, ''),
      );
      const visits = pages.flatMap((real) => real.urls.map((url) => ({ real, url })));
      const wrong = new Set<string>();
      const isThere = async (tab: Page) =>
        (await tab.evaluate('document.querySelector("linkshelf-toolbar") !== null')) ||
        (await browser.toolbar(tab).count()) > 0;
      const note = ({ real, url }: Visit) => wrong.add(`${real.file} at ${url}`);
      await visitAll(
        visits,
        // By its address it may be a product; the document is read when the page is idle.
        async (tab, visit) => {
          const gone = until(async () => !(await isThere(tab)), 'the toolbar to go', CHECKED);
          await gone.catch(() => note(visit));
        },
        async (tab, visit) => {
          if (await isThere(tab)) note(visit);
        },
      );
      report('pages that are no product', visits.length, [...wrong], since);
      expect(pages.length).toBeGreaterThanOrEqual(name === 'chromium' ? 11 : 3);
      expect([...wrong]).toEqual([]);
    },
    ALL_PAGES,
  );
});
