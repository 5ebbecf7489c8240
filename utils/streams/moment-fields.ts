import * as v from 'valibot';
import type { Fields } from '@/utils/records/record.ts';
import { LIMITS } from './limits.ts';
import type { Moment } from './moment.ts';

/** A moment without its key: what is noted. */
export type NewMoment = Moment extends infer M
  ? M extends Moment
    ? Omit<M, 'key'>
    : never
  : never;

const PREFIX = 'm:';

/** The end of the year 9999: later a day has no text of the usual shape, and what follows from a moment may be no date. */
const LATEST = Date.UTC(10_000, 0) - 1;

const at = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LATEST));
const segment = v.string();
const MOMENT = v.union([
  v.object({
    at,
    what: v.picklist(['start', 'show']),
    segment,
    unplanned: v.exactOptional(v.literal(true)),
  }),
  v.object({ at, what: v.picklist(['pause', 'resume', 'end', 'disclosed']) }),
  v.object({
    at,
    what: v.literal('adjust'),
    segment,
    seconds: v.pipe(
      v.number(),
      v.safeInteger(),
      v.minValue(-LIMITS.seconds),
      v.maxValue(LIMITS.seconds),
    ),
  }),
]);

/** The field that a moment is in. Those that two machines note at once have different ones. */
export function momentField(key: string): string {
  return PREFIX + key;
}

export function newMomentKey({ at: time }: NewMoment): string {
  return `${time}-${crypto.randomUUID().slice(0, 8)}`;
}

/** What happened on air, the earliest first; what this version cannot read is passed over. */
export function readMoments(fields: Fields): Moment[] {
  const moments = Object.entries(fields).flatMap(([field, value]): Moment[] => {
    if (!field.startsWith(PREFIX) || value === null) return [];
    const read = v.safeParse(MOMENT, value);
    return read.success ? [{ key: field.slice(PREFIX.length), ...read.output }] : [];
  });
  return moments.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}
