import { normalize } from '@/utils/text/normalize.ts';
import type { SearchEntry } from './entries.ts';

/** Finds what has all words of a query, those that have them in their name first. */
export function findSettings(entries: readonly SearchEntry[], query: string): SearchEntry[] {
  const words = normalize(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const found = entries.flatMap((entry) => {
    const label = normalize(entry.label);
    const text = `${label} ${normalize(entry.words)}`;
    if (!words.every((word) => hasWord(text, word))) return [];
    return [{ entry, isNamed: words.every((word) => hasWord(label, word)) }];
  });
  return found.sort((a, b) => Number(b.isNamed) - Number(a.isNamed)).map(({ entry }) => entry);
}

/** Whether a text has a word that begins so. From two letters on anywhere in a word: some languages write no spaces. */
function hasWord(text: string, word: string): boolean {
  if (/^[\x20-\x7e]$/.test(word)) return ` ${text}`.includes(` ${word}`);
  return text.includes(word);
}
