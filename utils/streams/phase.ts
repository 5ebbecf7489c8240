import { addDays } from '@/utils/time/day.ts';
import { startOfDay } from '@/utils/time/zones.ts';
import { foldMoments } from './run.ts';
import { startOf } from './start.ts';
import type { Stream } from './stream.ts';

/** How far a stream is. `past`: it is over, or its time is and it was never started here. */
export type Phase = 'template' | 'planned' | 'on-air' | 'past';

/** A start that is late is no past one for so long, in milliseconds. */
const LATE_MS = 6 * 60 * 60 * 1000;

/** @param now milliseconds since 1970 */
export function phaseOf(stream: Stream, now: number): Phase {
  if (stream.isTemplate) return 'template';
  const { startedAt, endedAt } = foldMoments(stream.moments);
  if (endedAt !== null) return 'past';
  if (startedAt !== null) return 'on-air';
  return now >= lastStart(stream) ? 'past' : 'planned';
}

/** Until when it may still be started as planned; a day without a time lasts until it is over. */
function lastStart(stream: Stream): number {
  const start = startOf(stream);
  if (start !== null) return start + LATE_MS;
  return stream.day === null
    ? Number.POSITIVE_INFINITY
    : startOfDay(addDays(stream.day, 1), stream.zone);
}

/** When it began, or is to begin: what lists are sorted by, in milliseconds since 1970. Null: that is open. */
export function whenOf(stream: Stream): number | null {
  const { startedAt } = foldMoments(stream.moments);
  if (startedAt !== null) return startedAt;
  const start = startOf(stream);
  if (start !== null) return start;
  return stream.day === null ? null : startOfDay(stream.day, stream.zone);
}
