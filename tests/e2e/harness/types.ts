import type { Browser, Page } from 'puppeteer-core';
import type { TunnelProxy } from './proxy.ts';
import type { PageServer } from './server.ts';
import type { Toolbar } from './toolbar.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** The built extension (`.output/chrome-mv3`, `.output/firefox-mv3`); null for a browser without it. */
  extension: string | null;
  /** Every host name leads to this server; null leads to the real internet (`npm start -- --live`). */
  server: PageServer | null;
  /** Default true. */
  headless?: boolean;
  /** Further command-line arguments. */
  args?: string[];
}

/** How a browser is started; the extension is put into it later. */
export type StartOptions = Pick<LaunchOptions, 'headless' | 'args'> & {
  /** Where all requests go; null leaves it to the browser. */
  proxy: TunnelProxy | null;
};

/** A browser's process, and the extension that is to be in it. */
export interface Host {
  browser: Browser;
  /** A folder with an unpacked extension; null for none. */
  extension: string | null;
  /** What `close()` does. */
  end(): Promise<void>;
}

export interface Clipboard {
  text: string;
  /** The rich-text flavour, null when only plain text was written. */
  html: string | null;
}

/** What the user has set in the system, as media queries see it. */
export interface Look {
  dark?: boolean;
  reducedMotion?: boolean;
  forcedColors?: boolean;
  /** As the page would be printed. */
  print?: boolean;
}

/** A node that the harness holds in the page; good until the page navigates. */
export type NodeRef = string & { readonly nodeRef: true };

/** What each browser does in its own way so that `Toolbar` can be one class. */
export interface Reach {
  /** The shadow roots, closed ones too, of the children of `<html>` and `<body>`. */
  roots(page: Page): Promise<NodeRef[]>;
  /** By the accessibility tree: role and accessible name; without a name every node of that role. */
  locate(page: Page, root: NodeRef, role: string, name: string | RegExp): Promise<NodeRef[]>;
  /** Runs `fn` with the node in a world that the page's scripts cannot reach; values travel as JSON. */
  call<N extends Node, A extends unknown[], T>(
    page: Page,
    node: NodeRef,
    fn: (node: N, ...args: A) => T,
    ...args: A
  ): Promise<Awaited<T>>;
}

/** `browser.storage.local` of the extension, read and written behind its back. */
export interface StorageDesk {
  get(): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  clear(): Promise<void>;
}

/** A real browser with the extension in it. */
export interface TestBrowser {
  readonly name: BrowserName;
  /** `chrome-extension://…/` or `moz-extension://…/`, with the slash. */
  readonly extensionUrl: string;
  /** Uncaught errors and `console.error` of every page opened here, oldest first, with their page. */
  readonly complaints: string[];
  readonly storage: StorageDesk;

  /** Evaluates an expression with the extension's rights (`browser.…` in both); what it gives travels as JSON. */
  run<T>(expression: string): Promise<T>;
  /** Says yes beforehand to what `permissions.request` will ask: no test can press the browser's own buttons. */
  allow(origins: readonly string[]): Promise<void>;
  /** A tab in front (or a window), at `url` when given, loaded. */
  newPage(url?: string, options?: { window?: boolean }): Promise<Page>;
  /** A page of the extension in a tab (or a window) of its own, e.g. `options.html#accounts`. */
  extensionPage(path: string, options?: { window?: boolean }): Promise<Page>;
  /** The page of the extension whose address matches, opened by whomever; waits for it. */
  findPage(address: RegExp, timeout?: number): Promise<Page>;
  /** The popup as it opens over `page`, allowed to see that tab as after a click on the icon. */
  openPopup(page: Page): Promise<Page>;
  toolbar(page: Page): Toolbar;
  /** What a paste would give now. The page must be the one in front. */
  clipboard(page: Page): Promise<Clipboard>;
  /** Sets what the page's media queries see; what is left out is off, so `{}` is the plain look. */
  look(page: Page, look: Look): Promise<void>;
  /** Does what the browser's key combination for one of the manifest's `commands` does. */
  command(page: Page, command: string): Promise<void>;

  workerAlive(): Promise<boolean>;
  /** Stops the background worker as the browser does when it is idle; returns when it is gone. */
  killWorker(): Promise<void>;
  /** Chromium only: evaluates an expression in the running worker; what it gives travels as JSON. */
  runInWorker<T>(expression: string): Promise<T>;
  /** What an update does: every extension page closes, content scripts lose their extension. */
  reloadExtension(): Promise<void>;
  /**
   * Takes the extension out, with all that it keeps, and closes every tab; cookies, caches, clipboard, permissions
   * and what `look` and `allow` have set go too. What is left is the browser as it was when it had started.
   * @param hosts those whose pages may have stored something
   */
  empty(hosts: readonly string[]): Promise<void>;
  /** Ends it, or gives it back when it was lent. */
  close(): Promise<void>;
  /** Name and version, as the browser says them. */
  version(): Promise<string>;
  /** Resolves when the browser has been closed, by `close()` or by its user. */
  closed(): Promise<void>;
}
