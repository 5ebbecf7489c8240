import type { Page } from 'puppeteer-core';
import type { StorageDesk } from './types.ts';

/**
 * The extension's APIs, its storage among them, through a page of its origin that runs none of its
 * code: `manifest.json` opened as a document has them in both browsers.
 */
export class Desk implements StorageDesk {
  readonly #open: () => Promise<Page>;

  /** @param open a page in the background that shows the extension's `manifest.json` */
  constructor(open: () => Promise<Page>) {
    this.#open = open;
  }

  async get(): Promise<Record<string, unknown>> {
    return this.run('browser.storage.local.get()');
  }

  async set(values: Record<string, unknown>): Promise<void> {
    await this.run(`browser.storage.local.set(${JSON.stringify(values)})`);
  }

  async clear(): Promise<void> {
    await this.run('browser.storage.local.clear()');
  }

  /** A page for each errand: one left open would die with the first reload of the extension. */
  async run<T>(expression: string): Promise<T> {
    const page = await this.#open();
    const answer = await page.evaluate(`(async () => {
      const browser = globalThis.browser ?? chrome;
      return JSON.stringify((await (${expression})) ?? null);
    })()`);
    await page.close();
    return JSON.parse(String(answer));
  }
}
