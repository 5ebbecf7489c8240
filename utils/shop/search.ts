import { fold } from './fold.ts';
import { AT_START, type Found, findExact, findNear, NONE, nearWord } from './near.ts';

/** What is searched: products with their folded texts, the last saved first. */
export interface SearchTexts {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
  /** The former search, which the next key mostly narrows. */
  former?: Former;
}

interface Former {
  words: string[];
  /** Where all words are, letter by letter. */
  exact: number[];
  /** Where they are with typing errors forgiven; null where that was not asked. */
  near: number[] | null;
}

export interface SearchResult {
  /** The best, at most as many as were asked for. */
  ids: string[];
  /** Nothing matched letter by letter: these are within a typing error of each word. */
  forgiving: boolean;
  /** How many products matched. */
  total: number;
}

type Match = (text: string) => Found;

/**
 * Products with every word of the query, in any order, as part of a word or the whole of it.
 * Where there are none, one typing error is forgiven in every word of four letters or more.
 * First those where every word begins a word; among equals the last saved first.
 */
export function search(searched: SearchTexts, query: string, limit: number): SearchResult {
  const words = [...new Set(fold(query).split(' '))].filter((word) => word !== '');
  if (words.length === 0) return { ids: [], forgiving: false, total: 0 };
  // The longest word leaves the fewest texts for the others.
  words.sort((a, b) => b.length - a.length);
  const { former } = searched;
  const exact = match(
    searched,
    narrowed(former?.exact, former, words, () => true),
    words.map(
      (word): Match =>
        (text) =>
          findExact(text, word),
    ),
    limit,
  );
  const nearWords = exact.hits.length === 0 ? words.map(nearWord) : [];
  const isForgiving = nearWords.some((word) => word !== null);
  const near = isForgiving
    ? match(
        searched,
        narrowed(former?.near, former, words, bothForgiving),
        words.map((word, at): Match => {
          const near = nearWords[at];
          return near ? (text) => findNear(text, near) : (text) => findExact(text, word);
        }),
        limit,
      )
    : null;
  searched.former = { words, exact: exact.hits, near: near?.hits ?? null };
  const { best, hits } = near ?? exact;
  return {
    ids: best.map((at) => searched.ids[at] ?? ''),
    forgiving: near !== null && hits.length > 0,
    total: hits.length,
  };
}

/** The former hits, where the query has only grown so that nothing else can match. */
function narrowed(
  hits: number[] | null | undefined,
  former: Former | undefined,
  words: readonly string[],
  comparable: (former: string, word: string) => boolean,
): readonly number[] | null {
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

function match(
  { texts }: SearchTexts,
  candidates: readonly number[] | null,
  matches: readonly Match[],
  limit: number,
): { hits: number[]; best: number[] } {
  const hits: number[] = [];
  const starts: number[] = [];
  const others: number[] = [];
  const count = candidates ? candidates.length : texts.length;
  for (let i = 0; i < count; i++) {
    const at = candidates ? (candidates[i] ?? 0) : i;
    const found = worst(texts[at] ?? '', matches);
    if (found === NONE) continue;
    hits.push(at);
    (found === AT_START ? starts : others).push(at);
  }
  return { hits, best: [...starts.slice(0, limit), ...others.slice(0, limit)].slice(0, limit) };
}

function worst(text: string, matches: readonly Match[]): Found {
  let least: Found = AT_START;
  for (const match of matches) {
    const found = match(text);
    if (found === NONE) return NONE;
    if (found < least) least = found;
  }
  return least;
}
