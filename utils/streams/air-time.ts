import { addDays, type Day } from '@/utils/time/day.ts';
import { momentOf, startOfDay, wallAt } from '@/utils/time/zones.ts';
import { plannedSegments } from './on-air.ts';
import { foldMoments, historyOf } from './run.ts';
import type { Segment } from './segment.ts';
import { LIVE_SITES, type LiveSite, type Stream } from './stream.ts';

/** So much of something on a day: time in milliseconds, or what was noted afterwards. */
export interface OnDay {
  day: Day;
  amount: number;
}

/** How long a stream was on air, by the days of its zone, the first one first; milliseconds, pauses out. */
export interface AirTime {
  /** Wherever it ran: what ran on several sites at once counts once. */
  all: readonly OnDay[];
  bySite: ReadonlyMap<LiveSite, readonly OnDay[]>;
}

type Timed = Pick<Stream, 'day' | 'time' | 'zone' | 'sites' | 'moments' | 'results'>;

/** Nobody streams for so many days: a clock was wrong, and all that is left counts on the last of them. */
const MOST_DAYS = 400;

/**
 * The days of a zone that a stretch of time touches, with how much of it is on each. Their sum is the stretch.
 *
 * @param from milliseconds since 1970, as `to`
 */
export function splitByDay(from: number, to: number, zone: string): OnDay[] {
  const days: OnDay[] = [];
  let at = from;
  let { day } = wallAt(from, zone);
  while (at < to) {
    const next = addDays(day, 1);
    const end = days.length + 1 < MOST_DAYS ? Math.min(startOfDay(next, zone), to) : to;
    // A day that the calendar of the zone left out has no time.
    if (end > at) days.push({ day, amount: end - at });
    at = Math.max(at, end);
    day = next;
  }
  return days;
}

/**
 * How long a stream has been on air. What was typed of a site stands before what was noted on air; of a stream that did
 * not run with Linkshelf it is all there is, and begins when the stream was planned to.
 *
 * @param clock milliseconds since 1970: what is on air is on until then
 */
export function airTimeOf(stream: Timed, clock: number): AirTime {
  const noted = notedTime(stream, clock);
  const typed = new Map<LiveSite, readonly OnDay[]>();
  for (const site of LIVE_SITES) {
    const seconds = stream.results[site]?.seconds ?? null;
    if (seconds !== null) typed.set(site, typedTime(stream, seconds * 1000));
  }
  const bySite = new Map(typed);
  if (noted.length > 0) {
    for (const site of stream.sites) if (!typed.has(site)) bySite.set(site, noted);
  }
  const longest = [...bySite.values()].sort((a, b) => sumOf(b) - sumOf(a))[0] ?? [];
  // Without a site, what was noted is on air all the same.
  return { all: bySite.size === 0 ? noted : longest, bySite };
}

/**
 * How long a stream that has not begun is planned to be, by the days of its zone: its segments, or its target where none
 * has a length.
 */
export function plannedTimeOf(
  stream: Timed & Pick<Stream, 'target'>,
  segments: readonly Segment[],
) {
  if (stream.moments.length > 0 || hasTypedTime(stream)) return [];
  const sum = plannedSegments(segments).reduce((all, { seconds }) => all + (seconds ?? 0), 0);
  return typedTime(stream, (sum === 0 ? (stream.target ?? 0) : sum) * 1000);
}

/** The day on which a stream began, or is to, where its zone is; null: it is not decided. */
export function dayOfStream({ day, zone, moments }: Timed): Day | null {
  const { startedAt } = foldMoments(moments);
  return startedAt === null ? day : wallAt(startedAt, zone).day;
}

/** Whether it was on air, by what was noted or typed. */
export function wasOnAir(stream: Timed): boolean {
  return foldMoments(stream.moments).startedAt !== null || hasTypedTime(stream);
}

export function sumOf(amounts: readonly OnDay[]): number {
  return amounts.reduce((sum, { amount }) => sum + amount, 0);
}

function hasTypedTime({ results }: Timed): boolean {
  return LIVE_SITES.some((site) => (results[site]?.seconds ?? 0) > 0);
}

function notedTime({ moments, zone }: Timed, clock: number): OnDay[] {
  const days = new Map<Day, number>();
  for (const { from, to } of historyOf(foldMoments(moments), clock)) {
    for (const { day, amount } of splitByDay(from, to, zone)) {
      days.set(day, (days.get(day) ?? 0) + amount);
    }
  }
  return [...days].map(([day, amount]) => ({ day, amount }));
}

/** From where it began, or was planned to; all of it on its day where there is no time. */
function typedTime({ day, time, zone, moments }: Timed, length: number): OnDay[] {
  if (length === 0) return [];
  const { startedAt } = foldMoments(moments);
  const start = startedAt ?? (day && time ? momentOf(day, time, zone).at : null);
  if (start !== null) return splitByDay(start, start + length, zone);
  return day === null ? [] : [{ day, amount: length }];
}
