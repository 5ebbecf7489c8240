import { createHash } from 'node:crypto';
import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '@/tests/e2e/harness/find-browser.ts';
import { FirefoxChrome } from '@/tests/e2e/harness/firefox-chrome.ts';
import { contextOf } from '@/tests/e2e/harness/firefox-reach.ts';
import type { BrowserName } from '@/tests/e2e/harness/types.ts';
import { until } from '@/tests/e2e/harness/wait.ts';

const GECKO_ID = 'linkshelf@linkshelf.example';

/** A browser that keeps its profile, and the extension in it, from one start to the next. */
export interface Kept {
  /** A page of the extension's origin that runs none of its code. */
  page: Page;
  /** Ends it as its user would. */
  close(): Promise<void>;
  /** Ends it and every process of it at once, as a crash of the machine's memory would. */
  kill(): Promise<void>;
}

/** @param extension the built extension: a folder for Chromium, a packed file for Firefox */
export function start(name: BrowserName, profile: string, extension: string): Promise<Kept> {
  return name === 'chromium' ? startChromium(profile, extension) : startFirefox(profile, extension);
}

async function startChromium(profile: string, extension: string): Promise<Kept> {
  const browser = await puppeteer.launch({
    executablePath: programOf('chromium'),
    userDataDir: profile,
    pipe: true,
    enableExtensions: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-background-networking',
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${idOf(extension)}/manifest.json`);
  return kept(browser, page);
}

/** The id that Chromium gives to an unpacked extension: of its folder's path, in the letters a to p. */
function idOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

async function startFirefox(profile: string, extension: string): Promise<Kept> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: programOf('firefox'),
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    // The extended support release lets an unsigned extension be installed for good.
    extraPrefsFirefox: { 'xpinstall.signatures.required': false },
  });
  const chrome = await FirefoxChrome.open(browser, GECKO_ID);
  const url = await chrome.installForGood(extension);
  const page = await browser.newPage();
  const navigation = {
    context: contextOf(page),
    url: `${url}manifest.json`,
    wait: 'none',
  } as const;
  await chrome.connection.send('browsingContext.navigate', navigation);
  const state = `location.protocol === 'moz-extension:' && document.readyState`;
  await until(async () => (await page.evaluate(state)) === 'complete', 'the page of the extension');
  return kept(browser, page);
}

function programOf(name: BrowserName): string {
  const program = findBrowser(name);
  if (!program) throw new Error(`${name} is not installed`);
  return program;
}

function kept(browser: Browser, page: Page): Kept {
  const child = browser.process();
  const pid = child?.pid;
  if (!child || pid === undefined) throw new Error('the browser has no process');
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  return {
    page,
    async close() {
      await browser.close();
      await ended;
    },
    async kill() {
      // Every process of a browser that puppeteer has started is in one group.
      process.kill(-pid, 'SIGKILL');
      await ended;
      await until(async () => !isGroupAlive(pid), 'all processes of the browser to end');
    },
  };
}

function isGroupAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}
