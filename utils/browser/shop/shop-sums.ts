import { type Sums, type SumsReader, sumsReader } from '@/utils/earnings/queries/sums.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';

/** One for each connection: years of a busy account are in memory once, and read once. */
const readers = new WeakMap<ShopConnection, SumsReader>();

/** What all reports say; the very same where nothing of it has changed. @throws {ShopError} */
export function readSumsOf(shop: ShopConnection): Promise<Sums> {
  const reader = readers.get(shop) ?? sumsReader();
  readers.set(shop, reader);
  return shop.use(reader);
}
