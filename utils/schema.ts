/**
 * What comes from outside (settings, messages, files) is read by a schema and is a plain typed value inside.
 * A schema gives a copy with nothing in it but what it knows; what a value is, is `ReturnType<typeof ItsSchema>`.
 */

const MISMATCH = 'a value of another shape';
/** No names of a record: objects have them already. */
const TAKEN = /^(?:__proto__|prototype|constructor)$/;

/** @throws {TypeError} on a value that is something else */
export type Schema<T> = (value: unknown) => T;

/** What a schema makes of a value; null where it is something else. */
export function attempt<T>(schema: Schema<T>, value: unknown): { value: T } | null {
  try {
    return { value: schema(value) };
  } catch {
    return null;
  }
}

export function is(schema: Schema<unknown>, value: unknown): boolean {
  return attempt(schema, value) !== null;
}

export const unknown: Schema<unknown> = (value) => value;

/** A schema with one more condition. */
export function check<T, U extends T>(
  schema: Schema<T>,
  holds: (value: T) => value is U,
): Schema<U>;
export function check<T>(schema: Schema<T>, holds: (value: T) => boolean): Schema<T>;
export function check<T>(schema: Schema<T>, holds: (value: T) => boolean): Schema<T> {
  return (input) => {
    const value = schema(input);
    if (!holds(value)) throw new TypeError(MISMATCH);
    return value;
  };
}

export const boolean = check(unknown, (value) => typeof value === 'boolean');
export const number = check(
  unknown,
  (value): value is number => typeof value === 'number' && !Number.isNaN(value),
);
export const string = check(unknown, (value) => typeof value === 'string');
const list = check(unknown, (value): value is unknown[] => Array.isArray(value));
const entries = check(
  unknown,
  (value): value is Record<string, unknown> => typeof value === 'object' && value !== null,
);

/** A text of at most so many UTF-16 units. */
export function text(most: number): Schema<string> {
  return check(string, ({ length }) => length <= most);
}

/** One of the values given. */
export function picklist<const T extends string | number>(options: readonly T[]): Schema<T> {
  return check(unknown, (value): value is T => options.some((option) => option === value));
}

export function nullable<T>(schema: Schema<T>): Schema<T | null> {
  return (value) => (value === null ? null : schema(value));
}

export function array<T>(item: Schema<T>): Schema<T[]> {
  return (value) => Array.from(list(value), (each) => item(each));
}

/** An array's first two. */
export function pair<A, B>(first: Schema<A>, second: Schema<B>): Schema<[A, B]> {
  return (value) => {
    const [a, b] = list(value);
    return [first(a), second(b)];
  };
}

/** An object's fields, of which each has to be there. */
export function object<T extends object>(
  fields: {
    [K in keyof T]: Schema<T[K]>;
  },
): Schema<T> {
  return (value) => {
    const given = entries(value);
    const read: Partial<T> = {};
    for (const key in fields) if (key in given) read[key] = fields[key](given[key]);
    if (isWhole<T>(read, fields)) return read;
    throw new TypeError(MISMATCH);
  };
}

function isWhole<T extends object>(
  read: Partial<T>,
  fields: Readonly<Record<keyof T, unknown>>,
): read is T {
  return Object.keys(fields).every((key) => key in read);
}

/** Values by their names; where there are only certain names, none has to be there. */
export function record<K extends string, V>(
  name: Schema<K>,
  item: Schema<V>,
): Schema<string extends K ? Record<string, V> : Partial<Record<K, V>>>;
export function record<K extends string, V>(
  name: Schema<K>,
  item: Schema<V>,
): Schema<Partial<Record<K, V>>> {
  return (value) => {
    const read: Partial<Record<K, V>> = {};
    for (const [key, each] of Object.entries(entries(value)))
      if (!TAKEN.test(key)) read[name(key)] = item(each);
    return read;
  };
}
