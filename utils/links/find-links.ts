import { addressEnd } from './address-end.ts';
import { decodeRun } from './escapes.ts';

/**
 * The addresses in a text of any kind: plain, Markdown, HTML, BBCode, LaTeX, JSON, tables. It does not ask which, as
 * texts mix them, and are broken: an address is read by what addresses are made of (`address-end.ts`), its characters
 * through whichever escapes they are written with (`escapes.ts`), and every other byte is left alone.
 *
 * linkify-it 6.1 was tried in place of this, on real addresses in the surroundings that the tests have: of 15,105 it
 * gives 2,385 wrongly or not at all. Parsers of HTML or Markdown find what is well-formed alone, and nothing in a
 * text within a format that is none of theirs.
 */

/** A web address in a text: where it stands, in UTF-16 units, and what it says. */
export interface FoundLink {
  start: number;
  end: number;
  /** With its scheme, where that was left out, and without the escapes that it is written with. */
  url: string;
}

const SLASHES = String.raw`(?:\\{0,3}\/|&#x2f;|&#0*47;|&sol;|\\u002f){2}`;
const SCHEME = String.raw`https?(?:\\?:|&#0*58;|&#x3a;|&colon;|\\u003a)${SLASHES}`;
const NAMES = String.raw`(?:(?:[a-z\d-]{1,63}\.){0,3}(?:amazon|amzn|amzlink)\.[a-z.]{2,8}|a\.co|link\.amazon)(?:\\{0,3}\/|&#x2f;|&#0*47;)`;
/**
 * What begins an address. Without a scheme only what names a host of Amazon's: "end.Next" is a missing space;
 * and not within a word, where `(?<!…)` looks first, so that a long word costs nothing.
 */
const START = new RegExp(
  String.raw`${SCHEME}|(?<![\w:/.\\])${SLASHES}${NAMES}|(?<![\w.@/\\-])${NAMES}`,
  'gi',
);
/** The same directly behind another address. */
const NEXT = new RegExp(`(?:${SLASHES})?${NAMES}`, 'iy');

/** Units that are read first, and at most: Amazon's own, with all their parameters, are shorter. */
const USUAL = 400;
const LONGEST = 4096;
/** Punctuation at the very end that is taken for the sentence's. */
const TRIMMED = 4;
/** Addresses that an address holds, one within the other. */
const DEEPEST = 3;

/** All addresses of a text, in its order. Time is linear in its length. */
export function findLinks(text: string): FoundLink[] {
  const found: FoundLink[] = [];
  const starts = Array.from(text.matchAll(START), ({ index }) => index);
  let from = 0;
  for (let at = 0; at < starts.length; at++) {
    let start = starts[at] ?? text.length;
    while (start >= from && start < text.length) {
      const link = linkAt(text, start, starts, at + 1);
      if (!link) break;
      found.push(link);
      from = link.end;
      NEXT.lastIndex = from;
      // Directly behind an address the next needs no delimiter.
      if (starts[at + 1] === from || !NEXT.test(text)) break;
      start = from;
    }
  }
  return found;
}

/** The address that begins at `start`. @param next which of the starts is the next */
function linkAt(
  text: string,
  start: number,
  starts: readonly number[],
  next: number,
): FoundLink | null {
  let most = USUAL;
  for (let deep = 0; ; ) {
    const limit = starts[next + deep] ?? text.length;
    const { text: stretch, at } = decodeRun(text, start, Math.min(limit, start + most));
    const isBeforeNext = at[stretch.length] === starts[next + deep];
    const { length, mayHoldNext } = addressEnd(stretch, isBeforeNext);
    // A slug may be cut before its product's id, and a query anywhere.
    if (most < LONGEST && at[stretch.length] === start + most) {
      const isSettled =
        length + TRIMMED < stretch.length &&
        !/[?&;]/.test(stretch.charAt(length)) &&
        /\/[a-z\d]{10}(?![a-z\d])/i.test(stretch.slice(0, length));
      if (!isSettled) {
        most = LONGEST;
        continue;
      }
    }
    if (mayHoldNext && isBeforeNext && deep < DEEPEST) {
      deep++;
      continue;
    }
    const end = at[length] ?? start;
    const raw = stretch.slice(0, length);
    if (!/[^/]\.|:\/\/./.test(raw)) return null;
    return { start, end, url: withScheme(raw) };
  }
}

function withScheme(raw: string): string {
  if (/^https?:/i.test(raw)) return raw;
  return `https:${raw.startsWith('//') ? '' : '//'}${raw}`;
}
