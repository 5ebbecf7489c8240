import { isOfWord } from './letter-masks.ts';

/**
 * Finding a word in a text in spite of one typing error: a letter too many, missing, wrong, or two
 * neighbours swapped. An error leaves one half of the word as it is (else it is a swap of the
 * two letters in the middle, which is looked up as such): so the halves are searched, which is
 * fast, and only around a half is compared letter by letter.
 */
export interface NearWord {
  word: string;
  head: string;
  tail: string;
  swapped: string;
}

/** How a word is found: not at all, within a word, at the start of one. */
export const NONE = 0;
export const INSIDE = 1;
export const AT_START = 2;
export type Found = typeof NONE | typeof INSIDE | typeof AT_START;

/** Shorter words have too much in reach; words of many-lettered scripts are short and tell more. */
const SHORTEST = 4;
const SHORTEST_CJK = 3;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Prepares a normalized word; null for one that is too short for an error. */
export function nearWord(word: string): NearWord | null {
  if (word.length < (CJK.test(word) ? SHORTEST_CJK : SHORTEST)) return null;
  const middle = word.length >> 1;
  const head = word.slice(0, middle);
  const tail = word.slice(middle);
  const swapped = head.slice(0, -1) + tail.charAt(0) + head.slice(-1) + tail.slice(1);
  return { word, head, tail, swapped };
}

/** Where the best place with at most one error is. */
export function findNear(text: string, { head, tail, swapped }: NearWord): Found {
  let found: Found = NONE;
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    if (!startsNear(text, at + head.length, tail)) continue;
    if (isWordStart(text, at)) return AT_START;
    found = INSIDE;
  }
  for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
    const start = endsNear(text, at, head);
    if (start < 0) continue;
    if (isWordStart(text, start)) return AT_START;
    found = INSIDE;
  }
  const crossed = findExact(text, swapped);
  return crossed > found ? crossed : found;
}

/** Where the best place of a word, letter by letter, is. */
export function findExact(text: string, word: string): Found {
  let at = text.indexOf(word);
  if (at < 0) return NONE;
  for (; at >= 0; at = text.indexOf(word, at + 1)) if (isWordStart(text, at)) return AT_START;
  return INSIDE;
}

/** Whether some text from `at` on is `part` with at most one error. */
function startsNear(text: string, at: number, part: string): boolean {
  let i = 0;
  while (i < part.length && text[at + i] === part[i]) i++;
  if (i === part.length) return true;
  const here = at + i;
  return (
    text.startsWith(part.slice(i + 1), here) ||
    text.startsWith(part.slice(i + 1), here + 1) ||
    text.startsWith(part.slice(i), here + 1) ||
    (text[here] === part[i + 1] &&
      text[here + 1] === part[i] &&
      text.startsWith(part.slice(i + 2), here + 2))
  );
}

/** Where a text that ends before `end` and is `part` with at most one error begins; -1 where none is. */
function endsNear(text: string, end: number, part: string): number {
  let i = part.length;
  let here = end;
  while (i > 0 && here > 0 && text[here - 1] === part[i - 1]) {
    i--;
    here--;
  }
  if (i === 0) return here;
  const without = part.slice(0, i - 1);
  const starts = [
    begins(text, here - 1, without),
    begins(text, here, without),
    begins(text, here - 1, part.slice(0, i)),
    text[here - 1] === part[i - 2] && text[here - 2] === part[i - 1]
      ? begins(text, here - 2, part.slice(0, i - 2))
      : -1,
  ].filter((start) => start >= 0);
  return starts.find((start) => isWordStart(text, start)) ?? starts[0] ?? -1;
}

/** Where `part` begins if it ends before `end`, else -1. */
function begins(text: string, end: number, part: string): number {
  const start = end - part.length;
  return start >= 0 && text.startsWith(part, start) ? start : -1;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !isOfWord(text.charCodeAt(at - 1));
}
