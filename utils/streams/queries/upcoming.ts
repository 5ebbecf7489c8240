import { phaseOf, whenOf } from '../phase.ts';
import type { Stream } from '../stream.ts';

/** The streams that something can still be added to: what is on air, then the next ones, those without a day last. */
export function upcomingStreams(streams: readonly Stream[], now: number): Stream[] {
  const order = (stream: Stream) =>
    phaseOf(stream, now) === 'on-air' ? 0 : (whenOf(stream) ?? Number.POSITIVE_INFINITY);
  return streams
    .filter((stream) => !stream.isDeleted && isUpcoming(stream, now))
    .toSorted((a, b) => (order(a) === order(b) ? (a.id < b.id ? -1 : 1) : order(a) - order(b)));
}

function isUpcoming(stream: Stream, now: number): boolean {
  const phase = phaseOf(stream, now);
  return phase === 'planned' || phase === 'on-air';
}
