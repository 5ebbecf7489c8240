import type { Page } from 'puppeteer-core';
import type { StorageDesk } from './types.ts';

/**
 * The extension's storage, through a page of its origin that runs none of its code:
 * `manifest.json` opened as a document has the extension's APIs in both browsers.
 */
export class Desk implements StorageDesk {
  readonly #open: () => Promise<Page>;

  /** @param open a page in the background that shows the extension's `manifest.json` */
  constructor(open: () => Promise<Page>) {
    this.#open = open;
  }

  async get(): Promise<Record<string, unknown>> {
    return JSON.parse(await this.#run('get().then(JSON.stringify)'));
  }

  async set(values: Record<string, unknown>): Promise<void> {
    await this.#run(`set(${JSON.stringify(values)}).then(() => '')`);
  }

  async clear(): Promise<void> {
    await this.#run("clear().then(() => '')");
  }

  /** A page for each errand: one left open would die with the first reload of the extension. */
  async #run(call: string): Promise<string> {
    const page = await this.#open();
    const answer = await page.evaluate(`(globalThis.browser ?? chrome).storage.local.${call}`);
    await page.close();
    return String(answer);
  }
}
