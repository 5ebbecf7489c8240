import { airTimeOf, dayOfStream, sumOf } from './air-time.ts';
import { type Days, isWithin } from './progress.ts';
import { LIVE_SITES, type LiveSite, type SiteResult, type Stream } from './stream.ts';

/** What is compared between sites, each for an hour on air. */
export const HOUR_FIGURES = ['viewers', 'clicks', 'orders', 'followers'] as const;
export type HourFigure = (typeof HOUR_FIGURES)[number];

/** What came of a site's time on air, of the streams of which it was noted. Milliseconds. */
export interface Gained {
  sum: number;
  time: number;
}

/** An hour on one site. */
export interface SiteHours {
  site: LiveSite;
  streams: number;
  /** On air there, in milliseconds. */
  time: number;
  /** Null: it was noted of none of its streams. */
  figures: Readonly<Record<HourFigure, Gained | null>>;
  /** Sales by what the amounts are in: no sum is over two currencies. */
  sales: ReadonlyMap<string, Gained>;
}

const HOUR = 60 * 60 * 1000;

/**
 * The hours on each site and what came of them. A stream that a number was not noted of does not count for that number:
 * neither for the sum nor for the time.
 *
 * @param days null: all time
 * @param currencyOf what the amounts of a stream are in
 */
export function siteHours(
  streams: readonly Stream[],
  days: Days | null,
  clock: number,
  currencyOf: (stream: Stream) => string,
): SiteHours[] {
  const sites = LIVE_SITES.map((site) => newSite(site));
  for (const stream of streams) {
    const { bySite } = airTimeOf(stream, clock);
    const day = dayOfStream(stream);
    if (days && (day === null || !isWithin(day, days))) continue;
    for (const own of sites) {
      const time = sumOf(bySite.get(own.site) ?? []);
      if (time > 0) addStream(own, time, stream.results[own.site], currencyOf(stream));
    }
  }
  return sites.filter(({ time }) => time > 0);
}

/** What an hour brought; null: it is not known. */
export function perHour(gained: Gained | null | undefined): number | null {
  return gained && gained.time > 0 ? (gained.sum * HOUR) / gained.time : null;
}

/** What was noted of a site on the days of its streams, such as followers. */
export function notedByDay(
  streams: readonly Stream[],
  site: LiveSite,
  name: 'followers' | 'sales',
): { day: string; amount: number }[] {
  return streams.flatMap((stream) => {
    const day = dayOfStream(stream);
    const amount = stream.results[site]?.[name] ?? null;
    return day === null || amount === null ? [] : [{ day, amount }];
  });
}

interface Building extends SiteHours {
  figures: Record<HourFigure, Gained | null>;
  sales: Map<string, Gained>;
}

function newSite(site: LiveSite): Building {
  const figures = { viewers: null, clicks: null, orders: null, followers: null };
  return { site, streams: 0, time: 0, figures, sales: new Map() };
}

function addStream(
  own: Building,
  time: number,
  result: SiteResult | undefined,
  currency: string,
): void {
  own.streams += 1;
  own.time += time;
  for (const figure of HOUR_FIGURES) {
    own.figures[figure] = gain(own.figures[figure], result?.[figure] ?? null, time);
  }
  const sales = gain(own.sales.get(currency) ?? null, result?.sales ?? null, time);
  if (sales) own.sales.set(currency, sales);
}

function gain(before: Gained | null, value: number | null, time: number): Gained | null {
  if (value === null) return before;
  return { sum: (before?.sum ?? 0) + value, time: (before?.time ?? 0) + time };
}
