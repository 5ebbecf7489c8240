import type { LiveSite } from './stream.ts';

/** The kinds of segments, in the order in which they are offered. */
export const SEGMENT_KINDS = [
  'intro',
  'product',
  'demo',
  'questions',
  'promo',
  'disclosure',
  'break',
  'outro',
] as const;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** A part of a stream. */
export interface Segment {
  id: string;
  /** The stream that it belongs to. */
  stream: string;
  /** Its place: a fractional key; equal ones are in the order of their ids. */
  order: string;
  kind: SegmentKind;
  title: string;
  /** How long it is planned to be, in seconds; null: not decided, counts as 0. */
  seconds: number | null;
  /** What she wants to say, several lines. */
  points: string;
  /** Ids of its products (`p:us:B0…`), in their order. What is in the trash or gone is among them. */
  products: readonly string[];
  /** The sites whose viewers it is for; null: all of the stream's; none: only her own notes. */
  sites: readonly LiveSite[] | null;
  /** Of a promo code, what is typed at the checkout. */
  code: string;
  /** A disclosure is due again after so many minutes; null: once, in its place. */
  every: number | null;
  /** Is left out when the stream runs, and does not count. */
  isSkipped: boolean;
  isDeleted: boolean;
}
