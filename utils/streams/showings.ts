import { addDays, type Day } from '@/utils/time/day.ts';
import { dayOfStream, wasOnAir } from './air-time.ts';
import { plannedSegments, shownProducts } from './on-air.ts';
import type { StreamsSnapshot } from './read-streams.ts';
import { foldMoments } from './run.ts';
import type { Segment } from './segment.ts';
import type { Stream } from './stream.ts';

/** Where a product was shown. */
export interface Showings {
  /** In how many streams. */
  count: number;
  /** The last of them that has a day, and that day; null: none has one. */
  last: { stream: Stream; day: Day } | null;
  /** The next that it is planned for, from today on; null: none. */
  next: { stream: Stream; day: Day } | null;
}

/** After so many days a product has not been shown for long. */
export const LONG_AGO_DAYS = 60;

/**
 * Where each product was shown, and where it will be, by its id; what never was nor will be is not among them.
 * @param clock milliseconds since 1970
 */
export function showingsOf(
  { streams, segments, removed }: StreamsSnapshot,
  today: Day,
  clock: number,
): ReadonlyMap<string, Showings> {
  const all = new Map<string, Showings>();
  const removedOf = Map.groupBy(removed.values(), ({ stream }) => stream);
  for (const stream of streams) {
    if (stream.isTemplate || stream.isDeleted) continue;
    const own = segments.get(stream.id) ?? [];
    const day = dayOfStream(stream);
    if (wasOnAir(stream)) {
      const shown = shownIn(stream, [...own, ...(removedOf.get(stream.id) ?? [])], clock);
      for (const id of shown) all.set(id, withShown(all.get(id), stream, day));
    } else if (day !== null && day >= today) {
      for (const id of productsOf(own)) all.set(id, withPlanned(all.get(id), stream, day));
    }
  }
  return all;
}

/** Live products that were not shown for long: those that were, the longest ago first, and those that never were. */
export function notShownLately(
  ids: readonly string[],
  showings: ReadonlyMap<string, Showings>,
  today: Day,
): { before: readonly string[]; never: readonly string[] } {
  const since = addDays(today, -LONG_AGO_DAYS);
  const lastDay = (id: string) => showings.get(id)?.last?.day ?? '';
  const before = ids.filter((id) => {
    const known = showings.get(id);
    return known !== undefined && known.count > 0 && lastDay(id) < since;
  });
  return {
    before: before.sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : lastDay(a) > lastDay(b) ? 1 : 0)),
    never: ids.filter((id) => (showings.get(id)?.count ?? 0) === 0),
  };
}

/** What was really shown; of a stream that did not run with Linkshelf, what was planned. */
function shownIn(stream: Stream, segments: readonly Segment[], clock: number): Iterable<string> {
  const run = foldMoments(stream.moments);
  return run.startedAt === null
    ? productsOf(segments)
    : new Set(shownProducts(run, segments, clock));
}

function productsOf(segments: readonly Segment[]): Set<string> {
  return new Set(plannedSegments(segments).flatMap(({ products }) => products));
}

function withShown(
  known: Showings = { count: 0, last: null, next: null },
  stream: Stream,
  day: Day | null,
): Showings {
  const isLater = day !== null && (known.last === null || day > known.last.day);
  return { ...known, count: known.count + 1, last: isLater ? { stream, day } : known.last };
}

function withPlanned(
  known: Showings = { count: 0, last: null, next: null },
  stream: Stream,
  day: Day,
): Showings {
  const isSooner = known.next === null || day < known.next.day;
  return { ...known, next: isSooner ? { stream, day } : known.next };
}
