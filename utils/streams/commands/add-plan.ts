import { productId } from '@/utils/records/ids.ts';
import { keysBetween } from '@/utils/records/order-key.ts';
import type { Json } from '@/utils/records/record.ts';
import type { PageProduct } from '@/utils/shop/commands/save-product.ts';
import type { Action } from '@/utils/shop/database/action.ts';
import { SHOP, type ShopDb, STREAMS } from '@/utils/shop/database/schema.ts';
import { transact } from '@/utils/shop/database/transact.ts';
import type { Done } from '@/utils/shop/queries/history.ts';
import { ownZone } from '@/utils/time/zones.ts';
import type { NewSegment, ResultEdit, StreamEdit } from '../edits.ts';
import { momentField, type NewMoment, newMomentKey } from '../moment-fields.ts';
import { segmentFields } from '../segment-fields.ts';
import { LIVE_SITES } from '../stream.ts';
import { resultFields, streamFields } from '../stream-fields.ts';
import { saveMissing } from './add-products.ts';
import { newSegmentId } from './copy-segments.ts';

/** A stream with its segments, in their order. */
export interface NewPlan {
  stream: StreamEdit;
  segments: readonly NewSegment[];
  /** Places of segments that were deleted and are known to the log alone. */
  removed?: ReadonlySet<number>;
  /** What happened on air; segments are named by their places in the list. */
  moments?: readonly NewMoment[];
  /** What came of it, by site. */
  results?: Readonly<Record<string, ResultEdit>>;
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

/** Streams that were made, by their ids in their order. */
export type PlansAdded = { ids: string[] } & Done;

/**
 * Makes streams with their segments, and saves the products that are named and not in the shop: all in one step.
 * @throws {ShopError} nothing has been made then
 */
export async function addPlans(
  db: ShopDb,
  plans: readonly NewPlan[],
  products: readonly PageProduct[],
): Promise<PlansAdded | null> {
  const ids = products.map(({ marketplace, asin }) => productId(marketplace, asin));
  const { result } = await transact(
    db,
    'stream-add',
    (tx) => {
      const store = tx.objectStore('products');
      return Promise.all(ids.map((id) => store.get(id)));
    },
    (action, records) => {
      saveMissing(action, products, records, ids);
      return plans.map((plan) => stagePlan(action, plan));
    },
    null,
    [...new Set([...SHOP, ...STREAMS])],
  );
  return result.length === 0 ? null : { ids: result, what: 'stream-add', count: result.length };
}

/** @returns the new stream's id */
function stagePlan(action: Action, plan: NewPlan): string {
  const id = `l:${crypto.randomUUID()}`;
  const segments = plan.segments.map(() => newSegmentId());
  const fields = streamFields({ zone: ownZone(), ...plan.stream });
  const results = LIVE_SITES.map((site) => resultFields(site, plan.results?.[site] ?? {}));
  action.edit('streams', id, null, {
    ...fields,
    ...Object.assign({}, ...results),
    ...momentsOf(plan.moments ?? [], segments),
    del: false,
  });
  const keys = keysBetween(null, null, segments.length);
  for (const [at, segment] of plan.segments.entries()) {
    action.edit('segments', segments[at] ?? newSegmentId(), null, {
      ...segmentFields(segment, {}),
      stream: id,
      order: keys[at] ?? '',
      del: plan.removed?.has(at) ?? false,
    });
  }
  return id;
}

function momentsOf(moments: readonly NewMoment[], segments: readonly string[]) {
  const fields: Record<string, Json> = {};
  for (const moment of moments) {
    const field = momentField(newMomentKey(moment));
    if (!('segment' in moment)) fields[field] = { ...moment };
    else {
      const segment = segments[Number(moment.segment)];
      if (segment !== undefined) fields[field] = { ...moment, segment };
    }
  }
  return fields;
}
