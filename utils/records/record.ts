import type { Clock } from './clock.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Fields = Record<string, Json>;

/** The fields of a record, and when each was last written. The short names are those on disk and on the server. */
export interface VersionedFields {
  /** The values. */
  v: Fields;
  /** The clock that most fields share. */
  t: Clock;
  /** The clock of each field where it differs from `t`. */
  ft: Record<string, Clock>;
}

/**
 * The one shape of everything that syncs. A field is never taken out: its value becomes null, so that the removal has
 * its clock too. Fields that this version does not know are kept as they are.
 */
export interface ShopRecord extends VersionedFields {
  /** `p:<marketplace>:<ASIN>`, `c:<uuid>` and others, see `ids.ts`; the sync has a few of its own. */
  id: string;
  /** Values that lost a true conflict, with their clocks. */
  alts: Record<string, [value: Json, clock: Clock][]>;
  /** The server's revision; null before the first sync. */
  rev: string | null;
  /** The outbox mark: 1 while an edit has not been sent. */
  dirty?: 1;
  /** While the record is dirty, the last state that this machine and the server had in common; null: none. */
  base: VersionedFields | null;
  /** Counts edits: one that is made while the record is being sent is not taken for sent. */
  n: number;
  /** What a newer version has beside these on the server: it is sent back unchanged. */
  rest?: Fields;
}

/** A new record, to be sent. */
export function create(id: string, v: Fields, clock: Clock): ShopRecord {
  return { id, v, t: clock, ft: {}, alts: {}, rev: null, dirty: 1, base: null, n: 1 };
}

/** The record with `changes` made at `clock`; the very same object where they change nothing. */
export function edit<R extends ShopRecord>(record: R, changes: Fields, clock: Clock): R {
  const changed = Object.entries(changes).filter(
    ([field, value]) => !same(record.v[field] ?? null, value),
  );
  if (changed.length === 0) return record;
  const clocks = new Map(Object.keys(record.v).map((field) => [field, clockOf(record, field)]));
  for (const [field] of changed) clocks.set(field, clock);
  return {
    ...record,
    v: { ...record.v, ...Object.fromEntries(changed) },
    ...packClocks(clocks, record.t),
    dirty: 1,
    base: record.dirty || record.rev === null ? record.base : snapshotOf(record),
    n: record.n + 1,
  };
}

/** The fields of a record with their clocks, without what belongs to this machine. */
export function snapshotOf({ v, t, ft }: VersionedFields): VersionedFields {
  return { v, t, ft };
}

/** When a field was last written; '' (older than any clock) where it never was. */
export function clockOf({ v, t, ft }: VersionedFields, field: string): Clock {
  return ft[field] ?? (Object.hasOwn(v, field) ? t : '');
}

/**
 * The clocks of a record's fields as they are stored: most fields are written together, so their clock is stored once.
 * Equal clocks give an equal result on every machine.
 * @param fallback the clock of a record without fields
 */
export function packClocks(
  clocks: Map<string, Clock>,
  fallback: Clock,
): Pick<VersionedFields, 't' | 'ft'> {
  const uses = new Map<Clock, number>();
  for (const clock of clocks.values()) uses.set(clock, (uses.get(clock) ?? 0) + 1);
  let t = fallback;
  let most = 0;
  for (const [clock, count] of uses) {
    if (count > most || (count === most && clock > t)) {
      t = clock;
      most = count;
    }
  }
  return { t, ft: Object.fromEntries([...clocks].filter(([, clock]) => clock !== t)) };
}

/** Whether two field values are equal; the order of an object's keys does not count. */
export function same(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = new Map<string, Json>(Object.entries(b));
  return (
    left.length === right.size &&
    left.every(([key, value]) => {
      const other = right.get(key);
      return other !== undefined && same(value, other);
    })
  );
}
