import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import * as valibot from 'valibot';
import { describe, expect, it } from 'vitest';
import * as v from '@/utils/schema.ts';

const isShort = (value: string) => value.length < 3;
const isWord = (value: string): value is 'a' | 'b' => value === 'a' || value === 'b';

/** Each schema, and how the library says the same. */
const PAIRS: [string, v.Schema<unknown>, valibot.GenericSchema][] = [
  ['unknown', v.unknown, valibot.unknown()],
  ['boolean', v.boolean, valibot.boolean()],
  ['number', v.number, valibot.number()],
  ['string', v.string, valibot.string()],
  ['text', v.text(2), valibot.pipe(valibot.string(), valibot.maxLength(2))],
  ['check', v.check(v.string, isShort), valibot.pipe(valibot.string(), valibot.check(isShort))],
  ['a guard', v.check(v.string, isWord), valibot.pipe(valibot.string(), valibot.guard(isWord))],
  ['picklist', v.picklist(['a', 1]), valibot.picklist(['a', 1])],
  ['one value', v.picklist([1]), valibot.literal(1)],
  ['nullable', v.nullable(v.number), valibot.nullable(valibot.number())],
  ['array', v.array(v.string), valibot.array(valibot.string())],
  ['pair', v.pair(v.string, v.number), valibot.tuple([valibot.string(), valibot.number()])],
  ['an empty object', v.object({}), valibot.object({})],
  [
    'object',
    v.object({ a: v.string, b: v.nullable(v.number), c: v.unknown }),
    valibot.object({
      a: valibot.string(),
      b: valibot.nullable(valibot.number()),
      c: valibot.unknown(),
    }),
  ],
  ['record', v.record(v.string, v.number), valibot.record(valibot.string(), valibot.number())],
  [
    'record of certain names',
    v.record(v.picklist(['a', 'b']), v.object({ a: v.string })),
    valibot.record(valibot.picklist(['a', 'b']), valibot.object({ a: valibot.string() })),
  ],
  [
    'all of them together',
    v.array(v.object({ a: v.record(v.string, v.array(v.nullable(v.string))) })),
    valibot.array(
      valibot.object({
        a: valibot.record(valibot.string(), valibot.array(valibot.nullable(valibot.string()))),
      }),
    ),
  ],
];

/** Values that are of the right shape now and then. */
const leaf = fc.constantFrom('a', 'b', 'ccc', '', 0, 1, Number.NaN, 1 / 0, true, null, undefined);
const name = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'prototype');
const { given } = fc.letrec((tie) => ({
  given: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('given'), { maxLength: 3 }),
    fc.dictionary(name, tie('given'), { maxKeys: 4 }),
    fc.tuple(leaf, leaf, leaf),
    fc.dictionary(name, fc.nat(), { maxKeys: 3 }),
    fc.record({ a: leaf, b: leaf, c: tie('given'), d: leaf }, { requiredKeys: ['a', 'b'] }),
    fc.array(fc.record({ a: fc.dictionary(name, fc.array(leaf)) })),
  ),
}));

describe('a schema', () => {
  it.each(PAIRS)('%s reads and refuses what the library does', (_name, schema, theirs) => {
    let read = 0;
    fc.assert(
      fc.property(given, (value) => {
        const expected = valibot.safeParse(theirs, value);
        expect(v.is(schema, value)).toBe(expected.success);
        if (!expected.success) {
          expect(() => schema(value)).toThrow(TypeError);
          return;
        }
        read += 1;
        expect(isDeepStrictEqual(schema(value), expected.output)).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(read).toBeGreaterThan(0);
  });

  it('is attempted without an error', () => {
    expect(v.attempt(v.nullable(v.string), null)).toEqual({ value: null });
    expect(v.attempt(v.nullable(v.string), 1)).toBeNull();
  });

  it('leaves out what it does not know, and the value as it was', () => {
    const value = { a: 'x', b: { c: 1, d: 2 }, e: [] };
    const schema = v.object({ a: v.string, b: v.object({ c: v.number }) });
    expect(schema(value)).toEqual({ a: 'x', b: { c: 1 } });
    expect(value).toEqual({ a: 'x', b: { c: 1, d: 2 }, e: [] });
  });

  it('reads the places of an array that nothing was put into', () => {
    const holes = new Array<string>(2);
    expect(v.is(v.array(v.string), holes)).toBe(valibot.is(valibot.array(valibot.string()), holes));
  });
});
