import * as fc from 'fast-check';
import { BASE_62_DIGITS, generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { describe, expect, it } from 'vitest';
import { keyBetween, keysBetween } from '@/utils/records/order-key.ts';

type Ends = [low: string | null, high: string | null];

const A = 'A'.charCodeAt(0);
/** The letters of whole numbers in their order, the most digits at both ends. */
const LETTERS = BASE_62_DIGITS.slice(10);

/** The first and last ones are where a number takes another digit, and a fraction too. */
const digit = fc.oneof(fc.constantFrom(...'01yz'), fc.constantFrom(...BASE_62_DIGITS));
const digits = (from: number, to: number) =>
  fc.array(digit, { minLength: from, maxLength: to, size: 'max' }).map((each) => each.join(''));

const whole = fc
  .oneof(fc.constantFrom(...'ABYZabyz'), fc.constantFrom(...LETTERS))
  .chain((letter) => {
    const size = letter < 'a' ? 26 + A - letter.charCodeAt(0) : letter.charCodeAt(0) - A - 31;
    const ends = fc.constantFrom('0', 'z').map((each) => each.repeat(size));
    return fc.oneof(digits(size, size), ends).map((each) => letter + each);
  });
const fraction = digits(0, 3).map((each) => each.replace(/0+$/, ''));
const apart = fc.tuple(whole, fraction).map(([number, rest]) => number + rest);
/** Two keys of one number, and any two. */
const pair = fc.oneof(
  fc.tuple(whole, fraction, fraction).map(([number, a, b]): Ends => [number + a, number + b]),
  fc.tuple(fc.option(apart), fc.option(apart)),
);
const isKey = (key: string | null) => key === null || !/^A0*$/.test(key);
const ends = pair
  .map(([a, b]): Ends => (a !== null && b !== null && a > b ? [b, a] : [a, b]))
  .filter(([low, high]) => isKey(low) && isKey(high) && (low === null || low !== high));

describe('keyBetween', () => {
  it('gives the key that the library gives', () => {
    fc.assert(
      fc.property(ends, ([low, high]) => {
        expect(keyBetween(low, high)).toBe(generateKeyBetween(low, high));
      }),
    );
  });

  it.each<[string, ...Ends, string]>([
    ['the first', null, null, 'a0'],
    ['the first, where the ends are empty', '', '', 'a0'],
    ['after one', 'a0', null, 'a1'],
    ['after the last of two digits', 'az', null, 'b00'],
    ['before the first of two digits', null, 'a0', 'Zz'],
    ['within a number', 'a0', 'a0V', 'a0G'],
    ['where a fraction takes another digit', 'a0', 'a01', 'a00V'],
  ])('gives it %s', (_where, low, high, key) => {
    expect(keyBetween(low, high)).toBe(key);
  });

  it('gives room between any two of a long list', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 200, size: 'max' }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const at = place % (keys.length + 1);
          keys.splice(at, 0, keyBetween(keys[at - 1] ?? null, keys[at] ?? null));
        }
        expect(keys).toEqual([...new Set(keys)].sort());
      }),
    );
  });

  it.each<[string, ...Ends]>([
    ['the smallest number', null, `A${'0'.repeat(26)}`],
    ['a fraction of zeros', 'a0', 'a00'],
    ['one that is the other', 'a1', 'a1'],
    ['one that stands after the other', 'a2', 'a1'],
  ])('finds nothing at %s', (_what, low, high) => {
    expect(() => keyBetween(low, high)).toThrow('no key');
  });

  it.each(['banana', 'a', '!', 'Ähre', 'z'])('finds room after %j, which is no key', (low) => {
    expect(keyBetween(low, null) > low).toBe(true);
    const keys = keysBetween(low, null, 3);
    expect([low, ...keys]).toEqual([...new Set([low, ...keys])].sort());
  });

  it('gives of what is no key nothing that stands elsewhere', () => {
    const text = fc.option(fc.oneof(fc.string(), digits(0, 5)));
    fc.assert(
      fc.property(text, text, (low, high) => {
        try {
          const between = keyBetween(low, high);
          if (low) expect(between > low).toBe(true);
          if (high) expect(between < high).toBe(true);
        } catch (error) {
          expect(String(error)).toContain('no key');
        }
      }),
    );
  });
});

describe('keysBetween', () => {
  it('gives the keys that the library gives', () => {
    fc.assert(
      fc.property(ends, fc.nat({ max: 40 }), ([low, high], count) => {
        // Before the smallest number the library makes a key that it refuses itself.
        fc.pre(low !== null || high === null || high > 'B');
        expect(keysBetween(low, high, count)).toEqual(generateNKeysBetween(low, high, count));
      }),
    );
  });
});
