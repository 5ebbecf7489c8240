/**
 * The browser harness: real Chromium and real Firefox, every host name led to a local TLS server,
 * the built extension in them, and hands to reach the toolbar through its closed shadow root.
 *
 * ```ts
 * describe.each(browsers('engine'))('copying in %s', (name) => {
 *   let server: PageServer;
 *   let browser: TestBrowser;
 *   beforeAll(async () => {
 *     server = await PageServer.start(demoSite);          // tests/pages/site.ts: all own demo pages
 *     browser = await borrow(name, server);               // with the build of `npm run build`, freshly installed
 *     await seedSettings(browser, { accounts: { US: account('demo-20') } });
 *   });
 *   afterAll(() => closeAll(browser, server));
 *
 *   test('…', async () => {
 *     server.route('https://www.amazon.com/dp/B0TESTAAA1', '<!doctype html>…');  // over the demo site
 *     const page = await browser.newPage('https://www.amazon.com/dp/B0TESTAAA1'); // puppeteer's Page
 *     const toolbar = browser.toolbar(page);
 *     await toolbar.waitShown();
 *     await toolbar.click('button', text('action_copy_link'));        // role and accessible name; a trusted click
 *     await toolbar.waitText(/…/);
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
 *   `const loaded = page.goto(url)` and look at the toolbar before awaiting it.
 * - Pages of the extension in Firefox (`extensionPage`, `openPopup`, `findPage`): `goto`, `reload`,
 *   `waitForNavigation` and `page.url()` do not work there; everything else of puppeteer's Page does.
 *   Why, and what else Firefox can do, stands in `firefox.ts`.
 * - `named/Search`, `named/Save[role="button"]` find what has that accessible name; see `named.ts`.
 * - `record(toolbar)` notes every change of the toolbar from then on: what it showed, under which address.
 * - `axeComplaints(page)` and `axeComplaintsOfToolbar(browser, page)` list what axe objects to.
 * - `seedShop(browser, seeds)` fills the shop's database; `browser.run(…)` reaches the extension's APIs.
 * - Chromium only, where a test needs more: `page.createCDPSession()`.
 */
export { axeComplaints, axeComplaintsOfToolbar } from './axe.ts';
export { borrow, closeAll } from './borrow.ts';
export { browsers } from './browsers.ts';
export { builtExtension, launch } from './launch.ts';
export { type Moment, type Recording, record } from './recording.ts';
export { account, seedSettings, type TextKey, text } from './seed.ts';
export { type Seed, type SeedStream, seedShop } from './seed-shop.ts';
export { type Answer, PageServer, type Route, type Seen, type Site } from './server.ts';
export { type Box, Control, Toolbar } from './toolbar.ts';
export type { BrowserName, Clipboard, LaunchOptions, Look, TestBrowser } from './types.ts';
export { until } from './wait.ts';
