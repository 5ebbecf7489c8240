/**
 * Search over the whole shop, of our own: a key has to be answered within a frame or two, also by a popup that has
 * just been opened. Tried with 50,000 titles, libraries need an index first (MiniSearch 1.7 s, FlexSearch 4.1 s) or
 * seconds for each key (Fuse 2.2 s); uFuzzy, which needs none, takes 17 ms. A scan of normalized texts takes 5 ms.
 */
import { normalize } from '@/utils/text/normalize.ts';
import {
  AT_START,
  type Found,
  findExact,
  findNear,
  INSIDE,
  type NearWord,
  NONE,
  nearWord,
} from './fuzzy-match.ts';
import { isLetter, type Letters, lettersOf, maskOf } from './letter-masks.ts';

/** What is searched: products with their normalized texts, the last saved first. */
export interface SearchTexts {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
  /** Of the texts; made by the first search where it is missing. */
  letters?: Letters;
  /** The former search, which the next key mostly narrows. */
  former?: Former;
}

interface Former {
  words: string[];
  /** Where all words are, letter by letter. */
  exact: Positions;
  /** Where they are with typing errors forgiven; null where that was not asked. */
  near: Positions | null;
}

/** Where texts are in what is searched, ascending where nothing else is said. */
type Positions = Uint32Array;

export interface SearchResult extends Hits {
  /** The best, at most as many as were asked for. */
  ids: string[];
}

interface Hits {
  /** Nothing matched letter by letter: these are within a typing error of each word. */
  forgiving: boolean;
  /** How many products matched. */
  total: number;
}

type Within = Pick<SearchTexts, 'texts'> & { letters: Letters };

/** How the text at a place is matched. */
type Match = (at: number) => Found;

/** As `searchAt`, with the products' ids. */
export function search(searched: SearchTexts, query: string, limit: number): SearchResult {
  const { at, ...hits } = searchAt(searched, query, limit);
  return { ids: Array.from(at, (each) => searched.ids[each] ?? ''), ...hits };
}

/**
 * Products with every word of the query, in any order, as part of a word or the whole of it.
 * Where there are none, one typing error is forgiven in every word of four letters or more.
 * First those where every word begins a word; among equals the last saved first.
 * @returns `at`: where they are in what was searched
 */
export function searchAt(
  searched: SearchTexts,
  query: string,
  limit = Number.POSITIVE_INFINITY,
): Hits & { at: Positions } {
  const words = [...new Set(normalize(query).split(' '))].filter((word) => word !== '');
  if (words.length === 0) return { at: new Uint32Array(), forgiving: false, total: 0 };
  // The longest word leaves the fewest texts for the others.
  words.sort((a, b) => b.length - a.length);
  const { texts, former } = searched;
  searched.letters ??= lettersOf(texts);
  const within = { texts, letters: searched.letters };
  const exact = match(
    texts.length,
    narrowed(former?.exact, former, words, () => true),
    words.map((word) => exactly(within, word)),
    limit,
  );
  const nearWords = exact.hits.length === 0 ? words.map(nearWord) : [];
  const isForgiving = nearWords.some((word) => word !== null);
  const near = isForgiving
    ? match(
        texts.length,
        narrowed(former?.near, former, words, bothForgiving),
        words.map((word, at): Match => {
          const near = nearWords[at];
          return near ? nearly(within, near) : exactly(within, word);
        }),
        limit,
      )
    : null;
  searched.former = { words, exact: exact.hits, near: near?.hits ?? null };
  const { best, hits } = near ?? exact;
  return { at: best, forgiving: near !== null && hits.length > 0, total: hits.length };
}

function exactly({ texts, letters }: Within, word: string): Match {
  const mask = maskOf(word);
  const has = (list: Uint32Array, at: number) => ((list[at] ?? 0) & mask) === mask;
  if (isLetter(word)) {
    return (at) => (has(letters.first, at) ? AT_START : has(letters.all, at) ? INSIDE : NONE);
  }
  // Most words stand after a space; where no word begins with the letter, none begins with the word.
  const [initial, spaced] = [maskOf(word.slice(0, 1)), ` ${word}`];
  return (at) => {
    if (!has(letters.all, at)) return NONE;
    const text = texts[at] ?? '';
    if (((letters.first[at] ?? 0) & initial) === 0) return text.includes(word) ? INSIDE : NONE;
    return text.includes(spaced) ? AT_START : findExact(text, word);
  };
}

function nearly({ texts, letters }: Within, near: NearWord): Match {
  const mask = maskOf(near.word);
  return (at) => {
    const missing = mask & ~(letters.all[at] ?? 0);
    // One error is one letter.
    return missing & (missing - 1) ? NONE : findNear(texts[at] ?? '', near);
  };
}

/** The former hits, where the query has only grown so that nothing else can match. */
function narrowed(
  hits: Positions | null | undefined,
  former: Former | undefined,
  words: readonly string[],
  comparable: (former: string, word: string) => boolean,
): Positions | null {
  if (!hits || !former) return null;
  const isNarrower = former.words.every((old) =>
    words.some((word) => word.includes(old) && comparable(old, word)),
  );
  return isNarrower ? hits : null;
}

/** A word that was too short for an error and now forgives one matches more than before. */
function bothForgiving(old: string, word: string): boolean {
  return nearWord(old) !== null || nearWord(word) === null;
}

/** @param texts how many there are, where all of them are candidates */
function match(
  texts: number,
  candidates: Positions | null,
  matches: readonly Match[],
  limit: number,
): { hits: Positions; best: Positions } {
  const count = candidates?.length ?? texts;
  // Of one size from the start: arrays that grow took longer than the search itself.
  const hits = new Uint32Array(count);
  const starts = new Uint32Array(count);
  let [found, first] = [0, 0];
  for (let i = 0; i < count; i++) {
    const at = candidates ? (candidates[i] ?? 0) : i;
    const how = worst(at, matches);
    if (how === NONE) continue;
    hits[found++] = at;
    if (how === AT_START) starts[first++] = at;
  }
  const all = hits.subarray(0, found);
  return { hits: all, best: startsFirst(all, starts.subarray(0, first), limit) };
}

/** @param starts some of the hits, in the same order */
function startsFirst(hits: Positions, starts: Positions, limit: number): Positions {
  const best = new Uint32Array(Math.min(hits.length, limit));
  best.set(starts.subarray(0, limit));
  let [at, next] = [starts.length, 0];
  for (let i = 0; i < hits.length && at < best.length; i++) {
    if (hits[i] === starts[next]) next++;
    else best[at++] = hits[i] ?? 0;
  }
  return best;
}

function worst(at: number, matches: readonly Match[]): Found {
  let least: Found = AT_START;
  for (const match of matches) {
    const found = match(at);
    if (found === NONE) return NONE;
    if (found < least) least = found;
  }
  return least;
}
