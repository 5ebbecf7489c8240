import { type ClockChange, momentOf } from '@/utils/time/zones.ts';
import type { Stream } from './stream.ts';

/** When a stream is planned to begin. */
export interface StreamStart {
  /** Milliseconds since 1970. */
  at: number;
  /** What a change of the clocks does to the time that was typed. */
  change: ClockChange;
}

/** @returns null: its day or its time is not decided */
export function streamStart({
  day,
  time,
  zone,
}: Pick<Stream, 'day' | 'time' | 'zone'>): StreamStart | null {
  return day === null || time === null ? null : momentOf(day, time, zone);
}

/** When a stream is planned to begin, in milliseconds since 1970; null: it is not decided. */
export function startOf(stream: Pick<Stream, 'day' | 'time' | 'zone'>): number | null {
  return streamStart(stream)?.at ?? null;
}
