import type { Segment } from './segment.ts';

/** When a segment is expected, by the plan alone. */
export interface PlannedSegment {
  segment: Segment;
  /** Seconds from the beginning of the stream to its own. */
  from: number;
  /** How long it takes: 0 if it is skipped or not decided. */
  seconds: number;
  /** Moments in milliseconds since 1970; null: it is not decided when the stream begins. */
  startsAt: number | null;
  endsAt: number | null;
  /** When what repeats is due again before the stream ends: seconds from its beginning. */
  again: readonly number[];
}

export interface Schedule {
  rows: readonly PlannedSegment[];
  /** The planned times of all that is not skipped, in seconds. */
  total: number;
  /** How much longer than the target that is; negative: shorter; null: there is no target. */
  over: number | null;
  startsAt: number | null;
  endsAt: number | null;
  /** How many segments count but have no time yet. */
  undecided: number;
}

/** More repetitions than anybody makes: a plan of a day with one each minute. */
const MOST_AGAIN = 24 * 60;

/**
 * When each segment is expected. Times are counted from the moment of the beginning, so that what the clock on the wall
 * shows follows a night and a change of the clocks.
 * @param startsAt milliseconds since 1970; null: not decided
 * @param target in seconds; null: none
 */
export function scheduleOf(
  segments: readonly Segment[],
  startsAt: number | null,
  target: number | null,
): Schedule {
  const total = segments.reduce((sum, each) => sum + countedSeconds(each), 0);
  let from = 0;
  const rows = segments.map((segment): PlannedSegment => {
    const seconds = countedSeconds(segment);
    const row = {
      segment,
      from,
      seconds,
      startsAt: momentOf(startsAt, from),
      endsAt: momentOf(startsAt, from + seconds),
      again: repeats(segment, from, total),
    };
    from += seconds;
    return row;
  });
  return {
    rows,
    total,
    over: target === null ? null : total - target,
    startsAt,
    endsAt: momentOf(startsAt, total),
    undecided: segments.filter((each) => !each.isSkipped && each.seconds === null).length,
  };
}

function countedSeconds(segment: Segment): number {
  return segment.isSkipped ? 0 : (segment.seconds ?? 0);
}

function momentOf(startsAt: number | null, seconds: number): number | null {
  return startsAt === null ? null : startsAt + seconds * 1000;
}

/** A repetition is made within what is on then: it takes no time of its own. */
function repeats({ every, isSkipped }: Segment, from: number, total: number): number[] {
  if (every === null || every <= 0 || isSkipped) return [];
  const step = every * 60;
  const count = Math.min(MOST_AGAIN, Math.max(0, Math.ceil((total - from) / step) - 1));
  return Array.from({ length: count }, (_, index) => from + (index + 1) * step);
}
