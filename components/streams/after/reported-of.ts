import type { SavedProducts } from '@/utils/earnings/queries/saved-products.ts';
import { type StreamResults, streamResults } from '@/utils/earnings/queries/stream-results.ts';
import type { Sums } from '@/utils/earnings/queries/sums.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { chosenTag, type Settings } from '@/utils/settings/schema.ts';
import { airTimeOf, plannedTimeOf, sumOf } from '@/utils/streams/air-time.ts';
import { plannedSegments, shownProducts } from '@/utils/streams/on-air.ts';
import { foldMoments } from '@/utils/streams/run.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import type { StreamLog } from '@/utils/streams/stream-log.ts';
import { momentOf, wallAt } from '@/utils/time/zones.ts';

export interface ReportedInput {
  stream: Stream;
  segments: readonly Segment[];
  removed: ReadonlyMap<string, Segment>;
  log: StreamLog;
  clock: number;
  sums: Sums;
  settings: Settings;
  marketplace: MarketplaceCode;
  saved: SavedProducts;
}

/** What reports say of a stream. */
export interface Reported {
  results: StreamResults;
  /** The tracking ID that its links carry. */
  tag: string | null;
  /** Whether any reports were read in. */
  hasReports: boolean;
}

/** @returns null: it has not been yet, or nobody knows when */
export function reportedOf(input: ReportedInput): Reported | null {
  const { stream, sums, settings, marketplace, saved } = input;
  const when = whenOf(input);
  if (!when) return null;
  const tag = stream.tag ?? chosenTag(settings, marketplace);
  const results = streamResults(sums, {
    ...when,
    dayAt: (moment) => wallAt(moment, stream.zone).day,
    marketplace,
    tag,
    products: productsOf(input),
    saved,
  });
  return { results, tag, hasReports: sums.span !== null };
}

/** From its beginning to its end: as it was noted, typed or, where it is over by its plan, planned. */
function whenOf({ stream, segments, log, clock }: ReportedInput) {
  if (log.startedAt !== null) return { from: log.startedAt, to: log.endedAt ?? clock };
  const { day, time, zone } = stream;
  if (day === null) return null;
  const from = momentOf(day, time ?? '12:00', zone).at;
  const length = sumOf(airTimeOf(stream, clock).all) || sumOf(plannedTimeOf(stream, segments));
  return from > clock ? null : { from, to: from + length };
}

/** What was shown; of a stream that was not run with Linkshelf, what was planned to be. */
function productsOf({ stream, segments, removed, clock }: ReportedInput): Set<string> {
  const run = foldMoments(stream.moments);
  if (run.startedAt === null) {
    return new Set(plannedSegments(segments).flatMap(({ products }) => products));
  }
  return new Set(shownProducts(run, [...segments, ...removed.values()], clock));
}
