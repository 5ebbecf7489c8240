import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AT_START,
  findNear,
  INSIDE,
  NONE,
  nearWord,
} from '@/utils/shop/search-index/fuzzy-match.ts';
import { type SearchTexts, search } from '@/utils/shop/search-index/search.ts';
import { normalize } from '@/utils/text/normalize.ts';

/** Texts, the last saved first; each is its own id. */
const texts = (...titles: string[]): SearchTexts => ({ ids: titles, texts: titles.map(normalize) });

const SHELF = texts(
  'Lip Balm Shea',
  'Matte Lipstick, Red',
  'Tulip Bulbs',
  'Crème Brûlée Torch',
  'リップクリーム 薬用',
  'أحمر شفاه',
  'Straße Puzzle',
);

describe('search', () => {
  it.each([
    ['every word, in any order', 'red matte', ['Matte Lipstick, Red']],
    ['part of a word', 'stick', ['Matte Lipstick, Red']],
    [
      'word starts first, then the last saved',
      'lip',
      ['Lip Balm Shea', 'Matte Lipstick, Red', 'Tulip Bulbs'],
    ],
    ['without accents', 'creme brulee', ['Crème Brûlée Torch']],
    ['with accents', 'BRÛLÉE', ['Crème Brûlée Torch']],
    ['Japanese', 'クリーム', ['リップクリーム 薬用']],
    ['half-width Japanese', 'ﾘｯﾌﾟ', ['リップクリーム 薬用']],
    ['Arabic with harakat', 'أَحْمَر', ['أحمر شفاه']],
    ['ss for ß', 'strasse', ['Straße Puzzle']],
    ['the same word twice', 'lip lip balm', ['Lip Balm Shea']],
  ])('finds %s: %s', (_what, query, found) => {
    expect(search(SHELF, query, 10)).toEqual({ ids: found, forgiving: false, total: found.length });
  });

  it.each([
    ['a letter missing', 'lipstik', 'Matte Lipstick, Red'],
    ['a letter too many', 'lipsstick', 'Matte Lipstick, Red'],
    ['a wrong letter', 'lipstock', 'Matte Lipstick, Red'],
    ['two swapped', 'lisptick', 'Matte Lipstick, Red'],
    ['two swapped in the middle', 'lpistick', 'Matte Lipstick, Red'],
    ['an error in each word', 'mate lipstik rde', null],
    ['an error in each long word', 'maatte lipstik red', 'Matte Lipstick, Red'],
    ['a space within a word', 'lip-balm', 'Lip Balm Shea'],
    ['Japanese', 'クリ一ム', 'リップクリーム 薬用'],
    ['a short Japanese word', 'リッフ', 'リップクリーム 薬用'],
    ['two errors in one word', 'lpistikc', null],
    ['an error in three letters', 'blm', null],
  ])('forgives %s: %s', (_what, query, found) => {
    const ids = found === null ? [] : [found];
    expect(search(SHELF, query, 10)).toEqual({ ids, forgiving: found !== null, total: ids.length });
  });

  it('forgives nothing where something matches letter by letter', () => {
    const shelf = texts('Lipstick', 'Lipstock');
    expect(search(shelf, 'lipstick', 10).ids).toEqual(['Lipstick']);
  });

  it.each(['', '   ', '\u200b'])('finds nothing for the empty query %j', (query) => {
    expect(search(SHELF, query, 10)).toEqual({ ids: [], forgiving: false, total: 0 });
  });

  it('counts all and gives the best', () => {
    expect(search(SHELF, 'l', 2)).toEqual({
      ids: ['Lip Balm Shea', 'Matte Lipstick, Red'],
      forgiving: false,
      total: 5,
    });
  });
});

/** The smallest number of errors (letter too many, missing, wrong, neighbours swapped) of `word` anywhere in `text`. */
function leastErrors(text: string, word: string): number {
  let least = word.length;
  for (let from = 0; from <= text.length; from++) {
    for (let to = from; to <= Math.min(text.length, from + word.length + 1); to++) {
      least = Math.min(least, errors(text.slice(from, to), word));
    }
  }
  return least;
}

function errors(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  for (let j = 0; j <= b.length; j++) d[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + wrong);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1);
      }
    }
  }
  return d[a.length]![b.length]!;
}

// Few letters, so that halves repeat and errors are within reach.
const text = fc.stringMatching(/^[ab ]{0,14}$/);
const word = fc.stringMatching(/^[ab]{4,9}$/);

describe('findNear', () => {
  it('finds what is within one error of some part of the text, and nothing else', () => {
    fc.assert(
      fc.property(text, word, (where, what) => {
        const isNear = leastErrors(where, what) <= 1;
        expect(findNear(where, nearWord(what)!) !== NONE).toBe(isNear);
      }),
      { numRuns: 3000 },
    );
  });

  it('says whether it begins a word', () => {
    const near = nearWord('stick')!;
    expect(findNear('lip stikc', near)).toBe(AT_START);
    expect(findNear('lipstikc', near)).toBe(INSIDE);
    expect(findNear('(stikc)', near)).toBe(AT_START);
  });
});

describe('typing on', () => {
  const title = fc.stringMatching(/^[abc]{1,6}( [abc]{1,6}){0,2}$/);
  const query = fc.stringMatching(/^[abc ]{1,9}$/);

  it('finds what a search from scratch finds', () => {
    fc.assert(
      fc.property(
        fc.array(title, { maxLength: 12 }),
        fc.array(query, { maxLength: 4 }),
        (titles, typed) => {
          const ids = titles.map((_, at) => String(at));
          const kept: SearchTexts = { ids, texts: titles };
          for (const line of typed) {
            for (let end = 1; end <= line.length; end++) {
              const key = line.slice(0, end);
              expect(search(kept, key, 5)).toEqual(search({ ids, texts: titles }, key, 5));
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds exactly the texts that contain each word', () => {
    fc.assert(
      fc.property(fc.array(title, { maxLength: 12 }), query, (titles, typed) => {
        const words = typed.split(' ').filter(Boolean);
        const expected = titles.filter((line) => words.every((part) => line.includes(part)));
        const { total, forgiving } = search(texts(...titles), typed, 5);
        if (words.length === 0) expect(total).toBe(0);
        else if (expected.length > 0)
          expect({ total, forgiving }).toEqual({ total: expected.length, forgiving: false });
        else {
          const near = titles.filter((line) =>
            words.every((part) => leastErrors(line, part) <= (part.length < 4 ? 0 : 1)),
          );
          expect({ total, forgiving }).toEqual({ total: near.length, forgiving: near.length > 0 });
        }
      }),
      { numRuns: 1000 },
    );
  });
});
