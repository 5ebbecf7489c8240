import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, measure } from '@/utils/descriptions/measure.ts';

const URL = 'https://www.amazon.de/dp/B0TESTAAA1?tag=blog-21';

describe('measure', () => {
  it.each([
    ['bytes', 'aé✓😀', 1 + 2 + 3 + 4],
    ['characters', 'aé✓😀', 5],
    ['graphemes', 'a👩‍👩‍👧é🇩🇪', 4],
    ['weighted', 'abc', 3],
    ['weighted', 'アマゾン', 8],
    ['weighted', '“quoted” – yes', 14],
    ['weighted', '👩‍👩‍👧', 2],
    ['weighted', '🇩🇪', 2],
    ['weighted', URL, 23],
    ['weighted', `A: ${URL} (Link)`, 3 + 23 + 7],
    ['weighted', 'e\u0301', 1],
  ] as const)('in %s counts %j', (unit, text, expected) => {
    expect(measure(text, unit)).toBe(expected);
  });

  it.each(['bytes', 'characters', 'graphemes', 'weighted'] as const)(
    'in %s adds up over line breaks',
    (unit) => {
      const line = fc.string({ unit: 'grapheme' }).map((text) => text.toWellFormed());
      fc.assert(
        fc.property(line, line, (one, other) => {
          const whole = measure(`${one}\n${other}`, unit);
          expect(whole).toBe(measure(one, unit) + measure(`\n${other}`, unit));
        }),
      );
    },
  );
});

describe('fit', () => {
  it.each([
    ['youtube', 'a'.repeat(5000), false],
    ['youtube', 'a'.repeat(5001), true],
    ['youtube', 'é'.repeat(2501), true],
    ['x', 'a'.repeat(280), false],
    ['x', 'ア'.repeat(141), true],
    ['bluesky', '👩‍👩‍👧'.repeat(300), false],
    ['bluesky', 'a'.repeat(301), true],
    ['instagram', 'a'.repeat(2201), true],
    ['blog', 'a'.repeat(100_000), false],
  ] as const)('on %s', (platform, text, over) => {
    expect(fit(text, platform).over).toBe(over);
  });

  it('folds at the characters or the lines, whichever comes first', () => {
    expect(fit('a'.repeat(300), 'youtube').foldAt).toBe(157);
    expect(fit('a\nb\nc\nd', 'youtube').foldAt).toBe(5);
    expect(fit('a\nb', 'youtube').foldAt).toBe(3);
    expect(fit('a\nb', 'tiktok').foldAt).toBe(1);
    expect(fit('a\nb', 'x').foldAt).toBe(3);
  });
});
