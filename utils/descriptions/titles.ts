import { cut, oneLine } from '@/utils/text/clean.ts';
import type { DescribedProduct } from './input.ts';
import { shortTitle } from './short-title.ts';

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
  const groups = Map.groupBy(products.keys(), (at) => short[at] ?? '');
  for (const [title, group] of groups) {
    if (group.length < 2) continue;
    const words = group.map((at) => wordsOf(products[at]?.title ?? ''));
    const count = new Map<string, number>();
    for (const each of words)
      for (const word of new Set(each)) count.set(word, (count.get(word) ?? 0) + 1);
    for (const [nth, at] of group.entries()) {
      const own = (words[nth] ?? []).filter((word) => (count.get(word) ?? 0) < group.length);
      const apart = own.slice(0, WORDS).join(' ');
      if (apart && !products[at]?.hasOwnTitle) short[at] = `${title} (${apart})`;
    }
  }
  return short;
}

function wordsOf(title: string): string[] {
  return oneLine(cut(title, LOOK)).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}.'’-]*/gu) ?? [];
}
