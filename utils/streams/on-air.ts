import { type Disclosure, disclosureAt } from './disclosure.ts';
import { nowIn, type Run, shownSegments, timeOnAir, timesOnAir } from './run.ts';
import type { Segment } from './segment.ts';
import type { Stream } from './stream.ts';

/** What is planned for a stream, as far as it matters on air. */
export interface Plan {
  /** In their order; what was deleted may be among them and counts only for what was shown. */
  segments: readonly Segment[];
  /** How long it is meant to be where no segment has a length, in seconds. */
  target: Stream['target'];
  /** When it is planned to begin, in milliseconds since 1970; null: not decided. */
  start: number | null;
}

/** A segment that is on, in seconds. `left` and `used` together are always what it has. */
export interface Current {
  id: string;
  /** Null: it is not in the plan any more, nor in the trash. */
  segment: Segment | null;
  used: number;
  /** What it has: as planned, and what it got more or less on air; null: nothing was planned. */
  seconds: number | null;
  /** Negative: it is over its time; null: nothing was planned. */
  left: number | null;
}

export interface Coming {
  segment: Segment;
  /** When it will be on if all goes as planned from now, in milliseconds since 1970. */
  at: number;
}

/** All that a window on air shows, at one moment. Durations are whole seconds. */
export interface OnAir {
  phase: 'before' | 'on' | 'paused' | 'ended';
  run: Run;
  /** The time that counts as now, in milliseconds since 1970. */
  now: number;
  current: Current | null;
  /** What stands before what is on, and is not skipped. */
  previous: Segment | null;
  /** All that stands behind what is on and is not skipped; all of the plan before the start. */
  coming: readonly Coming[];
  /** How long it has been on air, pauses out. */
  onAir: number;
  /** How long it is planned to be. */
  planned: number;
  /** By how much it will be longer than planned if the rest takes what is planned; negative: shorter. */
  over: number;
  /** When it will be over if the rest takes what is planned from now; when it was over. */
  end: number;
  /** When it was planned to begin; null: that was not decided. */
  plannedStart: number | null;
  /** When it would be over by the plan's clock; null: no start was planned. */
  plannedEnd: number | null;
  disclosure: Disclosure | null;
}

/** What is on air now, and how it stands with the plan. @param clock milliseconds since 1970 */
export function onAirOf(run: Run, plan: Plan, clock: number): OnAir {
  const now = nowIn(run, clock);
  const used = timesOnAir(run, now);
  const current = currentOf(run, plan, used);
  const { previous, following } = aroundCurrent(run, plan);
  const phase = phaseOf(run);
  const planned = plannedSeconds(plan);
  const onAir = timeOnAir(run, now);
  const waits = comingOf(run, used, current, following);
  const rest = phase === 'ended' ? 0 : restOf(plan, onAir, waits.total);
  const begin = phase === 'before' ? Math.max(plan.start ?? now, now) : now;
  return {
    phase,
    run,
    now,
    current,
    previous,
    coming:
      phase === 'ended' ? [] : waits.coming.map(({ segment, at }) => ({ segment, at: begin + at })),
    onAir: wholeSeconds(onAir),
    planned,
    over: Math.trunc((onAir + rest - planned * 1000) / 1000) + 0,
    end: run.endedAt ?? begin + rest,
    plannedStart: plan.start,
    plannedEnd: plan.start === null ? null : plan.start + planned * 1000,
    disclosure: disclosureAt(run, plan.segments, now),
  };
}

/** The products that were really shown, each once, in the order in which they came. */
export function shownProducts(run: Run, segments: readonly Segment[], clock: number): string[] {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  return [...new Set(shownSegments(run, clock).flatMap((id) => byId.get(id)?.products ?? []))];
}

/** What counts for the plan's length: not what is skipped or deleted. */
export function plannedSegments(segments: readonly Segment[]): Segment[] {
  return segments.filter(({ isSkipped, isDeleted }) => !isSkipped && !isDeleted);
}

function plannedSeconds(plan: Plan): number {
  const sum = plannedSegments(plan.segments).reduce((all, { seconds }) => all + (seconds ?? 0), 0);
  return sum === 0 ? (plan.target ?? 0) : sum;
}

function phaseOf(run: Run): OnAir['phase'] {
  if (run.startedAt === null) return 'before';
  if (run.endedAt !== null) return 'ended';
  return run.pausedAt === null ? 'on' : 'paused';
}

function wholeSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}

/** What a segment has: a correction on air alone is a plan too. */
function secondsOf(run: Run, segment: Segment | null, id: string): number | null {
  const adjusted = run.adjusted.get(id);
  if (adjusted === undefined) return segment?.seconds ?? null;
  return Math.max(0, (segment?.seconds ?? 0) + adjusted);
}

function currentOf(run: Run, plan: Plan, used: ReadonlyMap<string, number>): Current | null {
  const id = run.segment;
  if (id === null) return null;
  const segment = plan.segments.find((each) => each.id === id) ?? null;
  const seconds = secondsOf(run, segment, id);
  const usedNow = wholeSeconds(used.get(id) ?? 0);
  return { id, segment, used: usedNow, seconds, left: seconds === null ? null : seconds - usedNow };
}

/** What was deleted is a place in the order all the same: what follows it comes next. */
function aroundCurrent(run: Run, plan: Plan) {
  const index = plan.segments.findIndex(({ id }) => id === run.segment);
  const before = index < 0 ? [] : plan.segments.slice(0, index);
  return {
    previous: plannedSegments(before).at(-1) ?? null,
    following: plannedSegments(plan.segments.slice(index + 1)),
  };
}

/** How much longer a segment takes, in milliseconds: less where a part of it was on already. */
function stillTakes(run: Run, used: ReadonlyMap<string, number>, segment: Segment): number {
  const seconds = secondsOf(run, segment, segment.id) ?? 0;
  return Math.max(0, seconds * 1000 - (used.get(segment.id) ?? 0));
}

/** What comes, and in how many milliseconds; and in how many all of it is over. */
function comingOf(
  run: Run,
  used: ReadonlyMap<string, number>,
  current: Current | null,
  following: readonly Segment[],
): { coming: Coming[]; total: number } {
  const coming: Coming[] = [];
  let at = 0;
  if (current) {
    at = Math.max(0, (current.seconds ?? 0) * 1000 - (used.get(current.id) ?? 0));
  }
  for (const segment of following) {
    coming.push({ segment, at });
    at += stillTakes(run, used, segment);
  }
  return { coming, total: at };
}

/** How much longer it takes as planned, in milliseconds. */
function restOf(plan: Plan, onAir: number, ofSegments: number): number {
  const hasLengths = plannedSegments(plan.segments).some(({ seconds }) => (seconds ?? 0) > 0);
  if (hasLengths || plan.target === null) return ofSegments;
  return Math.max(0, plan.target * 1000 - onAir);
}
