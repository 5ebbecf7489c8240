import type { Moment } from './moment.ts';

/** A stretch of time in which a segment was on air, without pauses; milliseconds since 1970. */
export interface Shown {
  segment: string;
  from: number;
  to: number;
}

/**
 * What the moments of a stream say, without its plan. It does not depend on the time at which it is asked: what is on
 * is on since `since`, however long nobody looked.
 */
export interface Run {
  /** When it began first; null: it has not. */
  startedAt: number | null;
  /** When it was over; null: it is not, or not yet. */
  endedAt: number | null;
  /** Since when it is off the air; null: it is not paused. */
  pausedAt: number | null;
  /** What is on, or was on last. */
  segment: string | null;
  /** Since when that has been on without a pause; null: it is not on. */
  since: number | null;
  /** What was on before that, the earliest first; nothing that was on for no time. */
  shown: readonly Shown[];
  /** By segment, how many seconds it got beyond its plan; negative: fewer. */
  adjusted: ReadonlyMap<string, number>;
  /** When the disclosure was made, beside the segments that are one. */
  disclosed: readonly number[];
  /** The last moment that was noted. */
  lastAt: number | null;
}

interface Folding extends Run {
  shown: Shown[];
  adjusted: Map<string, number>;
  disclosed: number[];
}

/**
 * Moments in the order in which they count, whatever order they came in: by time, and those of one time by their keys,
 * so that every machine has the same order.
 */
export function inOrder(moments: readonly Moment[]): Moment[] {
  return [...moments].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/**
 * When something that happens now is to be noted: never before what is already known, so that it counts after that even
 * where the clock was set back or another machine's clock is fast.
 * @param now milliseconds since 1970
 */
export function momentAt(moments: readonly Moment[], now: number): number {
  return moments.reduce((at, moment) => Math.max(at, moment.at + 1), now);
}

/**
 * What all moments say together. Two machines may each have noted theirs without knowing of the other's: what has
 * happened already does not happen again (a second start shows its segment, a second end is none), and whoever goes on
 * after an end was not at the end: the time between was a pause.
 * @param moments in any order
 */
export function foldMoments(moments: readonly Moment[]): Run {
  const run: Folding = {
    startedAt: null,
    endedAt: null,
    pausedAt: null,
    segment: null,
    since: null,
    shown: [],
    adjusted: new Map(),
    disclosed: [],
    lastAt: null,
  };
  for (const moment of inOrder(moments)) {
    apply(run, moment);
    run.lastAt = moment.at;
  }
  return run;
}

function apply(run: Folding, moment: Moment): void {
  switch (moment.what) {
    case 'start':
    case 'show':
      show(run, moment.segment, moment.at);
      break;
    case 'pause':
      pause(run, moment.at);
      break;
    case 'resume':
      if (run.segment !== null && run.since === null) goOn(run, moment.at);
      break;
    case 'end':
      end(run, moment.at);
      break;
    case 'adjust':
      run.adjusted.set(moment.segment, (run.adjusted.get(moment.segment) ?? 0) + moment.seconds);
      break;
    case 'disclosed':
      if (run.startedAt !== null) run.disclosed.push(moment.at);
  }
}

/** A segment that is shown in a pause is on when the pause is over. */
function show(run: Folding, segment: string, at: number): void {
  if (run.segment === segment && run.since !== null) return;
  leave(run, at);
  run.startedAt ??= at;
  run.segment = segment;
  if (run.pausedAt === null) goOn(run, at);
}

function pause(run: Folding, at: number): void {
  if (run.since === null) return;
  leave(run, at);
  run.pausedAt = at;
}

function end(run: Folding, at: number): void {
  if (run.segment === null || run.endedAt !== null) return;
  leave(run, at);
  run.pausedAt = null;
  run.endedAt = at;
}

function goOn(run: Folding, at: number): void {
  run.endedAt = null;
  run.pausedAt = null;
  run.since = at;
}

function leave(run: Folding, at: number): void {
  const { segment, since } = run;
  if (segment !== null && since !== null && at > since) {
    run.shown.push({ segment, from: since, to: at });
  }
  run.since = null;
}

/**
 * The time that counts as now: the clock's, but not before the last moment. Where a clock was set back, times stand
 * still until it has caught up and never run backwards.
 */
export function nowIn(run: Run, clock: number): number {
  return Math.max(clock, run.lastAt ?? clock);
}

/**
 * What was on air until now, what is on among it, the earliest first and without pauses: one segment may be there
 * several times.
 * @param clock milliseconds since 1970
 */
export function historyOf(run: Run, clock: number): Shown[] {
  const { segment, since } = run;
  const now = nowIn(run, clock);
  if (segment === null || since === null || now === since) return [...run.shown];
  return [...run.shown, { segment, from: since, to: now }];
}

/** How long it was on air until now, without pauses. @returns milliseconds */
export function timeOnAir(run: Run, clock: number): number {
  return historyOf(run, clock).reduce((sum, { from, to }) => sum + (to - from), 0);
}

/** How long each segment was on air until now, all its times together. @returns milliseconds, in the order of showing */
export function timesOnAir(run: Run, clock: number): Map<string, number> {
  const times = new Map<string, number>();
  for (const { segment, from, to } of historyOf(run, clock)) {
    times.set(segment, (times.get(segment) ?? 0) + (to - from));
  }
  return times;
}

/** What was on for less was only passed on the way to another segment, in milliseconds. */
const PASSED_MS = 3000;

/** The segments that were really shown, in the order in which each was on first; none that was only passed. */
export function shownSegments(run: Run, clock: number): string[] {
  const times = [...timesOnAir(run, clock)];
  return times.filter(([, time]) => time >= PASSED_MS).map(([segment]) => segment);
}
