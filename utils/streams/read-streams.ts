import type { ShopRecord } from '@/utils/records/record.ts';
import type { ShopDb, ShopRead, ShopWrite } from '@/utils/shop/database/schema.ts';
import { reading } from '@/utils/shop/queries/read.ts';
import type { Segment } from './segment.ts';
import { readSegment } from './segment-fields.ts';
import type { Stream } from './stream.ts';
import { readStream } from './stream-fields.ts';

/** All streams and segments, of one moment. */
export interface StreamsSnapshot {
  /** Those in the trash are among them. */
  streams: readonly Stream[];
  /** By stream, in their order; without those that were deleted. */
  segments: ReadonlyMap<string, readonly Segment[]>;
  /** Segments that were deleted, by id: what was on air stays in the log. */
  removed: ReadonlyMap<string, Segment>;
}

/**
 * All that is kept of streams.
 * @throws {ShopError}
 */
export function readStreams(db: ShopDb): Promise<StreamsSnapshot> {
  return reading(db, ['streams', 'segments'], async (tx) => {
    const [streams, segments] = await Promise.all([
      tx.objectStore('streams').getAll(),
      tx.objectStore('segments').getAll(),
    ]);
    return snapshotOf(streams, segments);
  });
}

/**
 * The same of one stream alone.
 * @throws {ShopError}
 */
export function readOneStream(db: ShopDb, id: string): Promise<StreamsSnapshot> {
  return reading(db, ['streams', 'segments'], async (tx) => {
    const [stream, segments] = await Promise.all([
      tx.objectStore('streams').get(id),
      segmentsOf(tx, id),
    ]);
    return snapshotOf(stream ? [stream] : [], segments);
  });
}

/** The records of a stream's segments, deleted ones included. */
export function segmentsOf(tx: ShopRead | ShopWrite, stream: string): Promise<ShopRecord[]> {
  return tx.objectStore('segments').index('stream').getAll(stream);
}

function snapshotOf(
  streamRecords: readonly ShopRecord[],
  segmentRecords: readonly ShopRecord[],
): StreamsSnapshot {
  const streams = streamRecords.map(readStream).filter((stream) => stream !== null);
  const segments = new Map<string, Segment[]>(streams.map(({ id }) => [id, []]));
  const removed = new Map<string, Segment>();
  for (const record of segmentRecords) {
    const segment = readSegment(record);
    if (segment?.isDeleted) removed.set(segment.id, segment);
    else if (segment) segments.get(segment.stream)?.push(segment);
  }
  for (const each of segments.values()) each.sort(byOrder);
  return { streams, segments, removed };
}

function byOrder(a: Segment, b: Segment): number {
  if (a.order === b.order) return a.id < b.id ? -1 : 1;
  return a.order < b.order ? -1 : 1;
}
