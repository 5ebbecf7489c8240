import type { Page } from 'puppeteer-core';
import { shows } from './hands.ts';
import { type Clipboard, type TestBrowser, text, until } from './harness/index.ts';

/** What was on the clipboard after something was copied. */
export interface Copied extends Clipboard {
  /** Where and how, for the message of a failing test. */
  how: string;
}

/** All that a session leaves behind, to be held against the rules. */
export interface Evidence {
  copied: Copied[];
  /** Every write into the document of a page of Amazon, by whomever: added markup, attributes, texts. */
  writes: string[];
  /** Address and length of the history of each page, before and after. */
  places: { before: string; after: string }[];
  /** What leads somewhere in the toolbar and in the extension's own pages: `href`, `src`, `action` … */
  targets: string[];
}

/** A mark that the page writes at the end of a visit: its absence would mean that nobody was watching. */
export const CANARY = 'tag=canary-20';

/** Runs in the page before its own scripts. */
function watchWrites(): void {
  const writes: string[] = [];
  Reflect.set(window, 'writes', writes);
  const textOf = (node: Node) => (node instanceof Element ? node.outerHTML : node.nodeValue);
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, attributeName } of records) {
      if (type === 'childList') writes.push(...[...addedNodes].map((node) => textOf(node) ?? ''));
      else if (type === 'characterData') writes.push(target.nodeValue ?? '');
      else if (target instanceof Element && attributeName)
        writes.push(`${attributeName}=${target.getAttribute(attributeName)}`);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** In a document or a shadow root: everything that could be followed, loaded or sent. */
function targetsIn(root: ParentNode = document): string[] {
  const names = ['href', 'src', 'srcset', 'action', 'formaction', 'ping', 'data', 'poster'];
  return [...root.querySelectorAll('*')].flatMap((element) =>
    names.flatMap((name) => {
      const value = element.getAttribute(name);
      return value === null ? [] : [`<${element.localName} ${name}="${value}">`];
    }),
  );
}

/** A person at work: what she does in a browser, and what that leaves behind. */
export class Session {
  readonly evidence: Evidence = { copied: [], writes: [], places: [], targets: [] };
  readonly #browser: TestBrowser;

  constructor(browser: TestBrowser) {
    this.#browser = browser;
  }

  /** A visit to a page of Amazon, watched from before its beginning to its end. */
  async visit(url: string, work: (page: Page) => Promise<void>): Promise<void> {
    const page = await this.#browser.newPage();
    await page.evaluateOnNewDocument(watchWrites);
    await page.bringToFront();
    await page.goto(url);
    const place = () => page.evaluate(() => `${location.href} ${history.length}`);
    const before = await place();
    await work(page);
    this.evidence.places.push({ before, after: await place() });
    await page.evaluate((mark) => document.body.setAttribute('data-mark', mark), CANARY);
    const writes = () => page.evaluate((): string[] => Reflect.get(window, 'writes'));
    await until(async () => (await writes()).at(-1)?.includes(CANARY), 'the mark');
    this.evidence.writes.push(...(await writes()));
    this.evidence.targets.push(...((await this.#browser.toolbar(page).call(targetsIn)) ?? []));
    await page.close();
  }

  /** Presses something, waits for the confirmation, and reads the clipboard. */
  async copy(how: string, page: Page, press: () => Promise<void>, said: RegExp): Promise<void> {
    const copied = this.#browser.toolbar(page);
    await press();
    await copied.waitText(said);
    this.evidence.copied.push({ how, ...(await this.#browser.clipboard(page)) });
  }

  /** Copies in every way that the toolbar's menu offers, and with its button where it has one. */
  async copyAll(page: Page, tag: string | null): Promise<void> {
    const toolbar = this.#browser.toolbar(page);
    const at = `the toolbar of ${page.url()}`;
    const said = (label: string, with_: string | null) =>
      new RegExp(
        with_ ? text('toolbar_copied', label, with_) : text('toolbar_copied_plain', label),
      );
    const [link, plain] = [text('format_link'), text('toolbar_copy_plain')];
    if (tag) {
      const press = () => toolbar.click('button', text('action_copy_link'));
      await this.copy(`button, ${at}`, page, press, said(link, tag));
    }
    const openMenu = () => toolbar.click('button', text('toolbar_copy_menu'));
    await openMenu();
    await toolbar.find('menuitem', plain);
    const formats = await toolbar.findAll('menuitemradio', /./);
    const labels = await Promise.all(formats.map((item) => item.text()));
    await page.keyboard.press('Escape');
    // The button remembers the last of them: that is the link again.
    for (const label of [plain, ...labels.map((each) => each.trim()).reverse()]) {
      await openMenu();
      const press = () => toolbar.click(label === plain ? 'menuitem' : 'menuitemradio', label);
      const confirmed = label === plain ? said(link, null) : said(label, tag);
      await this.copy(`${label}, ${at}`, page, press, confirmed);
    }
  }

  /** A page of the extension, whose targets are noted at its end. */
  async own(page: Page, work: (popup: Popup) => Promise<void>): Promise<void> {
    await work(new Popup(this.#browser, page, this.evidence.copied));
    this.evidence.targets.push(...(await page.evaluate(targetsIn)));
    await page.close();
  }
}

/** Hands on a page of the extension. */
export class Popup {
  readonly #browser: TestBrowser;
  readonly #copied: Copied[];
  readonly page: Page;

  constructor(browser: TestBrowser, page: Page, copied: Copied[]) {
    this.#browser = browser;
    this.page = page;
    this.#copied = copied;
  }

  async shows(words: string | RegExp): Promise<void> {
    await shows(this.page, words);
  }

  async press(role: string, name: string): Promise<void> {
    await this.page.locator(`named/${name}[role="${role}"]`).click();
  }

  async fill(name: string, value: string): Promise<void> {
    await this.page.locator(`named/${name}[role="textbox"]`).fill(value);
  }

  /** What is on the clipboard once the page has said so. */
  async copied(how: string, said: string): Promise<void> {
    await this.shows(said);
    this.#copied.push({ how, ...(await this.#browser.clipboard(this.page)) });
  }
}
