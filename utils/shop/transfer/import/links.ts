import { findLinks } from '@/utils/links/find-links.ts';
import { unwrapped } from '@/utils/links/redirects.ts';
import { isAsin } from '@/utils/product-page/product-url.ts';
import { readUrl } from '@/utils/product-page/url.ts';

const AMAZON = /amazon|amzn|amzlink|\/\/a\.co\//i;
const ASIN = /(?<![\w/=.-])B[A-Z\d]{9}(?![\w-])/g;
/** What a spreadsheet makes a link of: its address and, where there is one, what is shown for it. */
const FORMULA = /^\s*=HYPERLINK\(\s*"((?:[^"]|"")*)"(?:\s*[;,]\s*"((?:[^"]|"")*)")?\s*\)\s*$/i;

/** The addresses in a text that could be a product's, and ASINs that stand alone: in its order, each once. */
export function linksIn(text: string): string[] {
  const links = findLinks(text).map((link) => ({ ...link, url: targetOf(link.url) }));
  const found = links.filter(({ url }) => AMAZON.test(url));
  let next = 0;
  for (const { 0: asin, index } of text.matchAll(ASIN)) {
    // Both stand in the text's order: each link is passed once.
    while ((links[next]?.end ?? Infinity) <= index) next++;
    const isInside = (links[next]?.start ?? Infinity) < index;
    if (isAsin(asin) && !isInside) {
      found.push({ start: index, end: index + asin.length, url: asin });
    }
  }
  const inOrder = found.sort((a, b) => a.start - b.start).map(({ url }) => url);
  return [...new Set(inOrder)];
}

/** A page of Amazon's, also within the address of another site: a host alone names a country, not a product. */
const PAGE = /(?:amazon|amzn|amzlink|\/\/a\.co)[^\s/%]{0,20}(?:\/|%2f)\S/i;

/** Whether a text could hold a link to a page of Amazon's. */
export function mentionsPage(text: string): boolean {
  return PAGE.test(text);
}

/** A cell that a spreadsheet shows as a link; null: it is none. */
export function readFormula(cell: string): { link: string; title: string } | null {
  const match = FORMULA.exec(cell);
  if (!match) return null;
  const [, link = '', title = ''] = match;
  return { link: link.replaceAll('""', '"'), title: title.replaceAll('""', '"') };
}

/**
 * The address that a cell is about: the cell itself, what its formula leads to, the first of Amazon's in its text, or
 * the one of Amazon's that another site's redirect carries in clear. Another text comes back as it is.
 */
export function linkOf(cell: string): string {
  const text = (readFormula(cell)?.link ?? cell).trim();
  if (!AMAZON.test(text)) return text;
  const found = isAmazons(text) ? text : (linksIn(text).find((link) => !isAsin(link)) ?? text);
  return targetOf(found);
}

function isAmazons(link: string): boolean {
  const { marketplace, short } = readUrl(link);
  return !/\s/.test(link) && (marketplace !== null || short);
}

/** Where a redirect leads, as far as it says so in clear: to what it is known for, else to an address of Amazon's. */
function targetOf(url: string): string {
  if (isAmazons(url) || !URL.canParse(url)) return url;
  const given = new URL(url);
  const target = unwrapped(given);
  if (target !== given) return target.href;
  const values = [...given.searchParams.values()];
  return values.find((value) => /^https?:/i.test(value) && isAmazons(value)) ?? url;
}
