import { momentOf } from '@/utils/time/zones.ts';
import type { Stream } from './stream.ts';

/** When a stream is planned to begin, in milliseconds since 1970; null: it is not decided. */
export function startOf({ day, time, zone }: Pick<Stream, 'day' | 'time' | 'zone'>): number | null {
  return day === null || time === null ? null : momentOf(day, time, zone).at;
}
