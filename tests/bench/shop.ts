import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { TestBrowser } from '@/tests/e2e/harness/index.ts';

const EXACT = [
  'lipstick velvet matte',
  'halden steel bottle',
  'organic serum vitamin',
  'no 31415',
  'shelf wooden',
];
const NEAR = [
  'lipstikc velvet',
  'haldne steel',
  'orgnaic serum',
  'hedphones wireles',
  'kitchne knfie',
];

/** What the popup draws, and when: runs in it before anything else. */
const PROBE = `
window.painted = null;
new MutationObserver((_, observer) => {
  if (!/ No\\. \\d+/.test(document.body?.textContent ?? '')) return;
  observer.disconnect();
  const channel = new MessageChannel();
  channel.port1.onmessage = () => { window.painted = performance.now(); };
  requestAnimationFrame(() => channel.port2.postMessage(0));
}).observe(document, { childList: true, subtree: true, characterData: true });`;

/** The shop's database in the browser, filled and measured by the shop's own functions. */
export class ShopBench {
  readonly #browser: TestBrowser;
  readonly #page: Page;
  #count = 0;

  private constructor(browser: TestBrowser, page: Page) {
    this.#browser = browser;
    this.#page = page;
  }

  static async open(browser: TestBrowser): Promise<ShopBench> {
    const page = await browser.extensionPage('manifest.json');
    await page.evaluate(`${await bundle()}; window.shopBench = shopBench; 0`);
    return new ShopBench(browser, page);
  }

  async fill(total: number): Promise<void> {
    await this.#page.evaluate(`shopBench.fill(${this.#count}, ${total})`);
    this.#count = total;
  }

  /**
   * Milliseconds from a page's document to the end of the frame that shows the list.
   * @param path of the page, as in `popup.html`
   */
  async listTimes(path: string, rounds: number): Promise<number[]> {
    const times: number[] = [];
    for (let i = 0; i <= rounds; i++) {
      const page = await this.#browser.newPage();
      await page.evaluateOnNewDocument(PROBE);
      await page.goto(`${this.#browser.extensionUrl}${path}`);
      const painted = await page.waitForFunction('window.painted');
      if (i > 0) times.push(Number(await painted.jsonValue()));
      await page.close();
    }
    return times;
  }

  /** Milliseconds of each key typed into the search. */
  async searchTimes(forgiving: boolean): Promise<number[]> {
    const queries = JSON.stringify(forgiving ? NEAR : EXACT);
    const call = `shopBench.searchTimes(${queries}, ${forgiving}).then(JSON.stringify)`;
    return JSON.parse(String(await this.#page.evaluate(call)));
  }

  /** Milliseconds of moving, taking back, importing and exporting many. */
  async manyTimes(): Promise<Record<string, number>> {
    return JSON.parse(
      String(await this.#page.evaluate('shopBench.manyTimes().then(JSON.stringify)')),
    );
  }

  /** See `note` of `shop-script.ts`. */
  async note(from: number, count: number, text: string): Promise<void> {
    await this.#page.evaluate(`shopBench.note(${from}, ${count}, ${JSON.stringify(text)})`);
  }

  /** Syncs by hand. Resolves when all is up to date. */
  async sync(): Promise<void> {
    await this.#page.evaluate(`(async () => {
      const start = Date.now();
      await chrome.runtime.sendMessage({ type: 'sync', payload: { how: 'now' } });
      await shopBench.upToDate(start);
    })()`);
  }

  /** Resolves when the first sync is done. */
  async upToDate(): Promise<void> {
    await this.#page.evaluate('shopBench.upToDate(0)');
  }

  async close(): Promise<void> {
    await this.#page.close();
  }
}

/** `shop-script.ts` with all that it imports, as one script. */
async function bundle(): Promise<string> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root.replace(/[\\/]$/, '') } },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('./shop-script.ts', import.meta.url)),
        formats: ['iife'],
        name: 'shopBench',
      },
    },
  });
  const [bundled] = Array.isArray(result) ? result : [result];
  if (!bundled || !('output' in bundled)) throw new Error('no bundle');
  return bundled.output[0].code;
}
