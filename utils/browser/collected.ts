import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { isMarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { isAsin } from '@/utils/product-page/product-url.ts';
import { type Collection, hasMoreTiles, readTiles } from '@/utils/product-page/tiles.ts';

/** The way of collected products from the popup to the shop's page: it lasts a reload, and ends with the browser. */
const KEY = 'collected';

const CollectionSchema = v.object({
  tiles: v.array(
    v.object({
      marketplace: v.pipe(v.string(), v.guard(isMarketplaceCode)),
      asin: v.pipe(v.string(), v.check(isAsin)),
      title: v.string(),
      image: v.optional(v.string()),
    }),
  ),
  hasMore: v.boolean(),
});

const PageSchema = v.object({ html: v.string(), href: v.string() });

/**
 * Reads the products of a tab's page; the browser allows it for the tab that the popup was opened on.
 * @throws {Error} where it does not
 */
export async function collectFrom(tabId: number): Promise<Collection> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    // Runs in the page's tab, alone. From the prototype: an element with such a name would be found otherwise.
    func: () => {
      const root: Element = Reflect.get(Document.prototype, 'documentElement', document);
      return { html: root.outerHTML, href: location.href };
    },
  });
  const { html, href } = v.parse(PageSchema, answer?.result);
  // It is only read: nothing in such a document runs or is fetched.
  const page = new DOMParser().parseFromString(html, 'text/html');
  const tiles = readTiles(page, href);
  return { tiles, hasMore: hasMoreTiles(page, tiles) };
}

export async function keepCollected(collection: Collection): Promise<void> {
  await browser.storage.session.set({ [KEY]: collection });
}

/** Null: nothing has been collected, or it was dealt with. */
export async function readCollected(): Promise<Collection | null> {
  const { [KEY]: kept } = await browser.storage.session.get(KEY);
  const read = v.safeParse(CollectionSchema, kept);
  return read.success ? read.output : null;
}

export async function forgetCollected(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

/** Calls when something has been collected. */
export function watchCollected(onCollected: () => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[KEY]?.newValue) onCollected();
  };
  browser.storage.session.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listen));
}
