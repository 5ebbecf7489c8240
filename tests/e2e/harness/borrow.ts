import type { Browser } from 'puppeteer-core';
import { builtExtension, install, start } from './launch.ts';
import { TunnelProxy } from './proxy.ts';
import type { PageServer } from './server.ts';
import type { BrowserName, TestBrowser } from './types.ts';

interface Shared {
  browser: Browser;
  proxy: TunnelProxy;
  isLent: boolean;
}

/** One browser of each name for all files of a test process: to start one costs more than most files. */
const shared = new Map<BrowserName, Promise<Shared>>();

/**
 * Lends the process's browser with the built extension freshly installed in it, as after a start; `close()` gives it
 * back. Between two borrowers the extension is uninstalled: what it kept, the browser itself takes away with it.
 * @param server where every host name leads; null for nowhere
 */
export async function borrow(name: BrowserName, server: PageServer | null): Promise<TestBrowser> {
  const own = await running(name);
  if (own.isLent) throw new Error(`${name} is lent: close() was not called`);
  own.isLent = true;
  own.proxy.lead(server?.port ?? null);
  const giveBack = async () => {
    try {
      await lent.empty([...(server?.hosts ?? [])]);
    } catch (error) {
      // The next borrower gets a new one: the failure of one file is not that of all.
      await own.browser.close();
      throw error;
    } finally {
      own.proxy.lead(null);
      own.isLent = false;
    }
  };
  const installed = install(name, own.browser, builtExtension(name), giveBack);
  installed.catch(() => own.browser.close());
  const lent = await installed;
  return lent;
}

/** Closes all in their order; what was never opened, because something before it failed, is left out. */
export async function closeAll(
  ...opened: readonly ({ close(): Promise<unknown> } | undefined)[]
): Promise<void> {
  for (const each of opened) await each?.close();
}

async function running(name: BrowserName): Promise<Shared> {
  const former = await shared.get(name);
  if (former?.browser.connected) return former;
  const starting = begin(name);
  shared.set(name, starting);
  return starting;
}

const exit = () => process.exit();

async function begin(name: BrowserName): Promise<Shared> {
  const proxy = await TunnelProxy.start(null);
  const browser = await start(name, { proxy });
  // Puppeteer's own way skips every second browser.
  process.prependOnceListener('exit', () => browser.process()?.kill('SIGKILL'));
  // Vitest ends its processes so, and gives them half a second: nothing can be closed in that time, only killed.
  if (!process.listeners('SIGTERM').includes(exit)) process.once('SIGTERM', exit);
  return { browser, proxy, isLent: false };
}
