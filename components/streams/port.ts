import type { Done } from '@/utils/shop/queries/history.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import type { LiveSite, SiteResult, Stream } from '@/utils/streams/stream.ts';

/** All streams and segments, of one moment; those in the trash are among them. */
export interface StreamsSnapshot {
  streams: readonly Stream[];
  /** By stream, in their order. */
  segments: ReadonlyMap<string, readonly Segment[]>;
}

/** What is changed of a stream or a segment; what is left out stays. */
export type StreamEdit = Partial<Omit<Stream, 'id' | 'moments' | 'results' | 'isDeleted'>>;
export type SegmentEdit = Partial<Omit<Segment, 'id' | 'stream' | 'order' | 'isDeleted'>>;
export type NewSegment = SegmentEdit & Pick<Segment, 'kind'>;

/**
 * All that the section Streams asks of the browser and the database beside what the shop's page has. Actions resolve
 * as those of the shop's page do (`ShopPort`): when the database has committed, with what was done or null.
 */
export interface StreamsPort {
  streams(): Promise<StreamsSnapshot>;
  /** @param from a stream or template whose segments it begins with; its moments and results stay with that one */
  addStream(edit: StreamEdit, from: string | null): Promise<{ id: string } & Done>;
  editStream(id: string, edit: StreamEdit): Promise<Done | null>;
  editResult(id: string, site: LiveSite, edit: Partial<SiteResult>): Promise<Done | null>;
  trashStreams(ids: readonly string[]): Promise<Done | null>;
  restoreStreams(ids: readonly string[]): Promise<Done | null>;
  /** Deletes for good what is in the trash. */
  emptyStreams(ids: readonly string[] | null): Promise<Done | null>;
  /** @param before a segment of the stream; null: at the end */
  addSegments(
    stream: string,
    segments: readonly NewSegment[],
    before: string | null,
  ): Promise<{ ids: string[] } & Done>;
  editSegments(ids: readonly string[], edit: SegmentEdit): Promise<Done | null>;
  moveSegments(ids: readonly string[], before: string | null): Promise<Done | null>;
  duplicateSegments(ids: readonly string[]): Promise<Done | null>;
  removeSegments(ids: readonly string[]): Promise<Done | null>;
  /** Puts products into a segment, before one of its products (null: at the end); `from`: out of another segment. */
  placeProducts(
    products: readonly string[],
    to: { segment: string; before: string | null; from: string | null },
  ): Promise<Done | null>;
  takeProducts(products: readonly string[], segment: string): Promise<Done | null>;
}
