import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Day } from '@/utils/time/day.ts';
import type { WallTime } from '@/utils/time/zones.ts';
import type { Moment } from './moment.ts';

/** Where a stream can run, in the order in which they are offered; several at once is usual. */
export const LIVE_SITES = [
  'amazon',
  'youtube',
  'instagram',
  'tiktok',
  'facebook',
  'other',
] as const;
export type LiveSite = (typeof LIVE_SITES)[number];

/** What she has noted of a stream afterwards on one of its sites. Null: not entered. */
export interface SiteResult {
  /** How long it was on air there, where it did not run with Linkshelf or that knows better, in seconds. */
  seconds: number | null;
  /** Who watched while it ran. */
  viewers: number | null;
  /** Who watched the recording. */
  laterViewers: number | null;
  clicks: number | null;
  orders: number | null;
  /** In the smallest unit of the currency of the stream's marketplace. */
  sales: number | null;
  followers: number | null;
}

/** A live stream, planned, on air or done; or a template for others. */
export interface Stream {
  id: string;
  title: string;
  note: string;
  /** When it begins, where `zone` is; null: not decided. */
  day: Day | null;
  time: WallTime | null;
  /** A time zone by its IANA name, such as `Europe/Berlin`. */
  zone: string;
  sites: readonly LiveSite[];
  /** How long it is meant to be, in seconds; null: as long as its segments. */
  target: number | null;
  /** The plan has durations but no clock. */
  isLoose: boolean;
  isTemplate: boolean;
  /** The country that the stream sells in; null: the creator's home. */
  marketplace: MarketplaceCode | null;
  /** The tracking ID that its links carry; null: the one in use. */
  tag: string | null;
  /** All that happened on air, the earliest first. Every time and duration of a real stream follows from it. */
  moments: readonly Moment[];
  results: Readonly<Partial<Record<LiveSite, SiteResult>>>;
  /** When it was put into the trash is its clock's matter; here only whether it is there. */
  isDeleted: boolean;
}
