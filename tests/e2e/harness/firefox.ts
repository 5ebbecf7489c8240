import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { installed, MARK, pageAt, prepare, waitLook } from './common.ts';
import { Desk } from './desk.ts';
import { FirefoxChrome } from './firefox-chrome.ts';
import { contextOf, FirefoxReach } from './firefox-reach.ts';
import { temporaryFolder } from './temporary.ts';
import { Toolbar } from './toolbar.ts';
import type { Clipboard, Host, Look, StartOptions, TestBrowser } from './types.ts';
import { until } from './wait.ts';

const VIEWPORT = { width: 1280, height: 800 };

/** Starts Firefox. */
export function startFirefox({ headless, proxy, args = [] }: StartOptions): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: installed('firefox'),
    headless: headless ?? true,
    userDataDir: temporaryFolder('profile'),
    // Whoever launched it closes it; at the latest it is killed with this process.
    handleSIGINT: false,
    handleSIGTERM: false,
    acceptInsecureCerts: proxy !== null,
    defaultViewport: headless === false ? null : VIEWPORT,
    args: ['--remote-allow-system-access', ...args],
    extraPrefsFirefox: proxy ? proxyPrefs(proxy.port) : {},
  });
}

/**
 * Firefox over WebDriver BiDi. What works, tried on Firefox 153:
 * - `--remote-allow-system-access` opens the chrome scope: `browsingContext.getTree` with
 *   `moz:scope: 'chrome'` gives the browser window, in which `script.evaluate` reaches Services,
 *   gBrowser, WebExtensionPolicy and ExtensionParent.
 * - With it, moz-extension pages are ordinary contexts, also those that the extension opened itself.
 *   `browsingContext.navigate` goes there, but reports no end: use `wait: 'none'` and ask the document.
 *   puppeteer's `goto`, `waitForNavigation` and `page.url()` therefore do not work on them;
 *   evaluating, clicking, typing and screenshots do. Preload scripts do not run there.
 * - Closed shadow roots: `serializationOptions.includeShadowTree: 'all'` returns them with an id that
 *   `script.callFunction` takes as an argument. Clicks by coordinates are trusted.
 * - The clipboard is read in the chrome scope, in every flavour, without asking the page.
 * - The true popup opens (`browserAction.triggerAction`) but its panel is no BiDi context. `popup.html`
 *   in a tab **behind** the page sees that page as the active tab, as the true popup would.
 * - Keys from BiDi do not reach the browser's shortcuts; the `<key>` element's `doCommand()` does the same.
 */
export class FirefoxBrowser implements TestBrowser {
  readonly name = 'firefox';
  readonly complaints: string[] = [];
  readonly storage: Desk;
  readonly extensionUrl: string;
  readonly #browser: Browser;
  readonly #chrome: FirefoxChrome;
  readonly #host: Host;
  readonly #reach: FirefoxReach;

