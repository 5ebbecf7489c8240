import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clock, makeClock } from '@/utils/records/clock.ts';
import { isDeleted } from '@/utils/records/fields.ts';
import { merge, type RecordContent } from '@/utils/records/merge.ts';
import { clockOf, type Json } from '@/utils/records/record.ts';

const at = (time: number, device = 'aaaaaaaa'): Clock => makeClock({ time, counter: 0, device });

/** A record of fields with a clock each. */
function said(
  fields: Record<string, [Json, Clock]>,
  alts: RecordContent['alts'] = {},
): RecordContent {
  const entries = Object.entries(fields);
  const t = entries[0]?.[1][1] ?? at(0);
  return {
    v: Object.fromEntries(entries.map(([field, [value]]) => [field, value])),
    t,
    ft: Object.fromEntries(
      entries.flatMap(([field, [, clock]]) => (clock === t ? [] : [[field, clock]])),
    ),
    alts,
  };
}

const anyRecord = fc
  .dictionary(
    fc.constantFrom('title', 'note', 'in:c:1', 'in:c:2', 'del', 'gone', 'unknown'),
    fc.tuple(
      fc.constantFrom<Json>('a', 'b', null, true, false, 3),
      fc.record({ time: fc.nat(6), device: fc.constantFrom('aaaaaaaa', 'bbbbbbbb') }),
    ),
    { minKeys: 1 },
  )
  .map((fields) =>
    said(
      Object.fromEntries(
        Object.entries(fields).map(([field, [value, { time, device }]]) => [
          field,
          [value, at(time, device)],
        ]),
      ),
    ),
  );

describe('merge', () => {
  it.each<[string, RecordContent, RecordContent, RecordContent['v']]>([
    [
      'what was said last',
      said({ note: ['a', at(1)] }),
      said({ note: ['b', at(2)] }),
      { note: 'b' },
    ],
    [
      'fields of both',
      said({ note: ['a', at(2)] }),
      said({ title: ['b', at(1)] }),
      { note: 'a', title: 'b' },
    ],
    [
      'a field that nobody knows here',
      said({ note: ['a', at(1)] }),
      said({ shiny: [[1], at(1)] }),
      { note: 'a', shiny: [1] },
    ],
  ])('%s', (_, mine, theirs, expected) => {
    expect(merge(mine, theirs).v).toEqual(expected);
    expect(merge(theirs, mine).v).toEqual(expected);
  });

  it.each<[string, Record<string, [Json, Clock]>, Record<string, [Json, Clock]>, boolean]>([
    ['after the last word', { note: ['a', at(1)] }, { del: [true, at(2)] }, true],
    ['before a person’s word', { note: ['a', at(3)] }, { del: [true, at(2)] }, false],
    ['before a page’s word', { title: ['a', at(3)] }, { del: [true, at(2)] }, true],
    ['before a word that was taken back', { note: [null, at(3)] }, { del: [true, at(2)] }, true],
    ['for good', { note: ['a', at(3)] }, { del: [true, at(2)], gone: [true, at(2)] }, true],
  ])('thrown away %s', (_, mine, theirs, expected) => {
    expect(isDeleted(merge(said(mine), said(theirs)))).toBe(expected);
    expect(isDeleted(merge(said(theirs), said(mine)))).toBe(expected);
  });

  it('is the very same object where nothing is news', () => {
    const mine = said({ note: ['a', at(2)], title: ['t', at(1)] });
    expect(merge(mine, said({ note: ['old', at(1)] }))).toBe(mine);
    expect(merge(mine, structuredClone(mine))).toBe(mine);
  });

  it('keeps what lost conflicts on either side, once', () => {
    const mine = said({ note: ['a', at(2)] }, { note: [['x', at(1)]] });
    const theirs = said(
      { note: ['a', at(2)] },
      {
        note: [
          ['x', at(1)],
          ['y', at(0)],
        ],
      },
    );
    expect(merge(mine, theirs).alts).toEqual({
      note: [
        ['y', at(0)],
        ['x', at(1)],
      ],
    });
  });

  it('comes to the same in whatever order, and however often', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, anyRecord, (a, b, c) => {
        // However the clocks are stored.
        const plain = (record: RecordContent) =>
          Object.fromEntries(
            Object.entries(record.v).map(([field, value]) => [
              field,
              [value, clockOf(record, field)],
            ]),
          );
        const all = plain(merge(merge(a, b), c));
        expect(plain(merge(merge(c, b), a))).toEqual(all);
        expect(plain(merge(a, merge(b, c)))).toEqual(all);
        expect(plain(merge(merge(merge(a, b), c), b))).toEqual(all);
      }),
      { numRuns: 2000 },
    );
  });
});
