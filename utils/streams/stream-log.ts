import { plannedSegments } from './on-air.ts';
import { foldMoments, historyOf, nowIn, timeOnAir, timesOnAir } from './run.ts';
import { scheduleOf } from './schedule.ts';
import type { Segment } from './segment.ts';
import type { Stream } from './stream.ts';

/** A segment as it was planned, beside what it was on air. */
export interface LogRow {
  id: string;
  /** Null: it was deleted for good, and is known by its times alone. */
  segment: Segment | null;
  /** In seconds; null: it was not decided, or not in the plan. */
  planned: number | null;
  /** When the plan had it begin, in milliseconds since 1970; null: not decided, or not in the plan. */
  plannedAt: number | null;
  /** How long it was on air, all its times together, in milliseconds; 0: it was not. */
  real: number;
  /** When it was first on, in milliseconds since 1970; null: never. */
  realAt: number | null;
  /** How often it was gone to; a pause in between is none. */
  times: number;
}

/** The plan of a stream beside what really was. Durations in milliseconds unless it says seconds. */
export interface StreamLog {
  /** In the plan's order; behind them what was shown and is in it no more. */
  rows: readonly LogRow[];
  /** In seconds, of what counted in the plan. */
  planned: number;
  /** Pauses out. */
  real: number;
  /** Off the air between its beginning and its end. */
  paused: number;
  plannedAt: number | null;
  startedAt: number | null;
  /** Null: it is not over, or was not run. */
  endedAt: number | null;
}

/**
 * @param segments the stream's, in their order
 * @param removed those that were deleted, by id
 * @param plannedAt when it was to begin, in milliseconds since 1970; null: not decided
 * @param clock milliseconds since 1970
 */
export function streamLogOf(
  { moments }: Pick<Stream, 'moments'>,
  segments: readonly Segment[],
  removed: ReadonlyMap<string, Segment>,
  plannedAt: number | null,
  clock: number,
): StreamLog {
  const run = foldMoments(moments);
  const history = historyOf(run, clock);
  const times = timesOnAir(run, clock);
  const visits = history.map(({ segment }) => segment).filter((id, at, all) => id !== all[at - 1]);
  const rowOf = (
    id: string,
    segment: Segment | null,
    planned: number | null,
    at: number | null,
  ) => {
    const own = history.filter((each) => each.segment === id);
    const real = times.get(id) ?? 0;
    return {
      ...{ id, segment, planned, plannedAt: at, real },
      ...{ realAt: own[0]?.from ?? null, times: visits.filter((each) => each === id).length },
    };
  };
  const schedule = scheduleOf(segments, plannedAt, null);
  const rows = schedule.rows.map(({ segment, startsAt }): LogRow => {
    const counts = !segment.isSkipped;
    return rowOf(segment.id, segment, counts ? segment.seconds : null, counts ? startsAt : null);
  });
  const known = new Set(rows.map(({ id }) => id));
  const others = [...times.keys()].filter((id) => !known.has(id));
  const real = timeOnAir(run, clock);
  const last = run.endedAt ?? nowIn(run, clock);
  return {
    rows: [...rows, ...others.map((id) => rowOf(id, removed.get(id) ?? null, null, null))],
    planned: plannedSegments(segments).reduce((sum, { seconds }) => sum + (seconds ?? 0), 0),
    real,
    paused: run.startedAt === null ? 0 : Math.max(0, last - run.startedAt - real),
    plannedAt,
    startedAt: run.startedAt,
    endedAt: run.endedAt,
  };
}
