import { isDeleted, isLive, onField, productsOn } from '@/utils/records/fields.ts';
import { productId } from '@/utils/records/ids.ts';
import { keysBetween } from '@/utils/records/order-key.ts';
import type { ShopRecord } from '@/utils/records/record.ts';
import { clearedFields, type PageProduct, pageFields } from '@/utils/shop/commands/save-product.ts';
import type { Action } from '@/utils/shop/database/action.ts';
import {
  type ProductRecord,
  SHOP,
  type ShopDb,
  STREAMS,
  type StreamAction,
} from '@/utils/shop/database/schema.ts';
import { transact } from '@/utils/shop/database/transact.ts';
import type { Done } from '@/utils/shop/queries/history.ts';
import { ownZone } from '@/utils/time/zones.ts';
import { kindDefaults } from '../kind-defaults.ts';
import { segmentsOf } from '../read-streams.ts';
import { readSegment, segmentFields } from '../segment-fields.ts';
import { streamFields } from '../stream-fields.ts';
import { addBefore } from './segments.ts';

/** Where products of the shop, or new ones, go. */
export interface ProductsInto {
  /** Its id; or the title of a stream that is made for them. */
  stream: string | { title: string };
  /** At the end of this segment; null: into new ones at the end of the stream. */
  segment: string | null;
  /** Of new ones: one for each product, or one for all. */
  isEach: boolean;
  /** What is in the stream already is not added again. */
  isOnce: boolean;
}

export interface ProductsAdded extends Done {
  stream: string;
  /** How many products were put into it. */
  products: number;
  /** The token that takes it back; null: there is nothing to take back. */
  undo: string | null;
}

/**
 * Puts products into a stream and saves those in the shop that are not there yet, or in its trash: one step for undo.
 * @returns what was done; null where all of them are there already, or the stream or its segment is not there any more
 * @throws {ShopError} nothing has been changed then
 */
export async function addProducts(
  db: ShopDb,
  products: readonly PageProduct[],
  into: ProductsInto,
): Promise<ProductsAdded | null> {
  const ids = products.map(idOf);
  const known = typeof into.stream === 'string' ? into.stream : null;
  const { result, undo } = await transact(
    db,
    nameOf(into),
    async (tx) => {
      const store = tx.objectStore('products');
      const [record, segments, ...records] = await Promise.all([
        tx.objectStore('streams').get(known ?? ''),
        segmentsOf(tx, known ?? ''),
        ...ids.map((id) => store.get(id)),
      ]);
      return { record, segments: segments.filter(isLive), records };
    },
    (action, { record, segments, records }) => {
      if (known !== null && !isLive(record)) return null;
      const added = wanted(ids, segments, into);
      const to = segments.find(({ id }) => id === into.segment);
      if (added.length === 0 || (into.segment !== null && !to)) return null;
      const stream = known ?? makeStream(action, into);
      saveMissing(action, products, records, added);
      const done = to ? addInto(action, to, added) : addNew(action, segments, stream, added, into);
      return done && { ...done, what: nameOf(into), stream, products: added.length };
    },
    null,
    [...new Set([...SHOP, ...STREAMS])],
  );
  return result && { ...result, undo };
}

function idOf({ marketplace, asin }: PageProduct): string {
  return productId(marketplace, asin);
}

function nameOf({ stream, segment }: ProductsInto): StreamAction {
  if (typeof stream !== 'string') return 'stream-add';
  return segment === null ? 'segment-add' : 'segment-products';
}

/** Each once, without those that are there already. */
function wanted(
  ids: readonly string[],
  segments: readonly ShopRecord[],
  { segment, isOnce }: ProductsInto,
): string[] {
  const looked = isOnce ? segments : segments.filter(({ id }) => id === segment);
  const there = new Set(looked.flatMap(({ v }) => productsOn(v).map(([id]) => id)));
  return [...new Set(ids)].filter((id) => !there.has(id));
}

function makeStream(action: Action, { stream }: ProductsInto): string {
  const id = `l:${crypto.randomUUID()}`;
  const title = typeof stream === 'string' ? '' : stream.title;
  action.edit('streams', id, null, { ...streamFields({ title, zone: ownZone() }), del: false });
  return id;
}

/** Saves what is not in the shop, or in its trash, as `saveProduct` does: one that comes back from the trash is as new. */
export function saveMissing(
  action: Action,
  products: readonly PageProduct[],
  records: readonly (ProductRecord | undefined)[],
  added: readonly string[],
): void {
  for (const [at, product] of products.entries()) {
    const id = idOf(product);
    const record = records[at];
    if (!added.includes(id) || (record && !isDeleted(record))) continue;
    const cleared = record ? clearedFields(record) : {};
    const fields = { ...cleared, ...pageFields(product), saved: action.now, del: false };
    action.edit('products', id, record ?? null, fields);
  }
}

function addInto(action: Action, segment: ShopRecord, ids: readonly string[]): Done {
  const last = productsOn(segment.v).at(-1)?.[1] ?? null;
  const keys = keysBetween(last, null, ids.length);
  const fields = ids.map((id, at) => [onField(id), keys[at] ?? null]);
  action.edit('segments', segment.id, segment, Object.fromEntries(fields));
  return { what: 'segment-products', count: ids.length };
}

function addNew(
  action: Action,
  records: readonly ShopRecord[],
  stream: string,
  ids: readonly string[],
  { isEach }: ProductsInto,
): Done | null {
  const segments = records.flatMap((record) => readSegment(record) ?? []);
  const { seconds } = kindDefaults('product', segments);
  const groups = isEach ? ids.map((id) => [id]) : [ids];
  const contents = groups.map((products) =>
    segmentFields({ kind: 'product', products, seconds }, {}),
  );
  return addBefore(action, records, stream, contents, null);
}
