import { describe, expect, it } from 'vitest';
import { foldBeforeLink, piecesOf, textDirection } from '@/components/ui/text-pieces.ts';

const LINK = 'https://www.amazon.ae/dp/B0TESTAAA1?tag=mine-21';
const TEXT = `NIVEA كريم مرطب للوجه (الإمارات): ${LINK}\nكتاب: ${LINK}`;

describe('piecesOf', () => {
  it('takes the addresses out, and loses nothing', () => {
    const pieces = piecesOf(TEXT);
    expect(pieces.map(({ text }) => text).join('')).toBe(TEXT);
    expect(pieces.filter(({ isLink }) => isLink).map(({ text }) => text)).toEqual([LINK, LINK]);
  });

  it('an empty text has none', () => {
    expect(piecesOf('')).toEqual([]);
  });
});

describe('foldBeforeLink', () => {
  const start = TEXT.indexOf(LINK);

  it.each([
    ['within an address: before it', start + 5, start],
    ['before it', start, start],
    ['behind it', start + LINK.length, start + LINK.length],
    ['in words', 3, 3],
    ['at the end', TEXT.length, TEXT.length],
  ])('%s', (_, at, expected) => {
    expect(foldBeforeLink(TEXT, at)).toBe(expected);
  });
});

describe('textDirection', () => {
  it('is that of the words, not of the addresses or the first letter', () => {
    expect(textDirection(TEXT)).toBe('rtl');
    expect(textDirection(`A title: ${LINK}`)).toBe('auto');
  });
});
