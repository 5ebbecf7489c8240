import { generateNKeysBetween } from 'fractional-indexing';

/**
 * Places in a list as keys that sort as text: between any two there is room for another, so that putting something
 * somewhere changes nothing else.
 * @param low the key before; empty or null: none
 * @param high the key after; empty or null: none
 * @throws {Error} where there is none, as they do not stand in this order or one is no key
 */
export function keyBetween(low: string | null, high: string | null): string {
  const [key] = keysBetween(low, high, 1);
  if (key === undefined) throw noKey(low, high);
  return key;
}

/** So many keys in their order, see `keyBetween`. */
export function keysBetween(low: string | null, high: string | null, count: number): string[] {
  const keys = fromLibrary(low || null, high || null, count);
  if (keys && isSorted(keys, low, high)) return keys;
  const after = generateNKeysBetween(null, null, count).map((key) => (low ?? '') + key);
  if (!isSorted(after, low, high)) throw noKey(low, high);
  return after;
}

/**
 * Null: the library takes one of them for no key. A shop that was written otherwise, or damaged, may hold any text;
 * something can still be put after it, as a text that is longer sorts after the one that it begins with.
 */
function fromLibrary(low: string | null, high: string | null, count: number): string[] | null {
  try {
    return generateNKeysBetween(low, high, count);
  } catch {
    return null;
  }
}

/** The library does not look at each letter of a key: of what is none it may make one that stands elsewhere. */
function isSorted(keys: readonly string[], low: string | null, high: string | null): boolean {
  const all = [low ?? '', ...keys, ...(high ? [high] : [])];
  return all.every((key, at) => at === 0 || (all[at - 1] ?? '') < key);
}

function noKey(low: string | null, high: string | null): Error {
  return new Error(`no key: ${low}, ${high}`);
}
