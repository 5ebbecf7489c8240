/**
 * The browser harness: real Chromium and real Firefox, every host name led to a local TLS server,
 * the built extension in them, and hands to reach the bar through its closed shadow root.
 *
 * ```ts
 * describe.each(BROWSERS)('copying in %s', (name) => {
 *   let server: PageServer;
 *   let browser: TestBrowser;
 *   beforeAll(async () => {
 *     server = await PageServer.start(demoSite);          // tests/pages/site.ts: all own demo pages
 *     browser = await launch(name, { server });           // with the build of `npm run build`
 *     await seedSettings(browser, { accounts: { US: account('demo-20') } });
 *   });
 *   afterAll(async () => { await browser.close(); await server.close(); });
 *
 *   test('…', async () => {
 *     server.route('https://www.amazon.com/dp/B0TESTAAA1', '<!doctype html>…');  // over the demo site
 *     const page = await browser.newPage('https://www.amazon.com/dp/B0TESTAAA1'); // puppeteer's Page
 *     const bar = browser.bar(page);
 *     await bar.waitShown();
 *     await bar.click('button', text('toolbar_copy'));        // role and accessible name; a trusted click
 *     await bar.waitText(/…/);
 *     expect(await browser.clipboard(page)).toEqual({ text: '…', html: null });
 *     await browser.killWorker();
 *     const popup = await browser.openPopup(page);        // bound to that tab, activeTab granted
 *     await popup.locator('named/Search').fill('…');
 *     expect(server.requests()).toEqual(['www.amazon.com/dp/B0TESTAAA1']);
 *     expect(browser.complaints).toEqual([]);
 *   });
 * });
 * ```
 *
 * - A slow page: route an `Answer` whose body is an async generator; `newPage()` without a URL, then
 *   `const loaded = page.goto(url)` and look at the bar before awaiting it.
 * - Pages of the extension in Firefox (`extensionPage`, `openPopup`, `findPage`): `goto`, `reload`,
 *   `waitForNavigation` and `page.url()` do not work there; everything else of puppeteer's Page does.
 *   Why, and what else Firefox can do, stands in `firefox.ts`.
 * - `named/Search`, `named/Save[role="button"]` find what has that accessible name; see `named.ts`.
 * - `record(bar)` notes every change of the bar from then on: what it showed, under which address.
 * - `axeComplaints(page)` and `axeComplaintsOfBar(browser, page)` list what axe objects to.
 * - `seedShop(browser, seeds)` fills the shop's database; `browser.run(…)` reaches the extension's APIs.
 * - Chromium only, where a test needs more: `page.createCDPSession()`.
 */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChromiumBrowser } from './chromium.ts';
import { FirefoxBrowser } from './firefox.ts';
import { registerNamed } from './named.ts';
import type { BrowserName, LaunchOptions, TestBrowser } from './types.ts';

export { axeComplaints, axeComplaintsOfBar } from './axe.ts';
export { Bar, type Box, Control } from './bar.ts';
export { type Moment, type Recording, record } from './recording.ts';
export { account, seedSettings, type TextKey, text } from './seed.ts';
export { type Seed, seedShop } from './seed-shop.ts';
export { type Answer, PageServer, type Route, type Seen, type Site } from './server.ts';
export type { BrowserName, Clipboard, LaunchOptions, Look, TestBrowser } from './types.ts';
export { until } from './wait.ts';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

const BUILDS: Record<BrowserName, string> = {
  chromium: '../../../.output/chrome-mv3',
  firefox: '../../../.output/firefox-mv3',
};

/** The folder that `npm run build` leaves for this browser. */
export function builtExtension(name: BrowserName): string {
  return fileURLToPath(new URL(BUILDS[name], import.meta.url));
}

/** Starts a browser; without `extension` in the options, with the built extension. */
export async function launch(
  name: BrowserName,
  options: Omit<LaunchOptions, 'extension'> & Partial<Pick<LaunchOptions, 'extension'>>,
): Promise<TestBrowser> {
  const { extension = builtExtension(name) } = options;
  if (extension && !existsSync(extension))
    throw new Error(`no build at ${extension}: npm run build`);
  registerNamed();
  const full = { ...options, extension: extension && copyOf(extension) };
  const browser = await start(name, full);
  if (extension !== builtExtension(name)) return browser;
  // Its tab comes to the front when it opens: a page that it hid would draw nothing any more.
  if (await welcomed(browser)) return browser;
  // Now and then Firefox installs the extension without a word to it.
  console.warn(`${name} is started again: its extension did not hear that it was installed`);
  await browser.close();
  const again = await start(name, full);
  await again.findPage(WELCOME);
  return again;
}

const WELCOME = /options\.html#welcome$/;

function start(name: BrowserName, options: LaunchOptions): Promise<TestBrowser> {
  return name === 'chromium' ? ChromiumBrowser.launch(options) : FirefoxBrowser.launch(options);
}

async function welcomed(browser: TestBrowser): Promise<boolean> {
  const [found] = await Promise.allSettled([browser.findPage(WELCOME)]);
  return found.status === 'fulfilled';
}

/** A browser reads an unpacked extension as it goes: a copy does not change under it with the next build. */
function copyOf(extension: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'linkshelf-build-'));
  cpSync(extension, copy, { recursive: true });
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  return copy;
}
