import { findLinks } from '@/utils/links/find-links.ts';
import { isAsin } from '@/utils/product-page/product-url.ts';

const AMAZON = /amazon|amzn|amzlink|\/\/a\.co\//i;
const ASIN = /(?<![\w/=.-])B[A-Z\d]{9}(?![\w-])/g;

/** The addresses in a text that could be a product's, and ASINs that stand alone: in its order, each once. */
export function linksIn(text: string): string[] {
  const links = findLinks(text);
  const found = links.filter(({ url }) => AMAZON.test(url));
  for (const { 0: asin, index } of text.matchAll(ASIN)) {
    if (isAsin(asin)) found.push({ start: index, end: index + asin.length, url: asin });
  }
  const inside = (at: number) => links.some(({ start, end }) => start < at && at < end);
  return [
    ...new Set(
      found
        .filter(({ start }) => !inside(start))
        .sort((a, b) => a.start - b.start)
        .map(({ url }) => url),
    ),
  ];
}
