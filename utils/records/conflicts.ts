import type { Clock } from './clock.ts';
import { type Merged, merge } from './merge.ts';
import { clockOf, type Json, type ShopRecord, same, type VersionedFields } from './record.ts';

/**
 * Fields in which what somebody wrote would be lost to what somebody else wrote at the same time. Of all others,
 * such as a place in a list, or a title that the page gave, the later one is as good.
 */
const WRITTEN = /^(?:note|ownTitle|name|also:.*|account:.*|template:.*|channel:.*|own|oneLink)$/;
export const SEEN = 'alt:';

/** What lost, with its stamp: the machine and the time are in that. */
export type Alt = [value: Json, clock: Clock];

/**
 * Both as one. Where both have said something of a field since they had a state in common, what loses is kept.
 * @param base that state; null: they had none
 * @returns `mine` itself where the other brings nothing
 */
export function mergeKeeping<R extends Merged>(
  mine: R,
  theirs: Merged,
  base: VersionedFields | null,
): R {
  const merged = merge(mine, theirs);
  const alts = { ...merged.alts };
  let isNews = false;
  for (const field of Object.keys(theirs.v)) {
    if (!WRITTEN.test(field)) continue;
    const [left, right] = [mine.v[field] ?? null, theirs.v[field] ?? null];
    const since = base ? clockOf(base, field) : '';
    if (same(left, right) || clockOf(mine, field) <= since || clockOf(theirs, field) <= since) {
      continue;
    }
    const loser = same(merged.v[field] ?? null, left) ? theirs : mine;
    const alt: Alt = [loser.v[field] ?? null, clockOf(loser, field)];
    const known = alts[field] ?? [];
    if (alt[0] === null || known.some((each) => same(each, alt))) continue;
    alts[field] = [...known, alt].sort(([, a], [, b]) => (a < b ? -1 : 1));
    isNews = true;
  }
  return isNews ? { ...merged, alts } : merged;
}

/** What lost and waits for a choice, by field. */
export function openAlts(record: Merged): [field: string, alts: Alt[]][] {
  return Object.entries(record.alts).flatMap(([field, alts]): [string, Alt[]][] => {
    const seen = record.v[SEEN + field];
    const open = alts.filter(
      ([value, clock]) =>
        !(Array.isArray(seen) && seen.includes(clock)) && !same(value, record.v[field] ?? null),
    );
    return open.length > 0 ? [[field, open]] : [];
  });
}

/** The ids of records that wait for a choice, with what one of them has become. */
export function withOpen(ids: readonly string[], record: ShopRecord): string[] {
  const others = ids.filter((id) => id !== record.id);
  return openAlts(record).length > 0 ? [...others, record.id] : others;
}
