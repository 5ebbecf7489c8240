import { type Clock, readClock } from './clock.ts';

/**
 * How far ahead of this machine another machine's clock may be, in milliseconds. Days are followed, so that no edit is
 * lost; a clock from next year would win every conflict until then.
 */
export const MAX_AHEAD = 7 * 24 * 60 * 60 * 1000;

export type ObservedClock =
  | { ok: true; clock: Clock }
  | { ok: false; reason: 'future' | 'malformed' };

/**
 * The clock to remember after seeing another machine's: edits made here from now on are newer than both.
 * A clock too far ahead of `now` is refused, so that one machine's wrong time stays its own.
 * @param last the newest clock given or seen on this machine; null: none yet
 * @param now milliseconds since 1970
 */
export function observeClock(last: Clock | null, remote: string, now: number): ObservedClock {
  const parts = readClock(remote);
  if (!parts) return { ok: false, reason: 'malformed' };
  if (parts.time > now + MAX_AHEAD) return { ok: false, reason: 'future' };
  return { ok: true, clock: last === null || remote > last ? remote : last };
}
