import { oneLine } from '@/utils/text/clean.ts';

/** A word with an address of Amazon's in it, a short one too. */
const ADDRESS = /(?:amazon|amzn|amzlink)\.[a-z.]{2,8}\/|\ba\.co\/|\/\/link\.amazon/i;

/**
 * What a product, a maker or a category is called, as one line of a text that is copied. An address of Amazon's is no
 * part of a name: whoever may write to the shop could else put a link with a tag of their own beside each of hers.
 */
export function nameLine(name: string): string {
  const line = oneLine(name);
  if (!ADDRESS.test(line)) return line;
  return line
    .split(' ')
    .filter((word) => !ADDRESS.test(word))
    .join(' ');
}
