/**
 * Places in a list as keys that sort as text: between any two there is room for another, so that putting something
 * somewhere changes nothing else. They are made as the package `fractional-indexing` makes them.
 * A key is a whole number and a fraction that does not end in a zero. The first letter of the number says how many
 * digits it has: from `a` up one more with each letter, from `Z` down likewise for those below zero.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * @param low the key before; empty or null: none
 * @param high the key after; empty or null: none
 * @throws {Error} where there is none, as they do not stand in this order or one is no key
 */
export function keyBetween(low: string | null, high: string | null): string {
  const key = made(low ?? '', high ?? '');
  if (key <= (low ?? '') || (high && key >= high)) throw new Error(`no key: ${low}, ${high}`);
  return key;
}

/** So many keys in their order, see `keyBetween`. */
export function keysBetween(low: string | null, high: string | null, count: number): string[] {
  if (count > 1 && low && high) {
    const key = keyBetween(low, high);
    const before = Math.floor(count / 2);
    return [...keysBetween(low, key, before), key, ...keysBetween(key, high, count - before - 1)];
  }
  const keys: string[] = [];
  while (keys.length < count) {
    const last = keys.at(-1);
    keys.push(high ? keyBetween(low, last ?? high) : keyBetween(last ?? low, high));
  }
  return high ? keys.reverse() : keys;
}

function made(low: string, high: string): string {
  const from = low || high || 'Zz';
  const whole = from.slice(0, lengthOf(from));
  const fraction = from.slice(whole.length);
  if (high && !low) {
    const before = step(whole, -1);
    // The smallest number has nothing before it, and is no key itself.
    return before ? (fraction ? whole : before) : whole + middle('', fraction);
  }
  const next = step(whole, 1);
  if (next && (!high || next < high)) return next;
  return whole + middle(fraction, high.startsWith(whole) ? high.slice(whole.length) : '');
}

/** Of the whole number that a text begins with: two for `a` and `Z`, 27 for `z` and `A`. */
function lengthOf(text: string): number {
  return Math.abs(DIGITS.indexOf(text.charAt(0)) - 35.5) + 1.5;
}

/** The whole number before or after; empty: there is none. */
function step(whole: string, by: 1 | -1): string {
  const kept = whole.replace(by > 0 ? /(?!^)z+$/ : /(?!^)0+$/, '');
  const next = kept.slice(0, -1) + DIGITS.charAt(DIGITS.indexOf(kept.slice(-1)) + by);
  return next < 'A' ? '' : next.padEnd(lengthOf(next), by > 0 ? '0' : 'z');
}

/** A fraction after `low` and before `high`, a short one; empty: nothing, and one. */
function middle(low: string, high: string): string {
  const a = DIGITS.indexOf(low.charAt(0) || '0');
  const b = high ? DIGITS.indexOf(high.charAt(0)) : DIGITS.length;
  if (b - a > 1) return DIGITS.charAt(Math.round((a + b) / 2));
  if (a < b && high.length > 1) return high.charAt(0);
  return DIGITS.charAt(a) + middle(low.slice(1), a < b ? '' : high.slice(1));
}
