import type { Page } from 'puppeteer-core';
import type { PageAnswer } from '@/utils/messaging/messages.ts';
import { readProductId } from '@/utils/records/ids.ts';
import type { ShopRecord } from '@/utils/records/record.ts';
import { NAME } from '@/utils/shop/database/schema.ts';
import { type TestBrowser, type Toolbar, text, until } from './harness/index.ts';

/** What several browser tests do in the same way. */

/** A text as a part of a pattern. */
export const literal = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Waits until a page of the extension says it; all that it then says. */
export function shows(page: Page, words: RegExp | string): Promise<string> {
  return until(async () => {
    const said = String(await page.evaluate('document.body.innerText'));
    return (typeof words === 'string' ? said.includes(words) : words.test(said)) && said;
  }, `the page to say ${words}`);
}

/** Puts a text into a field at once, as a paste does, and with what no keyboard has. */
export async function paste(page: Page, field: string, words: string): Promise<void> {
  await page.waitForSelector(field);
  // Drivers do not carry lone surrogates: the text travels as JSON, which escapes them.
  await page.$eval(
    field,
    (element, json) => {
      if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return;
      element.focus();
      element.value = JSON.parse(json);
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    JSON.stringify(words),
  );
}

/**
 * From now on only so many actions of the page are written: the next one stays open, without being committed, until the
 * page is closed.
 */
export async function holdActionsAfter(page: Page, most: number): Promise<void> {
  await page.evaluate((allowed) => {
    const { prototype } = IDBObjectStore;
    const { put } = prototype;
    let actions = 0;
    prototype.put = function (...given) {
      // Every action begins with it.
      if (this.name === 'meta' && ++actions > allowed) {
        const keepOpen = () => {
          this.count().onsuccess = keepOpen;
        };
        keepOpen();
      }
      return Reflect.apply(put, this, given);
    };
  }, most);
}

/** Opens the import on the shop's page, pastes into it, and asks for its preview. */
export async function bringIn(page: Page, words: string): Promise<void> {
  await press(page, text('shop_transfer'));
  await page.locator(`named/${text('shop_import')}[role="menuitem"]`).click();
  await paste(page, 'dialog textarea', words);
  await press(page, text('transfer_preview'));
}

/** Chooses a file in the open dialog. */
export async function chooseFile(page: Page, content: string): Promise<void> {
  await page.waitForSelector('dialog input[type="file"]');
  await page.$eval(
    'dialog input[type="file"]',
    (input, held) => {
      if (!(input instanceof HTMLInputElement)) return;
      const files = new DataTransfer();
      files.items.add(new File([held], 'file.json'));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    content,
  );
}

/** Opens the restoring of a backup on the shop's page, and gives it a file. */
export async function openBackup(page: Page, content: string): Promise<void> {
  await press(page, text('shop_transfer'));
  await page.locator(`named/${text('restore_open')}[role="menuitem"]`).click();
  await chooseFile(page, content);
}

/** What the page has saved as a file since `keepSavedFiles`. */
export async function savedFile(page: Page): Promise<string> {
  return String(await page.evaluate('saved.text()'));
}

/** What would be downloaded from now on stays in the page. */
export async function keepSavedFiles(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) Reflect.set(globalThis, 'saved', blob);
      return createObjectURL.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = () => undefined;
  });
}

/** What a copy in a page of the extension has left on the clipboard. */
export async function copied(browser: TestBrowser): Promise<string> {
  // Chromium reads it for the page in front, and only for a site.
  const page = await browser.newPage('https://example.com/');
  const { text: held } = await browser.clipboard(page);
  await page.close();
  return held;
}

/** Presses the button of that name on a page of the extension. */
export function press(page: Page, name: string): Promise<void> {
  return page.locator(`named/${name}[role="button"]`).click();
}

/** Types over what a field holds, as a person does: puppeteer's `fill` empties it without a word to the page. */
export async function typeOver(page: Page, label: string, words: string): Promise<void> {
  const field = await page.waitForSelector(`named/${label}[role="textbox"]`);
  await field?.focus();
  await page.evaluate('document.activeElement.select()');
  await page.keyboard.type(words);
}

