import type { Clock } from './clock.ts';
import {
  clockOf,
  type Fields,
  type Json,
  packClocks,
  same,
  type VersionedFields,
} from './record.ts';

/** What a record says, and what lost a true conflict before. */
export interface Merged extends VersionedFields {
  alts: Record<string, [value: Json, clock: Clock][]>;
}

/**
 * What two machines say of one record, as one: field by field what was said last. The same whichever way round and
 * however often; a field that this version does not know is treated like any other.
 * Whether a record is in the trash follows from that, see `isDeleted`.
 * @returns `mine` itself where the other says nothing new
 */
export function merge<R extends Merged>(mine: R, theirs: Merged): R {
  const v: Fields = {};
  const clocks = new Map<string, Clock>();
  for (const field of new Set([...Object.keys(mine.v), ...Object.keys(theirs.v)])) {
    const from = isLater(theirs, mine, field) ? theirs : mine;
    v[field] = from.v[field] ?? null;
    clocks.set(field, clockOf(from, field));
  }
  const alts = mergeAlts(mine.alts, theirs.alts);
  const isNews =
    alts !== mine.alts ||
    [...clocks].some(
      ([field, clock]) =>
        clock !== clockOf(mine, field) || !same(v[field] ?? null, mine.v[field] ?? null),
    );
  return isNews ? { ...mine, v, ...packClocks(clocks, mine.t), alts } : mine;
}

/** Of one clock on both sides, which no machine gives twice, the values decide, so that both come to the same. */
function isLater(one: VersionedFields, other: VersionedFields, field: string): boolean {
  const [a, b] = [clockOf(one, field), clockOf(other, field)];
  if (a !== b) return a > b;
  const [left, right] = [one.v[field] ?? null, other.v[field] ?? null];
  return !same(left, right) && JSON.stringify(left) > JSON.stringify(right);
}

function mergeAlts(mine: Merged['alts'], theirs: Merged['alts']): Merged['alts'] {
  const merged = { ...mine };
  let isNews = false;
  for (const [field, values] of Object.entries(theirs)) {
    const known = merged[field] ?? [];
    const news = values.filter(([, clock]) => !known.some(([, each]) => each === clock));
    if (news.length === 0) continue;
    isNews = true;
    merged[field] = [...known, ...news].sort(([, a], [, b]) => (a < b ? -1 : 1));
  }
  return isNews ? merged : mine;
}
