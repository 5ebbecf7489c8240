import { isDeleted, isLive, onField, productsOn } from '@/utils/records/fields.ts';
import { productId } from '@/utils/records/ids.ts';
import { keysBetween } from '@/utils/records/order-key.ts';
import type { ShopRecord } from '@/utils/records/record.ts';
import { clearedFields, type PageProduct, pageFields } from '@/utils/shop/commands/save-product.ts';
import type { Action } from '@/utils/shop/database/action.ts';
import { type ProductRecord, SHOP, type ShopDb, STREAMS } from '@/utils/shop/database/schema.ts';
import { transact } from '@/utils/shop/database/transact.ts';
import type { Done } from '@/utils/shop/queries/history.ts';
import { kindDefaults } from '../kind-defaults.ts';
import { segmentsOf } from '../read-streams.ts';
import { readSegment, segmentFields } from '../segment-fields.ts';
import { addBefore } from './segments.ts';

/** Where products of the shop, or new ones, go. */
export interface ProductsInto {
  stream: string;
  /** At the end of this segment; null: into new ones at the end of the stream. */
  segment: string | null;
  /** Of new ones: one for each product, or one for all. */
  isEach: boolean;
}

/** `undo`: the token that takes it back. */
export type ProductsAdded = Done & { undo: string | null };

/**
 * Puts products into a stream and saves those in the shop that are not there yet, or in its trash: one step for undo.
 * @returns what was done; null where all of them are in the segment already, or stream or segment are not there any more
 * @throws {ShopError} nothing has been changed then
 */
export async function addProducts(
  db: ShopDb,
  products: readonly PageProduct[],
  into: ProductsInto,
): Promise<ProductsAdded | null> {
  const ids = products.map(({ marketplace, asin }) => productId(marketplace, asin));
  const { result, undo } = await transact(
    db,
    into.segment === null ? 'segment-add' : 'segment-products',
    async (tx) => {
      const store = tx.objectStore('products');
      const [stream, segments, ...records] = await Promise.all([
        tx.objectStore('streams').get(into.stream),
        segmentsOf(tx, into.stream),
        ...ids.map((id) => store.get(id)),
      ]);
      return { stream, segments, records };
    },
    (action, { stream, segments, records }): Done | null => {
      if (!isLive(stream) || ids.length === 0) return null;
      const to = segments.find(({ id }) => id === into.segment);
      if (into.segment !== null && !isLive(to)) return null;
      saveMissing(action, products, records);
      const unique = [...new Set(ids)];
      return to ? addInto(action, to, unique) : addSegments(action, segments, into, unique);
    },
    null,
    [...new Set([...SHOP, ...STREAMS])],
  );
  return result && { ...result, undo };
}

/** As `saveProduct` does: one that comes back from the trash is as new. */
function saveMissing(
  action: Action,
  products: readonly PageProduct[],
  records: readonly (ProductRecord | undefined)[],
): void {
  for (const [at, product] of products.entries()) {
    const id = productId(product.marketplace, product.asin);
    const record = records[at];
    if (record && !isDeleted(record)) continue;
    const cleared = record ? clearedFields(record) : {};
    const fields = { ...cleared, ...pageFields(product), saved: action.now, del: false };
    action.edit('products', id, record ?? null, fields);
  }
}

function addInto(action: Action, segment: ShopRecord, ids: readonly string[]): Done | null {
  const places = productsOn(segment.v);
  const added = ids.filter((id) => !places.some(([there]) => there === id));
  const keys = keysBetween(places.at(-1)?.[1] ?? null, null, added.length);
  const fields = added.map((id, at) => [onField(id), keys[at] ?? null]);
  action.edit('segments', segment.id, segment, Object.fromEntries(fields));
  return action.staged.size > 0 ? { what: 'segment-products', count: added.length } : null;
}

function addSegments(
  action: Action,
  records: readonly ShopRecord[],
  { stream, isEach }: ProductsInto,
  ids: readonly string[],
): Done | null {
  const segments = records.filter(isLive).flatMap((record) => readSegment(record) ?? []);
  const { seconds } = kindDefaults('product', segments);
  const groups = isEach ? ids.map((id) => [id]) : [ids];
  const contents = groups.map((products) =>
    segmentFields({ kind: 'product', products, seconds }, {}),
  );
  return addBefore(action, records, stream, contents, null);
}
