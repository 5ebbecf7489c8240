import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '@/utils/text/clean.ts';

describe('one line of any text', () => {
  it.each([
    ['line breaks and tabs become one space', 'a\r\n\tb\u2028c', 'a b c'],
    ['NUL and other controls too', 'a\0b\u0007\u009fc', 'a b c'],
    ['right-to-left overrides and isolates go', 'a\u202eb\u2066c\u2069\u202c', 'abc'],
    ['directional marks and soft hyphens too', 'a\u200eb\u200f\u061cc\u00add', 'abcd'],
    ['notes between the lines too', 'a\ufff9b\ufffbc\u206f', 'abc'],
    ['zero-width spaces and byte order marks go', '\ufeffa\u200bb', 'ab'],
    ['joiners of emoji and Persian stay', '👩\u200d🔬 می\u200cخواهم', '👩\u200d🔬 می\u200cخواهم'],
    ['a lone surrogate becomes the replacement character', 'a\ud83d b', 'a\ufffd b'],
    ['space around it goes', '  \u00a0a\u3000 ', 'a'],
  ])('%s', (_, given, expected) => {
    expect(oneLine(given)).toBe(expected);
  });

  it('is well-formed, without controls, and the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = oneLine(text);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b]/u);
        expect(oneLine(line)).toBe(line);
      }),
    );
  });
});
