/*
 * Merging is field by field, and our own. CouchDB and PouchDB 9 (40.9 kB, gzip) choose one of two revisions of a
 * document and leave the merging to the program: of a note written on one machine and a category chosen on another, one
 * would be lost. Yjs 13.6 (24.5 kB) merges, but its documents are bytes with their history, which no query, backup or
 * server can read, and of two notes it would keep one, or letters of both. Here a record stays plain JSON, and what
 * loses where both have written is kept for the creator to choose from (`conflicts.ts`). This file takes 0.7 kB.
 */

import type { Clock } from './clock.ts';
import {
  clockOf,
  type Fields,
  type Json,
  packClocks,
  same,
  type VersionedFields,
} from './record.ts';

/** What a record says on every machine: its fields, and the values that lost a true conflict. */
export interface RecordContent extends VersionedFields {
  alts: Record<string, [value: Json, clock: Clock][]>;
}

/**
 * Joins what two machines say of one record: for each field, the value that was written last. The result is the same
 * whichever machine merges and however often; a field that this version does not know is treated like any other.
 * Whether the record is in the trash follows from its fields, see `isDeleted`.
 * @returns `mine` itself where `theirs` brings nothing new
 */
export function merge<R extends RecordContent>(mine: R, theirs: RecordContent): R {
  const v: Fields = {};
  const clocks = new Map<string, Clock>();
  for (const field of new Set([...Object.keys(mine.v), ...Object.keys(theirs.v)])) {
    const from = isLater(theirs, mine, field) ? theirs : mine;
    v[field] = from.v[field] ?? null;
    clocks.set(field, clockOf(from, field));
  }
  const alts = mergeAlts(mine.alts, theirs.alts);
  const isChanged =
    alts !== mine.alts ||
    [...clocks].some(
      ([field, clock]) =>
        clock !== clockOf(mine, field) || !same(v[field] ?? null, mine.v[field] ?? null),
    );
  return isChanged ? { ...mine, v, ...packClocks(clocks, mine.t), alts } : mine;
}

/**
 * Whether `one` wrote the field after `other`. No machine gives a clock twice; should two be equal all the same, the
 * values decide, so that both machines come to the same result.
 */
function isLater(one: VersionedFields, other: VersionedFields, field: string): boolean {
  const [a, b] = [clockOf(one, field), clockOf(other, field)];
  if (a !== b) return a > b;
  const [left, right] = [one.v[field] ?? null, other.v[field] ?? null];
  return !same(left, right) && JSON.stringify(left) > JSON.stringify(right);
}

/** The values that lost on either side; `mine` itself where the other has no more. */
function mergeAlts(mine: RecordContent['alts'], theirs: RecordContent['alts']) {
  const merged = { ...mine };
  let isChanged = false;
  for (const [field, values] of Object.entries(theirs)) {
    const known = merged[field] ?? [];
    const added = values.filter(([, clock]) => !known.some(([, each]) => each === clock));
    if (added.length === 0) continue;
    isChanged = true;
    merged[field] = [...known, ...added].sort(([, a], [, b]) => (a < b ? -1 : 1));
  }
  return isChanged ? merged : mine;
}
