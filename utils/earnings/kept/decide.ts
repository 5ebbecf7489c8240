import { type Fields, same } from '@/utils/records/record.ts';
import type { Candidate } from './candidates.ts';
import { type Entry, isStronger, readEntry } from './entry.ts';

/**
 * What becomes of what a report says of a day:
 * - `fresh`: nothing was known of it
 * - `replaced`: less was known, or from an older report
 * - `same`: its sums are already known
 * - `older`: what is kept is of a newer report
 * - `covered`: the report has a part of the day only, or another of those that are read in with it is newer; a period
 *   overlaps one of a newer report, which is used instead
 */
export type Verdict = 'fresh' | 'replaced' | 'same' | 'older' | 'covered';

export interface Decision {
  verdict: Verdict;
  /** Whether it is to be kept. */
  isKept: boolean;
  /** The entry that is here; null: none. */
  known: Entry | null;
}

/** @param takeOlder also keeps what is older than what is here */
export function decide(candidate: Candidate, fields: Fields, takeOlder: boolean): Decision {
  const { field, entry } = candidate;
  const known = readEntry(fields[field]);
  if (!known) {
    const verdict = isOverlapped(candidate, fields) ? 'covered' : 'fresh';
    return { verdict, isKept: true, known };
  }
  const isNews = isStronger(entry, known);
  const areSame = entry.whole === known.whole && sameLines(entry, known);
  if (areSame) return { verdict: 'same', isKept: isNews && entry.made !== known.made, known };
  if (isNews) return { verdict: 'replaced', isKept: true, known };
  if (!entry.whole) return { verdict: 'covered', isKept: false, known };
  return { verdict: 'older', isKept: takeOlder, known };
}

/** Whether a report of a period overlaps one that stands before it. */
function isOverlapped({ kind, day, entry }: Candidate, fields: Fields): boolean {
  const [from = '', to] = day.split('_');
  if (to === undefined) return false;
  return Object.entries(fields).some(([field, value]) => {
    const [otherKind, otherDay = ''] = field.split(':');
    const [otherFrom = '', otherTo = ''] = otherDay.split('_');
    if (otherKind !== kind || otherFrom > to || otherTo < from) return false;
    const other = readEntry(value);
    return other !== null && isStronger(other, entry);
  });
}

function sameLines(one: Entry, other: Entry): boolean {
  return one.lines.length === other.lines.length && same(one.lines, other.lines);
}

/** Of the candidates for each field the one that stands before the others. @returns by id and field */
export function strongest(candidates: Iterable<Candidate>): Map<string, Candidate> {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = `${candidate.id} ${candidate.field}`;
    const known = best.get(key);
    if (!known || isStronger(candidate.entry, known.entry)) best.set(key, candidate);
  }
  return best;
}
