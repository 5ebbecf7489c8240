import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { productsById } from '@/utils/shop/queries/lists.ts';
import type { ProductView } from '@/utils/shop/queries/views.ts';
import { inOrder } from './place.ts';
import { readOneStream } from './read-streams.ts';
import type { Segment } from './segment.ts';
import type { Stream } from './stream.ts';

/** All that is known of a stream on air. */
export interface StageStream {
  stream: Stream;
  /** In their order, those that were deleted among them. */
  segments: readonly Segment[];
  /** The stream's products that are in the shop, by their ids. */
  products: ReadonlyMap<string, ProductView>;
}

/**
 * @returns null: there is no such stream
 * @throws {ShopError}
 */
export async function readStage(db: ShopDb, id: string): Promise<StageStream | null> {
  const { streams, segments: live, removed } = await readOneStream(db, id);
  const [stream] = streams;
  if (!stream) return null;
  const all = [...(live.get(id) ?? []), ...removed.values()];
  const segments = inOrder(all.map((segment) => ({ id: segment.id, key: segment.order, segment })));
  const ids = new Set(all.flatMap(({ products }) => products));
  const products = await productsById(db, [...ids]);
  return {
    stream,
    segments: segments.map(({ segment }) => segment),
    products: new Map(products.map((each) => [each.id, each])),
  };
}
