import {
  FORBIDDEN_PATHS,
  type MarketplaceCode,
  marketplaceOfHost,
} from '@/utils/marketplaces/hosts.ts';

/** Characters of a path that are looked at; everything that Amazon makes is far shorter. */
const LOOK = 8192;

/**
 * True for an ASIN as Amazon writes it: `B` and nine capitals or digits (at least one digit), or an ISBN-10.
 */
export function isAsin(text: string): boolean {
  return /^(?:B(?=[A-Z]*\d)[A-Z\d]{9}|\d{9}[\dX])$/.test(text);
}

/**
 * The product whose own page a URL is shaped like, or null; null also for pages that are never touched.
 * The part of `readUrl` that the content script needs, and it says the same as that.
 */
export function readProductUrl({
  hostname,
  port,
  pathname,
}: Pick<URL, 'hostname' | 'port' | 'pathname'>): {
  marketplace: MarketplaceCode;
  asin: string;
} | null {
  const marketplace = marketplaceOfHost(hostname);
  if (!marketplace || port) return null;
  const parts = pathParts(pathname);
  const asin = isForbidden(parts) ? null : productAsin(parts);
  return asin ? { marketplace, asin } : null;
}

/** The path's non-empty parts, ASCII escapes decoded, without the language (`/-/en/`) in front. */
export function pathParts(pathname: string): string[] {
  const parts = pathname
    .slice(0, LOOK)
    .replace(/%([0-7][\da-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .split('/')
    .filter(Boolean);
  if (pathname.length > LOOK) parts.pop(); // Cut in the middle, it could look like an ASIN.
  const [dash, language = ''] = parts;
  return dash === '-' && /^[a-z]{2}(?:[_-]\w{2,4})?$/i.test(language) ? parts.slice(2) : parts;
}

/** Sign-in, checkout, account, cart: never touched. */
export function isForbidden(parts: readonly string[]): boolean {
  const path = `/${parts.join('/').toLowerCase()}/`;
  return FORBIDDEN_PATHS.some((prefix) => path.startsWith(`${prefix}/`));
}

/** The ASIN that a part begins with, when nothing of a longer word follows it (`A&selectObb=rent` is fine). */
export function asinAt(part: string | null | undefined): string | null {
  const asin = /^[a-z\d]{10}(?![\w-])/i.exec(part ?? '')?.[0].toUpperCase();
  return asin && isAsin(asin) ? asin : null;
}

/** The ASIN of a path that is shaped like a product's own page. */
export function productAsin(parts: readonly string[]): string | null {
  for (const [i, part] of parts.entries()) {
    const word = part.toLowerCase();
    const before = parts[i - 1]?.toLowerCase() ?? '';
    const [next = '', afterNext = '', last = ''] = parts.slice(i + 1);
    const asin = asinAt(next);
    // /dp/A, /gp/product/A, /exec/obidos/ASIN/A, /o/ASIN/A
    if (
      asin &&
      (/^(?:dp|product)$/.test(word) || (word === 'asin' && /^o(?:bidos)?$/.test(before)))
    ) {
      return asin;
    }
    // /dp/tracks/A and the like; /exec/obidos/tg/detail/-/A of the first years
    if ((word === 'dp' && /^[a-z-]+$/i.test(next)) || (word === 'detail' && next === '-')) {
      if (asinAt(afterNext)) return asinAt(afterNext);
    }
    // /gp/aw/d/A on phones, /d/Category/Name/A
    if (word === 'd' && (i === 0 || before === 'aw')) {
      const found = asin ?? asinAt(afterNext) ?? asinAt(last);
      if (found) return found;
    }
  }
  return null;
}
