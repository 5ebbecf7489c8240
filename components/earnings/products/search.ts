import { normalize } from '@/utils/text/normalize.ts';

/** Whether a text has every word that is looked for. */
export function isSearched(query: string, text: string): boolean {
  const words = normalize(query).split(' ').filter(Boolean);
  if (words.length === 0) return true;
  const searched = normalize(text);
  return words.every((word) => searched.includes(word));
}
