import { describe, expect, it } from 'vitest';
import { acknowledgedBy, type Change, extendTail, hasStill } from '@/utils/sync/acknowledged.ts';

/** Changes of so many documents, every fourth with its sequence. */
function changes(from: number, to: number): Change[] {
  return Array.from({ length: to - from }, (_, at) => ({
    id: `doc ${from + at}`,
    seq: (from + at) % 4 === 0 ? `after ${from + at}` : null,
    revs: ['1-a'],
  }));
}

describe('the tail of the changes', () => {
  it('begins at a sequence with a few changes after it', () => {
    const tail = extendTail({ since: '0', changes: [] }, changes(0, 18));
    expect(tail).toEqual({ since: 'after 12', changes: changes(13, 18) });
  });

  it('goes on over pages, also over an empty one', () => {
    const first = extendTail({ since: '0', changes: [] }, changes(0, 3));
    expect(first).toEqual({ since: '0', changes: changes(0, 3) });
    const second = extendTail(first, changes(3, 9));
    expect(second).toEqual({ since: 'after 4', changes: changes(5, 9) });
    expect(extendTail(second, [])).toEqual(second);
  });

  it('has a document once, where it was changed last', () => {
    const again = { id: 'doc 1', seq: null, revs: ['2-b'] };
    const tail = extendTail({ since: '0', changes: changes(0, 3) }, [again]);
    expect(tail.changes.map(({ id }) => id)).toEqual(['doc 0', 'doc 2', 'doc 1']);
    expect(acknowledgedBy(tail, new Map([['doc 7', ['3-c']]]))).toEqual({
      'doc 0': ['1-a'],
      'doc 1': ['2-b'],
      'doc 2': ['1-a'],
      'doc 7': ['3-c'],
    });
  });
});

it.each([
  ['a leaf', ['2-b'], ['2-b', '1-x'], true],
  ['one of several leaves', ['2-b', '1-x'], ['2-b', '1-x'], true],
  ['under a longer one', ['2-b'], ['3-c'], true],
  ['another of the same length', ['2-b'], ['2-c'], false],
  ['a shorter one', ['2-b'], ['1-a'], false],
])('a revision that is %s', (_what, known, revs, expected) => {
  expect(hasStill(known, { id: 'doc', seq: null, revs })).toBe(expected);
});
