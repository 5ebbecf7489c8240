import { describe, expect, it } from 'vitest';
import {
  decision,
  mergeKeeping,
  undecidedAlts,
  updateConflicts,
} from '@/utils/records/conflicts.ts';
import { create, edit, type Fields, snapshotOf } from '@/utils/records/record.ts';

const [BEFORE, HERE, THERE, LATER] = [0, 1, 2, 3].map((at) => `0mabcdefg-00${at}-aaaaaaaa`) as [
  string,
  string,
  string,
  string,
];
const start = create('p:us:X', { title: 'Lipstick', note: 'old' }, BEFORE);
const base = snapshotOf(start);

/** What becomes of a record that two machines have edited since they had `start` in common. */
const merged = (here: Fields, there: Fields) =>
  mergeKeeping(edit(start, here, HERE), edit(start, there, THERE), base);

describe('mergeKeeping', () => {
  it('keeps what loses where both have written', () => {
    const { v, alts } = merged({ note: 'here' }, { note: 'there' });
    expect(v.note).toBe('there');
    expect(alts).toEqual({ note: [['here', HERE]] });
  });

  it.each<[string, Fields, Fields]>([
    ['only one has written', {}, { note: 'there' }],
    ['both have written the same', { note: 'same' }, { note: 'same' }],
    ['the page has given it', { title: 'here' }, { title: 'there' }],
    ['what loses is empty', { note: null }, { note: 'there' }],
    ['they have written different fields', { ownTitle: 'here' }, { note: 'there' }],
  ])('keeps nothing where %s', (_what, here, there) => {
    expect(merged(here, there).alts).toEqual({});
  });

  it('keeps it where the two had nothing in common', () => {
    const other = create('p:us:X', { note: 'there' }, THERE);
    expect(mergeKeeping(start, other, null).alts).toEqual({ note: [['old', BEFORE]] });
  });

  it('keeps it once, however often they meet', () => {
    const once = merged({ note: 'here' }, { note: 'there' });
    expect(mergeKeeping(once, edit(start, { note: 'there' }, THERE), base)).toBe(once);
  });
});

describe('a conflict', () => {
  const conflict = merged({ note: 'here' }, { note: 'there' });

  it('waits for a choice', () => {
    expect(undecidedAlts(conflict)).toEqual([['note', [['here', HERE]]]]);
    expect(updateConflicts([], conflict)).toEqual(['p:us:X']);
    expect(updateConflicts(['p:us:X', 'c:1'], conflict)).toEqual(['c:1', 'p:us:X']);
  });

  it.each(['here', 'there', 'neither'])('is settled by choosing “%s”', (value) => {
    const after = edit(conflict, decision(conflict, 'note', value), LATER);
    expect(after.v.note).toBe(value);
    expect(undecidedAlts(after)).toEqual([]);
    expect(updateConflicts(['p:us:X', 'c:1'], after)).toEqual(['c:1']);
  });
});
