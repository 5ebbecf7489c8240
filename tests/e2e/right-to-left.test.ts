import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import arabic from '@/public/_locales/ar/messages.json';
import { demoSite } from '@/tests/pages/site.ts';
import {
  account,
  launch,
  PageServer,
  seedSettings,
  seedShop,
  type TestBrowser,
} from './harness/index.ts';

/**
 * The whole extension in Arabic. Chromium only: it takes the language of its texts from the command
 * line and the environment; Firefox needs a language pack that Debian's package does not have.
 */
describe('from right to left, in chromium', () => {
  let server: PageServer;
  let browser: TestBrowser;
  let stream = '';
  const before = process.env.LANGUAGE;

  beforeAll(async () => {
    process.env.LANGUAGE = 'ar';
    server = await PageServer.start(demoSite);
    browser = await launch('chromium', { server, args: ['--lang=ar'] });
    await seedSettings(browser, { accounts: { AE: account('studio-21', 'blog-21') } });
    const [id = ''] = await seedShop(
      browser,
      [
        {
          marketplace: 'AE',
          asin: 'B0DEMOPTH1',
          title: 'مصباح',
          create: [['المنزل والحديقة وكل ما في الورشة', 'مصابيح']],
        },
        {
          marketplace: 'AE',
          asin: 'B0DEMOPTH2',
          title: 'Lamp',
          create: [['Home, garden and everything in the workshop', 'Lamps']],
        },
      ],
      [],
      [
        {
          title: 'بث الخريف',
          sites: ['amazon'],
          zone: 'UTC',
          segments: [
            { kind: 'intro', title: 'مرحبًا', seconds: 60, points: 'من أين أنتم؟' },
            { kind: 'product', title: 'مصباح', seconds: 300, products: ['p:ae:B0DEMOPTH1'] },
          ],
        },
      ],
    );
    stream = id;
  });

  afterAll(async () => {
    if (before === undefined) delete process.env.LANGUAGE;
    else process.env.LANGUAGE = before;
    await browser?.close();
    await server?.close();
  });

  test('where a path has no room, the category’s own name is seen, and the beginning of those above', async () => {
    const page = await browser.extensionPage('shop.html');
    await page.setViewport({ width: 360, height: 700 });
    await page.waitForSelector('.item-line .paths-name');
    const seen = await page.$$eval('.item-line .paths', (all) =>
      all.map((paths) => {
        const isWhole = (part: string) => {
          const element = paths.querySelector(part);
          return element !== null && element.scrollWidth <= element.clientWidth;
        };
        return {
          direction: getComputedStyle(paths).direction,
          above: isWhole('.paths-above'),
          name: isWhole('.paths-name'),
        };
      }),
    );
    expect(seen).toEqual([
      { direction: 'ltr', above: false, name: true },
      { direction: 'rtl', above: false, name: true },
    ]);
    await page.close();
  });

  const sideways = (page: Page) =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );

  test('the toolbar reads from the right: its name there, its buttons to the left, all in sight', async () => {
    const page = await browser.newPage('https://www.amazon.ae/dp/B0DEMOEAR1');
    const toolbar = browser.toolbar(page);
    await toolbar.waitShown();
    const copy = await toolbar.find('button', arabic.action_copy_link.message);
    for (const width of [1280, 320]) {
      await page.setViewport({ width, height: 700 });
      const button = await copy.box();
      const more = await (await toolbar.find('button', arabic.toolbar_settings.message)).box();
      expect(more.x).toBeLessThan(button.x);
      expect(more.x).toBeGreaterThanOrEqual(0);
      expect(button.x + button.width).toBeLessThanOrEqual(width);
    }
    await copy.click();
    await toolbar.waitText(/studio-21/);
    expect((await browser.clipboard(page)).text).toBe(
      'https://www.amazon.ae/dp/B0DEMOEAR1?tag=studio-21',
    );
    await page.close();
  });

  test.each([
    'options.html#accounts/AE',
    'options.html#links',
    'options.html#templates',
    'options.html#marketplaces',
    'options.html#toolbar',
    'options.html#data',
    'options.html#welcome',
    'popup.html',
    'shop.html',
    'shop.html#earnings',
    'shop.html#earnings/accounts',
  ])('%s is in Arabic, reads from the right, and never scrolls sideways', async (path) => {
    const page = await browser.extensionPage(path);
    await page.waitForSelector('main, [role=main], h1, h2, input');
    const said = await page.evaluate(() => {
      const { lang, dir } = document.documentElement;
      return { lang, dir };
    });
    expect(said).toEqual({ lang: 'ar', dir: 'rtl' });
    const examples = await page.evaluate(() =>
      [...document.querySelectorAll(':placeholder-shown[dir=auto]')].map(
        (field) => getComputedStyle(field).direction,
      ),
    );
    expect(new Set([...examples, 'rtl'])).toEqual(new Set(['rtl']));
    for (const width of [1280, 320]) {
      await page.setViewport({ width, height: 700 });
      expect(await sideways(page)).toBe(0);
    }
    await page.close();
  });

  test('on air the keys go the way of the text, and nothing scrolls sideways', async () => {
    const page = await browser.extensionPage(`on-air.html#${stream}`);
    await page.waitForSelector('.stage-start');
    await page.keyboard.press('ArrowLeft');
    await page.waitForSelector('.stage-segment');
    await page.keyboard.press('ArrowRight');
    const prompter = await browser.extensionPage(`prompter.html#${stream}`);
    await prompter.waitForSelector('[aria-current]');
    for (const each of [page, prompter]) {
      for (const width of [1280, 320]) {
        await each.setViewport({ width, height: 700 });
        expect(await sideways(each)).toBe(0);
      }
      await each.close();
    }
  });

  test('in a narrow, high window a short section of the options stands right below the way to it', async () => {
    const page = await browser.extensionPage('options.html#templates');
    await page.setViewport({ width: 360, height: 1600 });
    await page.waitForSelector('.options-main');
    const between = await page.evaluate(() => {
      const [head, main] = ['.options-head', '.options-main'].map((part) =>
        document.querySelector(part)?.getBoundingClientRect(),
      );
      return (main?.top ?? 0) - (head?.bottom ?? 0);
    });
    expect(between).toBe(0);
    await page.close();
  });
});
