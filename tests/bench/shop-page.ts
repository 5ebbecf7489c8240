import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '@/tests/e2e/harness/index.ts';

/** Queries that find much, little, and only with a typing error forgiven. */
const QUERIES = ['steel bottle', 'velvet matte lipstick', 'haldne steel'];

/** The shop's page in front, with its list drawn. */
export async function openShopPage(browser: TestBrowser): Promise<Page> {
  const page = await browser.extensionPage('shop.html');
  await page.waitForSelector('.item-title');
  await page.bringToFront();
  return page;
}

export interface Scrolled {
  /** Milliseconds between two frames, the longest first. */
  frames: number[];
  /** The most items that were in the document at once. */
  items: number;
}

/**
 * Scrolls the list to its end and back as fast as a wheel does, 1,200 pixels in a frame, and further in leaps.
 * @param steps frames
 */
export async function scrollList(page: Page, steps: number): Promise<Scrolled> {
  const scrolled = await page.evaluate(`(async () => {
    const box = document.querySelector('[data-list]');
    const frame = () => new Promise(requestAnimationFrame);
    const frames = [];
    let items = 0;
    let last = await frame();
    for (let step = 0; step < ${steps}; step++) {
      const leaps = step % 20 === 19;
      const end = box.scrollHeight - box.clientHeight;
      const by = leaps ? end / 7 : 1200;
      box.scrollTop = (box.scrollTop + by) % end;
      const now = await frame();
      frames.push(now - last);
      last = now;
      items = Math.max(items, document.querySelectorAll('.item').length);
    }
    return JSON.stringify({ frames: frames.sort((a, b) => b - a), items });
  })()`);
  return JSON.parse(String(scrolled));
}

/** Milliseconds from each key in the search field until the list that it finds is laid out. */
export async function keyTimes(page: Page): Promise<number[]> {
  const times = await page.evaluate(`(async () => {
    const field = document.querySelector('input[inputmode=search]');
    const pause = () => new Promise((done) => setTimeout(done, 60));
    const times = [];
    const type = async (text) => {
      const start = performance.now();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // Views are drawn in a microtask of their own.
      for (let i = 0; i < 5; i++) await null;
      document.querySelector('.items').getBoundingClientRect();
      return performance.now() - start;
    };
    for (const query of ${JSON.stringify(QUERIES)}) {
      for (let end = 1; end <= query.length; end++) {
        times.push(await type(query.slice(0, end)));
        await pause();
      }
      await type('');
      await pause();
    }
    return JSON.stringify(times);
  })()`);
  return JSON.parse(String(times));
}
