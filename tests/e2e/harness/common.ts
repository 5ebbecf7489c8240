import type { Browser, Page } from 'puppeteer-core';
import messages from '@/public/_locales/en/messages.json' with { type: 'json' };
import { findBrowser } from './find-browser.ts';
import type { BrowserName, Look } from './types.ts';
import { LONG_MS, until } from './wait.ts';

/** What the toolbar's shadow root is recognised by. */
export const MARK = messages.extension_name.message;

/** @throws {Error} with what to do when the browser is not installed */
export function installed(name: BrowserName): string {
  const path = findBrowser(name);
  if (path) return path;
  throw new Error(
    `${name} is not installed; set ${name.toUpperCase()}_PATH or run "npm test", which looks for it`,
  );
}

/** Listens to a page's errors, and has puppeteer wait as long as `until` does. */
export function prepare(page: Page, complaints: string[]): void {
  page.setDefaultTimeout(LONG_MS);
  const say = (text: string) => complaints.push(`${page.url()}: ${text}`);
  page.on('pageerror', (error) =>
    say(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  page.on('console', (message) => {
    // A missing picture is the page's business; browsers report it as an error of the console.
    if (message.type() === 'error' && !/^Failed to load resource/.test(message.text()))
      say(message.text());
  });
}

/** Asks the documents themselves: the driver does not learn every address (Firefox, extension pages). */
export async function pageAt(browser: Browser, address: RegExp, timeout = LONG_MS): Promise<Page> {
  let there: string[] = [];
  const look = async () => {
    there = [];
    for (const page of await browser.pages()) {
      // A page that is just closing cannot be asked any more.
      const [asked] = await Promise.allSettled([page.evaluate('location.href')]);
      if (asked.status !== 'fulfilled') continue;
      if (address.test(String(asked.value))) return page;
      there.push(String(asked.value));
    }
    return null;
  };
  try {
    return await until(look, `a page at ${address}`, timeout);
  } catch (error) {
    throw new Error(`there are only pages at ${there.join(' ')}`, { cause: error });
  }
}

/** Media queries change a moment after the setting. */
export async function waitLook(page: Page, look: Look): Promise<void> {
  const wanted = { dark: false, reducedMotion: false, forcedColors: false, print: false, ...look };
  const seen = () => ({
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    forcedColors: matchMedia('(forced-colors: active)').matches,
    print: matchMedia('print').matches,
  });
  const same = async () => JSON.stringify(await page.evaluate(seen)) === JSON.stringify(wanted);
  await until(same, `the page to see ${JSON.stringify(wanted)}`);
}
