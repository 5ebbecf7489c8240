import type { Page } from 'puppeteer-core';
import type { StorageDesk } from './types.ts';

/**
 * The extension's APIs, its storage among them, through a page of its origin that runs none of its
 * code: `manifest.json` opened as a document has them in both browsers.
 */
export class Desk implements StorageDesk {
  readonly #open: () => Promise<Page>;
  #page: Promise<Page> | null = null;

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

  /** To be said when the extension's pages close: the next errand opens another. */
  forget(): void {
    this.#page = null;
  }

  async run<T>(expression: string): Promise<T> {
    this.#page ??= this.#open();
    const page = await this.#page;
    const answer = await page.evaluate(`(async () => {
      const browser = globalThis.browser ?? chrome;
      return JSON.stringify((await (${expression})) ?? null);
    })()`);
    return JSON.parse(String(answer));
  }
}
