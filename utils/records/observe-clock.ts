import { type Clock, readClock } from './clock.ts';

/**
 * How far ahead of this machine another one's stamp may be. A machine days off is followed, as its
 * edits must not be lost; a stamp from next year would win every conflict until then.
 */
const MAX_AHEAD = 7 * 24 * 60 * 60 * 1000;

export type ObservedClock =
  | { ok: true; clock: Clock }
  | { ok: false; reason: 'future' | 'malformed' };

/**
 * The stamp to remember after seeing another machine's: edits made from here on are newer than both.
 * A stamp too far ahead of `now` is refused, so that one machine's broken clock stays its own.
 */
export function observeClock(last: Clock | null, remote: string, now: number): ObservedClock {
  const parts = readClock(remote);
  if (!parts) return { ok: false, reason: 'malformed' };
  if (parts.time > now + MAX_AHEAD) return { ok: false, reason: 'future' };
  return { ok: true, clock: last === null || remote > last ? remote : last };
}
