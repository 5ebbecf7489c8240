import { beforeChange } from '@/utils/safekeeping/many.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { history } from '@/utils/shop/queries/history.ts';
import { createBrowserSnapshots } from './snapshots.ts';

/** Takes a snapshot before a page changes so many records. Never rejects. */
export function beforeMany(shop: ShopConnection, records: number): Promise<void> {
  return beforeChange(createBrowserSnapshots(shop), records);
}

/** The same before undo or redo, whose next step is in the journal. @throws {ShopError} */
export async function beforeTravel(shop: ShopConnection, way: 'undo' | 'redo'): Promise<void> {
  const next = (await shop.use(history))[way];
  await beforeMany(shop, next?.count ?? 0);
}
