import { CODES, type MarketplaceCode, marketplaceOfHost } from '@/utils/marketplaces/hosts.ts';
import type { CatalogItem, Shelf } from '@/utils/shop/queries/catalog.ts';

/** An address of Amazon's, with or without its scheme. */
const ADDRESS = /^(?:https?:\/\/)?(?:[a-z]+\.)?amazon\.[a-z.]+(?:[/?#]\S*)?$/i;

/** What `product-url.ts` knows in full, which would be a file more for each view that has it already. */
const ASIN = /^(?:B(?=[A-Z]*\d)[A-Z\d]{9}|\d{9}[\dX])$/;
const PRODUCT = /\/(?:dp|product|d)\/([a-z\d]{10})(?![\w-])/i;

/**
 * The products that are meant by the link to one of them, in any of its countries, by an ASIN, or by a store's host.
 * @returns their positions, ascending; null: the query is words
 */
export function addressed(query: string, shelf: Shelf): Uint32Array | null {
  const asin = query.toUpperCase();
  if (ASIN.test(asin)) return foundOrWords(withAsin(shelf, asin));
  if (!ADDRESS.test(query)) return null;
  const address = /^http/i.test(query) ? query : `https://${query}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const code = marketplaceOfHost(url.hostname);
  const named = code && PRODUCT.exec(url.pathname)?.[1]?.toUpperCase();
  if (named) return withAsin(shelf, named);
  if (url.pathname !== '/') return null;
  return code ? foundOrWords(inMarketplace(shelf, code)) : null;
}

function foundOrWords(found: Uint32Array): Uint32Array | null {
  return found.length > 0 ? found : null;
}

/** One ASIN is the same product in most countries. */
function withAsin(shelf: Shelf, asin: string): Uint32Array {
  const end = `:${asin}`;
  return positionsOf(shelf, ({ id, others }) => [id, ...others].some((each) => each.endsWith(end)));
}

/** Those that are sold there too, as far as that is known. */
function inMarketplace(shelf: Shelf, code: MarketplaceCode): Uint32Array {
  const wanted = CODES.indexOf(code);
  const start = `p:${code.toLowerCase()}:`;
  return positionsOf(
    shelf,
    ({ others }, at) =>
      shelf.codes[at] === wanted || others.some((other) => other.startsWith(start)),
  );
}

function positionsOf(
  { items }: Shelf,
  isMeant: (item: CatalogItem, at: number) => boolean,
): Uint32Array {
  return Uint32Array.from(
    [...items.keys()].filter((at) => {
      const item = items[at];
      return item !== undefined && isMeant(item, at);
    }),
  );
}
