import { findLinks } from '@/utils/links/find-links.ts';
import { unwrapped } from '@/utils/links/redirects.ts';
import { isAsin } from '@/utils/product-page/product-url.ts';

const AMAZON = /amazon|amzn|amzlink|\/\/a\.co\//i;
const ASIN = /(?<![\w/=.-])B[A-Z\d]{9}(?![\w-])/g;

/** The addresses in a text that could be a product's, and ASINs that stand alone: in its order, each once. */
export function linksIn(text: string): string[] {
  const links = findLinks(text).map((link) => ({ ...link, url: targetOf(link.url) }));
  const found = links.filter(({ url }) => AMAZON.test(url));
  for (const { 0: asin, index } of text.matchAll(ASIN)) {
    if (isAsin(asin)) found.push({ start: index, end: index + asin.length, url: asin });
  }
  // Both stand in the text's order.
  let next = 0;
  const inside = (at: number) => {
    while ((links[next]?.end ?? Infinity) <= at) next++;
    return (links[next]?.start ?? Infinity) < at;
  };
  return [
    ...new Set(
      found
        .sort((a, b) => a.start - b.start)
        .filter(({ start }) => !inside(start))
        .map(({ url }) => url),
    ),
  ];
}

/** Where a redirect of a search engine or a document service leads; any other address as it is. */
function targetOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const given = new URL(url);
  const target = unwrapped(given);
  return target === given ? url : target.href;
}