  private constructor(host: Host, chrome: FirefoxChrome, url: string) {
    this.#host = host;
    this.#browser = host.browser;
    this.#chrome = chrome;
    this.#reach = new FirefoxReach(chrome.connection);
    this.extensionUrl = url;
    this.storage = new Desk(async () => this.#open('manifest.json', await this.#tabBehind()));
  }

  static async open(host: Host): Promise<FirefoxBrowser> {
    const { browser, extension } = host;
    const id = extension ? await browser.installExtension(extension) : null;
    const chrome = await FirefoxChrome.open(browser, id);
    return new FirefoxBrowser(host, chrome, id ? await chrome.extensionUrl() : 'none:');
  }

  run<T>(expression: string): Promise<T> {
    return this.storage.run(expression);
  }

  /** From now on every question is answered with yes, whatever it is about. */
  async allow(): Promise<void> {
    await this.#chrome.answerPrompts();
  }

  async newPage(url?: string, options: { window?: boolean } = {}): Promise<Page> {
    const page = await this.#browser.newPage({ type: options.window ? 'window' : 'tab' });
    prepare(page, this.complaints);
    if (url) await page.goto(url);
    return page;
  }

  async extensionPage(path: string, options: { window?: boolean } = {}): Promise<Page> {
    const page = await this.#browser.newPage({ type: options.window ? 'window' : 'tab' });
    return this.#open(path, page);
  }

  /** A page in a private window: one of the web, or one of the extension's, by its path. */
  async privatePage(address: string): Promise<Page> {
    const { href } = new URL(address, this.extensionUrl);
    await this.#chrome.openPrivateWindow(href);
    const page = await this.findPage(new RegExp(`${address}$`));
    prepare(page, this.complaints);
    await page.setViewport(VIEWPORT);
    return page;
  }

  findPage(address: RegExp, timeout?: number): Promise<Page> {
    return pageAt(this.#browser, address, timeout);
  }

  async openPopup(page: Page): Promise<Page> {
    await page.bringToFront();
    await this.#chrome.grantActiveTab();
    const popup = await this.#open('popup.html', await this.#tabBehind());
    await this.#chrome.wakeTab(`${this.extensionUrl}popup.html`);
    await settled(popup);
    await popup.bringToFront();
    await popup.setViewport(VIEWPORT);
    return popup;
  }

  toolbar(page: Page): Toolbar {
    return new Toolbar(page, this.#reach, MARK);
  }

  clipboard(): Promise<Clipboard> {
    return this.#chrome.clipboard();
  }

  /** Preferences of the whole browser: every page sees it. */
  async look(page: Page, look: Look): Promise<void> {
    await this.#chrome.look(look);
    // Forced colours are light here, and the colour scheme follows them.
    await waitLook(page, look.forcedColors ? { ...look, dark: false } : look);
  }

  async command(page: Page, command: string): Promise<void> {
    await page.bringToFront();
    await this.#chrome.command(command);
  }

  workerAlive(): Promise<boolean> {
    return this.#chrome.backgroundRuns();
  }

  async killWorker(): Promise<void> {
    await this.#chrome.stopBackground();
    await until(async () => !(await this.workerAlive()), 'the background to stop');
  }

  async runInWorker<T>(): Promise<T> {
    throw new Error('Firefox gives no hand into its background page');
  }

  async reloadExtension(): Promise<void> {
    this.storage.forget();
    await this.#chrome.reloadExtension();
  }

  version(): Promise<string> {
    return this.#browser.version();
  }

  closed(): Promise<void> {
    return new Promise((done) => this.#browser.once('disconnected', () => done()));
  }

  empty(): Promise<void> {
    return this.#chrome.empty();
  }

  close(): Promise<void> {
    return this.#host.end();
  }

  /** puppeteer's own way would set its size, which takes a second: behind the others a tab draws once in it. */
  async #tabBehind(): Promise<Page> {
    const options = { type: 'tab', background: true } as const;
    const { result } = await this.#chrome.connection.send('browsingContext.create', options);
    const isIt = (page: Page) => contextOf(page) === result.context;
    return until(async () => (await this.#browser.pages()).find(isIt), 'the tab');
  }

  async #open(path: string, page: Page): Promise<Page> {
    prepare(page, this.complaints);
    const url = this.extensionUrl + path;
    await this.#chrome.connection.send('browsingContext.navigate', {
      context: contextOf(page),
      url,
      wait: 'none',
    });
    const state = `location.href.split('#')[0] === ${JSON.stringify(url.split('#')[0])} && document.readyState`;
    await until(async () => (await page.evaluate(state)) === 'complete', `${url} to load`);
    return page;
  }
}

/** Waits until the page has drawn something and leaves it so: by then the popup knows its tab. */
async function settled(page: Page): Promise<void> {
  let former = '';
  let since = Date.now();
  await until(async () => {
    const now = String(await page.evaluate('document.body.innerText'));
    if (now === '' || now !== former) since = Date.now();
    former = now;
    return Date.now() - since >= 200;
  }, 'the popup to settle');
}

function proxyPrefs(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
  };
}
