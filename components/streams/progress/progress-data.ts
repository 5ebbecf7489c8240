import {
  type AirTime,
  airTimeOf,
  dayOfStream,
  type OnDay,
  plannedTimeOf,
} from '@/utils/streams/air-time.ts';
import { foldMoments } from '@/utils/streams/run.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import type { LiveSite, Stream } from '@/utils/streams/stream.ts';
import type { Day } from '@/utils/time/day.ts';

/** A day of the calendar; times in milliseconds, those of all sites. */
export interface CalendarDay {
  done: number;
  planned: number;
  /** The streams that are, or were to be, on it. */
  streams: readonly Stream[];
}

/** What the view is computed from. Times in milliseconds. */
export interface ProgressData {
  /** Without templates and the trash. */
  streams: readonly Stream[];
  /** On air, wherever; and on each site. */
  done: readonly OnDay[];
  doneOn: ReadonlyMap<LiveSite, readonly OnDay[]>;
  /** Planned on Amazon Live, and not begun. */
  plannedOnAmazon: readonly OnDay[];
  days: ReadonlyMap<Day, CalendarDay>;
}

/** What is over stays as it is: days of zones take their time to be found. */
const known = new WeakMap<Stream, AirTime>();

function timeOf(stream: Stream, clock: number): AirTime {
  const before = known.get(stream);
  if (before) return before;
  const time = airTimeOf(stream, clock);
  if (foldMoments(stream.moments).since === null) known.set(stream, time);
  return time;
}

/** @param clock milliseconds since 1970 */
export function progressData(
  all: readonly Stream[],
  segments: ReadonlyMap<string, readonly Segment[]>,
  clock: number,
): ProgressData {
  const streams = all.filter(({ isTemplate, isDeleted }) => !isTemplate && !isDeleted);
  const done: OnDay[] = [];
  const doneOn = new Map<LiveSite, OnDay[]>();
  const plannedOnAmazon: OnDay[] = [];
  const days = new Map<Day, { done: number; planned: number; streams: Stream[] }>();
  const dayOf = (day: Day) => {
    const known = days.get(day) ?? { done: 0, planned: 0, streams: [] };
    days.set(day, known);
    return known;
  };
  for (const stream of streams) {
    const time = timeOf(stream, clock);
    const planned = plannedTimeOf(stream, segments.get(stream.id) ?? []);
    done.push(...time.all);
    for (const [site, own] of time.bySite) doneOn.set(site, [...(doneOn.get(site) ?? []), ...own]);
    if (stream.sites.includes('amazon')) plannedOnAmazon.push(...planned);
    for (const { day, amount } of time.all) dayOf(day).done += amount;
    for (const { day, amount } of planned) dayOf(day).planned += amount;
    const own = new Set([...time.all, ...planned].map(({ day }) => day));
    const first = dayOfStream(stream);
    if (first !== null) own.add(first);
    for (const day of own) dayOf(day).streams.push(stream);
  }
  return { streams, done, doneOn, plannedOnAmazon, days };
}
