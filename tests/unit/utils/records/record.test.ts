import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, create, edit, type Fields, type Json, same } from '@/utils/records/record.ts';

const A = '0mabcdefg-000-aaaaaaaa';
const B = '0mabcdefg-001-aaaaaaaa';
const C = '0mabcdefg-002-aaaaaaaa';

const fields = fc.dictionary(
  fc.constantFrom('title', 'note', 'in:c:1', 'newer'),
  fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
);

describe('edit', () => {
  it('stores the clock of a field only where it differs', () => {
    const record = edit(
      create('p:us:X', { title: 'a', note: 'b', brand: 'r' }, A),
      { note: 'c' },
      B,
    );
    expect(record).toMatchObject({
      v: { title: 'a', note: 'c', brand: 'r' },
      t: A,
      ft: { note: B },
      n: 2,
    });
    const all = edit(record, { title: 'd', note: 'e', brand: 's' }, C);
    expect(all).toMatchObject({ t: C, ft: {} });
  });

  it('gives the very same record back when nothing changes', () => {
    const record = create('p:us:X', { title: 'a', list: [1, { b: 2 }] }, A);
    expect(edit(record, { title: 'a', list: [1, { b: 2 }], note: null }, B)).toBe(record);
  });

  it('keeps what it does not know', () => {
    const record = { ...create('p:us:X', { title: 'a' }, A), later: 1 };
    expect(edit(record, { title: 'b' }, B)).toHaveProperty('later', 1);
    expect(edit(create('p:us:X', { novel: { deep: 1 } }, A), { title: 'b' }, B).v.novel).toEqual({
      deep: 1,
    });
  });

  it('marks the record for the outbox and leaves the last common state alone', () => {
    const base = { v: { title: 'a' }, t: A, ft: {} };
    const { dirty: _sent, ...clean } = { ...create('p:us:X', { title: 'a' }, A), base, rev: '1-x' };
    expect(edit(clean, { title: 'b' }, B)).toMatchObject({ dirty: 1, base, rev: '1-x' });
  });

  it('says of each field when it was last written, in whatever order edits come', () => {
    fc.assert(
      fc.property(fields, fields, fields, (first, second, third) => {
        let record = create('p:us:X', first, A);
        const clocks = new Map(Object.keys(first).map((field) => [field, A]));
        for (const [changes, clock] of [
          [second, B],
          [third, C],
        ] as const) {
          for (const [field, value] of Object.entries(changes)) {
            if (!same(record.v[field] ?? null, value)) clocks.set(field, clock);
          }
          record = edit(record, changes, clock);
        }
        for (const [field, clock] of clocks) expect(clockOf(record, field)).toBe(clock);
        for (const clock of Object.values(record.ft)) expect(clock).not.toBe(record.t);
      }),
    );
  });

  it('does not change what it was given', () => {
    const before = create('p:us:X', { title: 'a' }, A);
    const copy = structuredClone(before);
    edit(before, { title: 'b', note: 'c' }, B);
    expect(before).toEqual(copy);
  });
});

it('says that a field that never was is older than any', () => {
  expect(clockOf(create('p:us:X', {}, A), 'title') < A).toBe(true);
});

describe('same', () => {
  it.each<[Json, Json, boolean]>([
    [1, 1, true],
    [1, '1', false],
    [null, false, false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [{ a: null }, { b: null }, false],
  ])('%j and %j: %j', (a, b, expected) => {
    expect(same(a, b)).toBe(expected);
  });

  it('is true of a copy', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.parse(JSON.stringify(value)) as Fields;
        expect(same(json, structuredClone(json))).toBe(true);
      }),
    );
  });
});
