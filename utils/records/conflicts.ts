import type { Clock } from './clock.ts';
import { merge, type RecordContent } from './merge.ts';
import {
  clockOf,
  type Fields,
  type Json,
  type ShopRecord,
  same,
  type VersionedFields,
} from './record.ts';

/**
 * Fields that the creator writes, in which a value that loses would be lost work. In all other fields, such as a
 * position in a list or a title that the page gave, the later value serves as well.
 */
const AUTHORED =
  /^(?:note|ownTitle|ownVariation|name|points|code|also:.*|account:.*|template:.*|channel:.*|own|oneLink)$/;
/** `alt:<field>` holds the clocks of the values that lost in that field and that the creator has decided about. */
const DECIDED = 'alt:';

/** A value that lost, with its clock, which tells the machine and the time. */
export type Alt = [value: Json, clock: Clock];

/**
 * Merges, and keeps the value that loses where both sides have written an authored field since they had a state in
 * common.
 * @param base that state; null: they had none
 * @returns `mine` itself where `theirs` brings nothing new
 */
export function mergeKeeping<R extends RecordContent>(
  mine: R,
  theirs: RecordContent,
  base: VersionedFields | null,
): R {
  const merged = merge(mine, theirs);
  const alts = { ...merged.alts };
  let isChanged = false;
  for (const field of Object.keys(theirs.v)) {
    const alt = AUTHORED.test(field) ? loserOf(field, mine, theirs, base, merged) : null;
    const known = alts[field] ?? [];
    if (!alt || known.some((each) => same(each, alt))) continue;
    alts[field] = [...known, alt].sort(([, a], [, b]) => (a < b ? -1 : 1));
    isChanged = true;
  }
  return isChanged ? { ...merged, alts } : merged;
}

/** The value of a field that a merge drops; null where only one side wrote, both wrote the same, or it is empty. */
function loserOf(
  field: string,
  mine: VersionedFields,
  theirs: VersionedFields,
  base: VersionedFields | null,
  merged: VersionedFields,
): Alt | null {
  const [left, right] = [mine.v[field] ?? null, theirs.v[field] ?? null];
  const since = base ? clockOf(base, field) : '';
  const haveBothWritten = clockOf(mine, field) > since && clockOf(theirs, field) > since;
  if (!haveBothWritten || same(left, right)) return null;
  const loser = same(merged.v[field] ?? null, left) ? theirs : mine;
  const value = loser.v[field] ?? null;
  return value === null ? null : [value, clockOf(loser, field)];
}

/** The values that lost and still wait for the creator's choice, by field. */
export function undecidedAlts(record: RecordContent): [field: string, alts: Alt[]][] {
  return Object.entries(record.alts).flatMap(([field, alts]): [string, Alt[]][] => {
    const decided = record.v[DECIDED + field];
    const open = alts.filter(
      ([value, clock]) =>
        !(Array.isArray(decided) && decided.includes(clock)) &&
        !same(value, record.v[field] ?? null),
    );
    return open.length > 0 ? [[field, open]] : [];
  });
}

/** The fields that record a choice: the value that holds from now on, and which lost ones were decided about. */
export function decision(record: RecordContent, field: string, value: Json): Fields {
  const clocks = (record.alts[field] ?? []).map(([, clock]) => clock);
  return { [field]: value, [DECIDED + field]: clocks };
}

/** The ids of records that wait for a choice, brought up to date with one record as it now is. */
export function updateConflicts(ids: readonly string[], record: ShopRecord): string[] {
  const others = ids.filter((id) => id !== record.id);
  return undecidedAlts(record).length > 0 ? [...others, record.id] : others;
}