/** Opens the popup's save picker and types into it, once it takes what is typed. */
export async function pickInPopup(popup: Page, category: string): Promise<void> {
  await press(popup, text('action_save'));
  await popup.waitForFunction(() => document.activeElement?.role === 'combobox');
  await popup.keyboard.type(category);
}

/** What the toolbar says once something was copied; the tag alone stands on its button all the time. */
export const copiedWith = (tag: string) => new RegExp(text('toolbar_copied', '', tag));

/** The button is called after what it has to say: whether the product is saved. */
export const SAVE_BUTTON = new RegExp(
  `^(?:${text('toolbar_save')}|${text('toolbar_saved_uncategorized')})$`,
);

/** Opens the toolbar's save picker, types and presses Enter; says nothing about what came of it. */
export async function save(page: Page, toolbar: Toolbar, category: string): Promise<void> {
  await toolbar.click('button', SAVE_BUTTON);
  await toolbar.find('combobox', text('toolbar_picker_filter'));
  await page.keyboard.type(category);
  await toolbar.find('option', new RegExp(`${literal(category.split(' › ').at(-1) ?? '')}`));
  await page.keyboard.press('Enter');
}

/** Opens the toolbar's save picker for a saved product, takes the tick from a category and saves, all by keyboard. */
export async function untick(page: Page, toolbar: Toolbar, category: string): Promise<void> {
  await toolbar.click('button', text('toolbar_saved_uncategorized'));
  await toolbar.find('combobox', text('toolbar_picker_filter'));
  await page.keyboard.type(category);
  await toolbar.find('option', new RegExp(literal(category)));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await page.keyboard.press('Enter');
}

/**
 * What the extension's script in a page takes it for, asked as the popup asks: `none` is no product. Null when no
 * script of the extension is in the page: it would have been there before the page itself.
 */
export async function stateOf(
  browser: TestBrowser,
  page: Page,
): Promise<PageAnswer['state']['status'] | null> {
  await page.bringToFront();
  return browser.run(`browser.tabs.query({ active: true, lastFocusedWindow: true })
    .then(([{ id }]) => browser.tabs.sendMessage(id, { pageAsk: 'product' }))
    .then(({ state }) => state.status, () => null)`);
}

interface Rows {
  products: ShopRecord[];
  categories: ShopRecord[];
}

/** What the shop's database holds: the categories of every product that is not in the trash, by ASIN. */
export async function shopOf(browser: TestBrowser): Promise<Record<string, string[]>> {
  const { products, categories } = await browser.run<Rows>(`new Promise((done) => {
    const opening = indexedDB.open('${NAME}');
    // Never make an empty one: nothing was saved yet.
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => done({ products: [], categories: [] });
    opening.onsuccess = () => {
      const db = opening.result;
      const tx = db.transaction(['products', 'categories']);
      const products = tx.objectStore('products').getAll();
      const categories = tx.objectStore('categories').getAll();
      tx.oncomplete = () => {
        db.close();
        done({ products: products.result, categories: categories.result });
      };
    };
  })`);
  const name = (id: string) => String(categories.find((each) => each.id === id)?.v.name);
  const held = ({ v }: ShopRecord) =>
    Object.entries(v).flatMap(([field, key]) =>
      field.startsWith('in:') && key !== null ? name(field.slice(3)) : [],
    );
  return Object.fromEntries(
    products
      .filter(({ v }) => v.del !== true)
      .map((record) => [readProductId(record.id)?.asin ?? record.id, held(record).sort()]),
  );
}

/**
 * Opens a page in a tab or window of its own; `badge()` is what the icon shows for it: "✓" for a saved product, once
 * the worker has told the page all that its toolbar needs.
 */
export async function openTab(
  browser: TestBrowser,
  url: string,
  options: { window?: boolean } = {},
): Promise<{ page: Page; toolbar: Toolbar; badge: () => Promise<string> }> {
  const ids = () =>
    browser.run<number[]>(
      'browser.tabs.getCurrent().then(async (own) => (await browser.tabs.query({})).map(({ id }) => id).filter((id) => id !== own.id))',
    );
  const before = await ids();
  const page = await browser.newPage(url, options);
  const [id] = (await ids()).filter((each) => !before.includes(each));
  const badge = () => browser.run<string>(`browser.action.getBadgeText({ tabId: ${id} })`);
  return { page, toolbar: browser.toolbar(page), badge };
}
