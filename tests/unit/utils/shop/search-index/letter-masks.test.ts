import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLetter, lettersOf, maskOf } from '@/utils/shop/search-index/letter-masks.ts';

const has = (list: Uint32Array, word: string) => ((list[0] ?? 0) & maskOf(word)) === maskOf(word);

describe('letters', () => {
  it('tells the letters of ASCII from one another and from all else', () => {
    const { all, first } = lettersOf(['steel-bottle 7 リップ']);
    const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];
    expect(alphabet.filter((each) => has(all, each)).join('')).toBe('belost');
    expect(alphabet.filter((each) => has(first, each)).join('')).toBe('bs');
  });

  it('never rules out a text that has the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), fc.nat(20), (text, from, length) => {
        const word = text.slice(from, from + length);
        expect(has(lettersOf([text]).all, word)).toBe(true);
      }),
    );
  });

  it.each([
    ['a', true],
    ['z', true],
    ['7', false],
    ['é', false],
    ['ab', false],
    ['', false],
  ])('%j is a letter with a bit of its own: %s', (word, expected) => {
    expect(isLetter(word)).toBe(expected);
  });
});
