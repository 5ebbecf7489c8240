import { describe, expect, it } from 'vitest';
import {
  addCopy,
  type Copy,
  joinCopies,
  readCopies,
  unknownCopies,
  withMerged,
} from '@/utils/descriptions/copies.ts';

const copy = (at: string, products: string[], more: Partial<Copy> = {}): Copy => ({
  at: Date.parse(`2026-${at}:00`),
  channel: 'Main channel',
  platform: 'youtube',
  products,
  ...more,
});
const after = (...copies: Copy[]) =>
  readCopies(copies.reduce<string | null>((stored, each) => addCopy(stored, each), null));

describe('copies', () => {
  it('are remembered, the latest first', () => {
    const first = copy('05-01T10:00', ['a', 'b']);
    const second = copy('05-02T10:00', ['a']);
    expect(after(first, second)).toEqual([second, first]);
  });

  it('of one channel and day are one: a text is copied again, or has parts', () => {
    const parts = after(copy('05-01T10:00', ['a', 'b']), copy('05-01T10:05', ['c', 'a']));
    expect(parts).toEqual([copy('05-01T10:05', ['c', 'a', 'b'])]);
    const other = copy('05-01T10:05', ['a'], { channel: '', platform: 'x' });
    expect(after(copy('05-01T10:00', ['a']), other)).toHaveLength(2);
  });

  it('are forgotten, the oldest first, when there are very many', () => {
    const many = (prefix: string) => Array.from({ length: 9_000 }, (_, at) => `${prefix}${at}`);
    const days = [1, 2, 3].map((day) => copy(`05-0${day}T10:00`, many(`p${day}`)));
    expect(after(...days).map(({ at }) => new Date(at).getDate())).toEqual([3, 2]);
  });

  it('of version 1 are read', () => {
    const stored =
      '{"version":1,"copies":[{"at":1777777777777,"channel":"Insta","platform":"instagram","products":["p:us:B0TESTAAA1"]}]}';
    expect(readCopies(stored)).toEqual([
      { at: 1777777777777, channel: 'Insta', platform: 'instagram', products: ['p:us:B0TESTAAA1'] },
    ]);
  });

  it.each([null, '', '{', '{"version":9,"copies":[]}', '{"version":1,"copies":[{"at":"x"}]}'])(
    'are none after %j',
    (stored) => {
      expect(readCopies(stored)).toEqual([]);
    },
  );

  it('of products that were made one are those of the one that stays', () => {
    const stored = addCopy(
      addCopy(null, copy('05-01T10:00', ['a', 'b'])),
      copy('05-02T10:00', ['c', 'x']),
    );
    const merged = readCopies(withMerged(stored, 'a', ['b', 'c']));
    expect(merged.map(({ products }) => products)).toEqual([
      ['c', 'x', 'a'],
      ['a', 'b'],
    ]);
  });
});

describe('copies of a backup', () => {
  const at = (day: number, products: string[]) => copy(`05-0${day}T10:00`, products);
  const stored = addCopy(addCopy(null, at(1, ['a', 'b'])), at(3, ['c']));

  it('that are here already change nothing', () => {
    const known = [at(3, ['c']), at(1, ['b'])];
    expect(unknownCopies(stored, known)).toEqual([]);
    expect(joinCopies(stored, known)).toBe(stored);
    expect(joinCopies(null, [])).toBeNull();
  });

  it('come in by their time; the same text has the products of both', () => {
    const joined = joinCopies(stored, [at(2, ['d']), at(1, ['e'])]);
    expect(readCopies(joined)).toEqual([at(3, ['c']), at(2, ['d']), at(1, ['a', 'b', 'e'])]);
    expect(joinCopies(joined, [at(2, ['d'])])).toBe(joined);
  });
});
