import type { Stretch } from './chapters.ts';
import { historyOf, nowIn, type Run } from './run.ts';
import type { Segment } from './segment.ts';

/** How the recording of a stream differs from what was noted on air. */
export interface Recording {
  /** What was shown in pauses is part of it, too: the program ran on. */
  hasPauses: boolean;
  /** So many seconds of it came before the beginning was noted; negative: it began later. */
  lead: number;
}

/** What a recording begins as: with the stream, without what was off the air. */
export const USUAL_RECORDING: Recording = { hasPauses: false, lead: 0 };

/**
 * What was shown when in the recording of a stream, in seconds from its beginning, and how long it is.
 * @param titleOf what viewers read of a segment; '': nothing
 * @param clock milliseconds since 1970
 */
export function recordingOf(
  run: Run,
  segments: readonly Segment[],
  titleOf: (segment: Segment) => string,
  { hasPauses, lead }: Recording,
  clock: number,
): { stretches: Stretch[]; end: number } {
  const byId = new Map(segments.map((each) => [each.id, each]));
  const history = historyOf(run, clock);
  const begin = run.startedAt ?? 0;
  let length = lead;
  const stretches = history.map(({ segment: id, from, to }): Stretch => {
    const segment = byId.get(id);
    const start = hasPauses ? (from - begin) / 1000 + lead : length;
    length = start + (to - from) / 1000;
    return { title: segment ? titleOf(segment) : '', start, end: length };
  });
  const whole = (run.endedAt ?? nowIn(run, clock)) - begin;
  const end = hasPauses && stretches.length > 0 ? whole / 1000 + lead : length;
  return { stretches, end: Math.max(0, end) };
}
