/*
 * The creator changes what is in use on this device. What waits there for her word is not part of that: her change is
 * carried over to what all devices have, and leaves alone what it does not touch.
 */

/** Lists whose items go by a name of their own. */
const KEYS = ['tag', 'id', 'name'];

type Items = ReadonlyMap<string, unknown>;

/**
 * The change from `before` to `after`, made to `shared`. Where both changed the same value, hers holds.
 * @param shared anything that JSON can hold, as are the others
 */
export function carriedOver(shared: unknown, before: unknown, after: unknown): unknown {
  if (isSame(before, after)) return shared;
  if (isSame(shared, before)) return after;
  const all = [itemsOf(shared), itemsOf(before), itemsOf(after)] as const;
  const [theirs, former, mine] = all;
  if (!theirs || !former || !mine) return after;
  const merged = mergeItems(theirs, former, mine);
  return Array.isArray(after) ? [...merged.values()] : Object.fromEntries(merged);
}

function mergeItems(theirs: Items, former: Items, mine: Items): Items {
  const merged = new Map<string, unknown>();
  for (const [key, value] of mine) {
    if (!former.has(key)) merged.set(key, value);
    else if (theirs.has(key)) merged.set(key, carriedOver(theirs.get(key), former.get(key), value));
    // What is gone there, and waits for her word here, comes back where she has changed it.
    else if (!isSame(former.get(key), value)) merged.set(key, value);
  }
  for (const [key, value] of theirs) if (!former.has(key) && !mine.has(key)) merged.set(key, value);
  return merged;
}

/** The items of an object or of a list, by their names; null: it is one value. */
function itemsOf(value: unknown): Items | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const items = value.map((item: unknown): [string, unknown] => [nameOf(item), item]);
  return items.some(([name]) => name === '') ? null : new Map(items);
}

/** '' for what has no name. */
function nameOf(item: unknown): string {
  const fields = new Map<string, unknown>(Object.entries(Object(item)));
  const key = KEYS.find((each) => fields.has(each)) ?? '';
  return String(fields.get(key) ?? '');
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
