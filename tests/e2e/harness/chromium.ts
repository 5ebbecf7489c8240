import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ChromiumReach } from './chromium-reach.ts';
import { ChromiumWorker } from './chromium-worker.ts';
import { installed, MARK, pageAt, prepare, waitLook } from './common.ts';
import { Desk } from './desk.ts';
import { temporaryFolder } from './temporary.ts';
import { Toolbar } from './toolbar.ts';
import type { Clipboard, Host, Look, StartOptions, TestBrowser } from './types.ts';

/** Keeps Chromium from errands of its own, which would reach the page server or nothing at all. */
const QUIET = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

/** Starts Chromium, Chrome or Edge. */
export function startChromium({ headless, proxy, args = [] }: StartOptions): Promise<Browser> {
  const root = process.getuid?.() === 0;
  return puppeteer.launch({
    executablePath: installed('chromium'),
    headless: headless ?? true,
    userDataDir: temporaryFolder('profile'),
    // Whoever launched it closes it; at the latest it is killed with this process.
    handleSIGINT: false,
    handleSIGTERM: false,
    // The pipe is what lets an extension be loaded over the protocol, in branded Chrome too.
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: proxy !== null,
    defaultViewport: headless === false ? null : { width: 1280, height: 800 },
    args: [
      ...QUIET,
      ...(root ? ['--no-sandbox'] : []),
      ...(proxy
        ? [`--proxy-server=http://127.0.0.1:${proxy.port}`, '--ignore-certificate-errors']
        : []),
      ...args,
    ],
  });
}

/** Chromium, Chrome or Edge over the DevTools protocol. */
export class ChromiumBrowser implements TestBrowser {
  readonly name = 'chromium';
  readonly extensionUrl: string;
  readonly complaints: string[] = [];
  readonly storage: Desk;
  readonly #browser: Browser;
  readonly #id: string;
  readonly #host: Host;
  readonly #reach = new ChromiumReach();
  readonly #worker: ChromiumWorker;

  private constructor(host: Host, id: string) {
    this.#host = host;
    this.#browser = host.browser;
    this.#id = id;
    this.extensionUrl = `chrome-extension://${id}/`;
    this.#worker = new ChromiumWorker(host.browser, this.extensionUrl);
    this.storage = new Desk(async () => {
      const page = await host.browser.newPage({ background: true });
      await page.goto(`${this.extensionUrl}manifest.json`);
      return page;
    });
  }

  static async open(host: Host): Promise<ChromiumBrowser> {
    const id = host.extension ? await host.browser.installExtension(host.extension) : 'none';
    return new ChromiumBrowser(host, id);
  }

  run<T>(expression: string): Promise<T> {
    return this.storage.run(expression);
  }

