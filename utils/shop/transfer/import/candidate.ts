import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { asinNamed } from '@/utils/product-page/isbn.ts';
import { readUrl } from '@/utils/product-page/url.ts';
import { cut } from '@/utils/text/clean.ts';
import type { ImportRow } from '../../commands/save-many.ts';
import { type DateOrder, readDate } from './dates.ts';
import { linkOf, readFormula } from './links.ts';
import { marketplaceNamed } from './marketplace-named.ts';

/**
 * Why a row cannot become a product:
 * - `no-product`: neither a link to one nor an ASIN
 * - `short-link`: where it leads cannot be known without opening it, which is never done
 * - `no-marketplace`: an ASIN alone, with nothing that says of which country
 * - `unknown-marketplace`: an ASIN with a country that has no marketplace, or that is not understood
 */
export type Wrong = 'no-product' | 'short-link' | 'no-marketplace' | 'unknown-marketplace';

/** What one row of a source comes to. */
export type Candidate =
  /** @property isAssumed nothing in the source says the country: it is the one that was given for such rows */
  | { at: number; row: ImportRow; wrong: null; isAssumed?: true }
  | { at: number; row: null; wrong: Wrong; text: string };

/** A product as a source has it: texts as they stand there. */
export interface SourceProduct {
  link?: string;
  asin?: string;
  marketplace?: string;
  title?: string;
  brand?: string;
  variation?: string;
  note?: string;
  paths?: string[][];
  saved?: string;
  /** How a date in figures is meant that can be read both ways; by default the day stands first. */
  dateOrder?: DateOrder;
}

/** What stands at a place of a source, counted from 1. */
export interface Found {
  at: number;
  product: SourceProduct;
}

/** UTF-16 units of a text that are taken over: more than a product keeps. */
const LONGEST = 10_000;

/**
 * @param at its place in the source, counted from 1
 * @param home for an ASIN without a marketplace; null: there is none
 * @param own the title is the creator's own rather than the page's
 */
export function candidate(
  at: number,
  given: SourceProduct,
  home: MarketplaceCode | null,
  own = false,
): Candidate {
  const wrong = (reason: Wrong): Candidate => {
    const text = given.link || given.asin || given.title || '';
    return { at, row: null, wrong: reason, text: cut(text, LONGEST) };
  };
  const url = readUrl(linkOf(given.link ?? ''));
  if (url.short && url.asin === null) return wrong('short-link');
  // A column of links may hold bare ASINs as well.
  const asin = url.asin ?? asinNamed(given.asin ?? '', true) ?? asinNamed(given.link ?? '');
  if (asin === null) return wrong('no-product');
  const country = given.marketplace?.trim() ?? '';
  const known = url.marketplace ?? marketplaceNamed(country);
  if (known === null && country !== '') return wrong('unknown-marketplace');
  const marketplace = known ?? home;
  if (marketplace === null) return wrong('no-marketplace');
  const title = clean(given.title) ?? clean(readFormula(given.link ?? '')?.title);
  const row: ImportRow = {
    marketplace,
    asin,
    title: own ? null : title,
    ownTitle: own ? title : null,
    brand: clean(given.brand),
    variation: clean(given.variation),
    image: null,
    note: clean(given.note),
    paths: given.paths ?? [],
    savedAt: readDate(given.saved ?? '', given.dateOrder ?? 'day'),
  };
  return { at, row, wrong: null, ...(known === null ? { isAssumed: true } : {}) };
}

function clean(text: string | undefined): string | null {
  return cut(text?.trim() ?? '', LONGEST) || null;
}
