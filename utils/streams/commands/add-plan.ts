import { keysBetween } from '@/utils/records/order-key.ts';
import type { Action } from '@/utils/shop/database/action.ts';
import { type ShopDb, STREAMS } from '@/utils/shop/database/schema.ts';
import { transact } from '@/utils/shop/database/transact.ts';
import type { Done } from '@/utils/shop/queries/history.ts';
import { ownZone } from '@/utils/time/zones.ts';
import type { NewSegment, StreamEdit } from '../edits.ts';
import { segmentFields } from '../segment-fields.ts';
import { streamFields } from '../stream-fields.ts';
import { newSegmentId } from './copy-segments.ts';

/** A stream with its segments, in their order. */
export interface NewPlan {
  stream: StreamEdit;
  segments: readonly NewSegment[];
}

/**
 * Makes a stream with its segments in one step.
 * @throws {ShopError} nothing has been made then
 */
export async function addPlan(db: ShopDb, plan: NewPlan): Promise<{ id: string } & Done> {
  const { result } = await transact(
    db,
    'stream-add',
    async () => null,
    (action) => stagePlan(action, plan),
    null,
    STREAMS,
  );
  return { id: result, what: 'stream-add', count: 1 };
}

/** @returns the new stream's id */
export function stagePlan(action: Action, { stream, segments }: NewPlan): string {
  const id = `l:${crypto.randomUUID()}`;
  const fields = streamFields({ zone: ownZone(), ...stream });
  action.edit('streams', id, null, { ...fields, del: false });
  const keys = keysBetween(null, null, segments.length);
  for (const [at, segment] of segments.entries()) {
    const own = { ...segmentFields(segment, {}), stream: id, order: keys[at] ?? '', del: false };
    action.edit('segments', newSegmentId(), null, own);
  }
  return id;
}