  /** What was allowed once on Chromium's own page of the extension is asked for without a prompt. */
  async allow(origins: readonly string[]): Promise<void> {
    const page = await this.#browser.newPage({ background: true });
    await page.goto(`chrome://extensions/?id=${this.#id}`);
    for (const origin of origins) {
      const call = [this.#id, origin].map((text) => JSON.stringify(text)).join();
      await page.evaluate(`chrome.developerPrivate.addHostPermission(${call})`);
    }
    await page.close();
  }

  async newPage(url?: string, options: { window?: boolean } = {}): Promise<Page> {
    const page = await this.#browser.newPage({ type: options.window ? 'window' : 'tab' });
    prepare(page, this.complaints);
    if (url) await page.goto(url);
    return page;
  }

  extensionPage(path: string, options: { window?: boolean } = {}): Promise<Page> {
    return this.newPage(this.extensionUrl + path, options);
  }

  findPage(address: RegExp, timeout?: number): Promise<Page> {
    return pageAt(this.#browser, address, timeout);
  }

  /** The true popup: the icon is clicked over the protocol, which also grants `activeTab`. */
  async openPopup(page: Page): Promise<Page> {
    await page.bringToFront();
    const extension = (await this.#browser.extensions()).get(this.#id);
    if (!extension) throw new Error('the extension is not installed');
    await page.triggerExtensionAction(extension);
    const isPopup = (url: string) => url.startsWith(`${this.extensionUrl}popup.html`);
    const target = await this.#browser.waitForTarget((t) => isPopup(t.url()));
    const popup = await target.asPage();
    prepare(popup, this.complaints);
    return popup;
  }

  toolbar(page: Page): Toolbar {
    return new Toolbar(page, this.#reach, MARK);
  }

  async clipboard(page: Page): Promise<Clipboard> {
    const session = await this.#reach.session(page);
    // `URL.origin` is null for a page of the extension.
    const { protocol, host } = new URL(page.url());
    const origin = `${protocol}//${host}`;
    const permission = { name: 'clipboard-read' };
    await session.send('Browser.setPermission', { permission, setting: 'granted', origin });
    const contextId = await this.#reach.world(page);
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      // A page that has just come to the front has the focus, without which nothing is read, a moment later.
      expression: `(async () => {
        while (!document.hasFocus()) await new Promise(requestAnimationFrame);
        const read = (item, type) => item.getType(type).then((blob) => blob.text());
        const flavours = { 'text/plain': '', 'text/html': null };
        for (const item of await navigator.clipboard.read())
          for (const type of item.types) flavours[type] = await read(item, type);
        return JSON.stringify({ text: flavours['text/plain'], html: flavours['text/html'] });
      })()`,
      awaitPromise: true,
      returnByValue: true,
    });
    await session.send('Browser.setPermission', { permission, setting: 'prompt', origin });
    if (exceptionDetails) throw new Error(`clipboard: ${exceptionDetails.exception?.description}`);
    return JSON.parse(result.value);
  }

  async look(page: Page, look: Look): Promise<void> {
    const session = await this.#reach.session(page);
    const features = [
      { name: 'prefers-color-scheme', value: look.dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: look.reducedMotion ? 'reduce' : 'no-preference' },
      { name: 'forced-colors', value: look.forcedColors ? 'active' : 'none' },
    ];
    await session.send('Emulation.setEmulatedMedia', {
      media: look.print ? 'print' : '',
      features,
    });
    await waitLook(page, look);
  }

  /** Synthetic keys never reach the browser's own shortcuts, so the event is fired in the worker. */
  async command(page: Page, command: string): Promise<void> {
    await page.bringToFront();
    if (!(await this.#worker.alive())) await this.#wake();
    await this.runInWorker(`chrome.tabs
      .query({ active: true, lastFocusedWindow: true })
      .then(([tab]) => chrome.commands.onCommand.dispatch(${JSON.stringify(command)}, tab))`);
  }

  workerAlive(): Promise<boolean> {
    return this.#worker.alive();
  }

  killWorker(): Promise<void> {
    return this.#worker.stop();
  }

  runInWorker<T>(expression: string): Promise<T> {
    return this.#worker.run(expression);
  }

  /** Installing the same folder again is the browser's "reload"; `runtime.reload()` would end disabled. */
  async reloadExtension(): Promise<void> {
    if (!this.#host.extension) return;
    this.storage.forget();
    await this.#browser.installExtension(this.#host.extension);
  }

  version(): Promise<string> {
    return this.#browser.version();
  }

  closed(): Promise<void> {
    return new Promise((done) => this.#browser.once('disconnected', () => done()));
  }

  async empty(hosts: readonly string[]): Promise<void> {
    const last = await this.#browser.newPage();
    const session = await last.createCDPSession();
    await session.send('Network.clearBrowserCache');
    await session.send('Network.clearBrowserCookies');
    await session.send('Browser.resetPermissions');
    for (const host of hosts) {
      const site = { origin: `https://${host}`, storageTypes: 'all' };
      await session.send('Storage.clearDataForOrigin', site);
    }
    if (this.#host.extension) {
      const page = await this.extensionPage('manifest.json');
      // In front it has the focus a moment later, or not at all where another window has it.
      await page.emulateFocusedPage(true);
      await page.evaluate(`navigator.clipboard.writeText('')`);
      await this.#browser.uninstallExtension(this.#id);
    }
    for (const page of await this.#browser.pages()) if (page !== last) await page.close();
  }

  close(): Promise<void> {
    return this.#host.end();
  }

  async #wake(): Promise<void> {
    const page = await this.extensionPage('manifest.json');
    // Any message starts the worker; that nobody answers this one is expected.
    await page.evaluate('chrome.runtime.sendMessage({}).catch(() => null)');
    await page.close();
  }
}
