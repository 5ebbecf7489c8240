import { cut, oneLine } from '@/utils/text/clean.ts';
import type { DescribedProduct } from './input.ts';
import { shortTitle } from './short-title.ts';
import { equalsIn, variationsOf, withVariation } from './titles-apart.ts';

/** Words that tell two products apart, at most. */
const WORDS = 3;
/** UTF-16 units of a title that are looked at. */
const LOOK = 500;

/** The title that a product has in a text. @param titles as in `DescriptionInput` */
export function titleOf(
  { title, brand, hasOwnTitle }: DescribedProduct,
  titles: number | null,
): string {
  return titles === null || hasOwnTitle ? oneLine(title) : shortTitle(title, brand, titles);
}

/** The titles of the products of one text, in their order: where two would be equal, with what tells them apart. */
export function titlesOf(products: readonly DescribedProduct[], titles: number | null): string[] {
  const short = products.map((product) => titleOf(product, titles));
  for (const group of equalsIn(short)) {
    const words = differencesOf(group.map((at) => products[at]?.title ?? ''));
    const variations = variationsOf(group.map((at) => products[at]?.variation ?? null));
    for (const [nth, at] of group.entries()) {
      const apart = variations?.[nth] || words[nth];
      if (apart && !products[at]?.hasOwnTitle) short[at] = withVariation(short[at] ?? '', apart);
    }
  }
  return short;
}

/** Of each title the words that not all of them have. */
function differencesOf(titles: readonly string[]): string[] {
  const words = titles.map(wordsOf);
  const count = new Map<string, number>();
  for (const each of words)
    for (const word of new Set(each)) count.set(word, (count.get(word) ?? 0) + 1);
  return words.map((each) =>
    each
      .filter((word) => (count.get(word) ?? 0) < titles.length)
      .slice(0, WORDS)
      .join(' '),
  );
}

function wordsOf(title: string): string[] {
  return oneLine(cut(title, LOOK)).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}.'’-]*/gu) ?? [];
}
