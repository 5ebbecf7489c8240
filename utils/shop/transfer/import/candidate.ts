import { HOSTS, isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { isAsin } from '@/utils/product-page/product-url.ts';
import { readUrl } from '@/utils/product-page/url.ts';
import type { ImportRow } from '../../commands/save-many.ts';

/**
 * Why a row cannot become a product:
 * - `no-product`: neither a link to one nor an ASIN
 * - `short-link`: where it leads cannot be known without opening it, which is never done
 * - `no-marketplace`: an ASIN alone, with nothing that says of which country
 */
export type Wrong = 'no-product' | 'short-link' | 'no-marketplace';

/** What one row of a source comes to. */
export type Candidate =
  | { at: number; row: ImportRow; wrong: null }
  | { at: number; row: null; wrong: Wrong; text: string };

/** What a source says of a product, as it stands there. */
export interface Said {
  link?: string;
  asin?: string;
  marketplace?: string;
  title?: string;
  brand?: string;
  note?: string;
  paths?: string[][];
  saved?: string;
}

/**
 * @param at its place in the source, counted from 1
 * @param home for an ASIN without a marketplace; null: there is none
 * @param own the title is the creator's own rather than the page's
 */
export function candidate(
  at: number,
  said: Said,
  home: MarketplaceCode | null,
  own = false,
): Candidate {
  const wrong = (reason: Wrong): Candidate => {
    return { at, row: null, wrong: reason, text: said.link || said.asin || said.title || '' };
  };
  const url = readUrl(said.link ?? '');
  if (url.short && url.asin === null) return wrong('short-link');
  const given = said.asin?.trim().toUpperCase() ?? '';
  const asin = url.asin ?? (isAsin(given) ? given : null);
  if (asin === null) return wrong('no-product');
  const marketplace = url.marketplace ?? marketplaceOf(said.marketplace ?? '') ?? home;
  if (marketplace === null) return wrong('no-marketplace');
  const title = clean(said.title);
  const row: ImportRow = {
    marketplace,
    asin,
    title: own ? null : title,
    ownTitle: own ? title : null,
    brand: clean(said.brand),
    image: null,
    note: clean(said.note),
    paths: said.paths ?? [],
    savedAt: timeOf(said.saved ?? ''),
  };
  return { at, row, wrong: null };
}

/** `DE`, `amazon.de`, `www.amazon.co.uk`. */
function marketplaceOf(text: string): MarketplaceCode | null {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/^www\./, '');
  const code = word === 'gb' ? 'UK' : word.toUpperCase();
  if (isMarketplaceCode(code)) return code;
  return (
    Object.keys(HOSTS)
      .filter(isMarketplaceCode)
      .find((each) => HOSTS[each] === word) ?? null
  );
}

function clean(text: string | undefined): string | null {
  return text?.trim() || null;
}

/** Milliseconds of an ISO date or a number of them; null for anything else. */
function timeOf(text: string): number | null {
  const date = /^\d{4}-\d\d-\d\d/.test(text)
    ? Date.parse(text)
    : /^\d{12,14}$/.test(text)
      ? Number(text)
      : Number.NaN;
  return Number.isFinite(date) ? date : null;
}
