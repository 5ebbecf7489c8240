import { connectShop } from '@/utils/shop/database/open.ts';
import { readSyncHost } from '@/utils/sync/state.ts';

/** The host of the server that the shop is synced with; null: none. */
export async function syncHost(): Promise<string | null> {
  const shop = connectShop();
  try {
    return await shop.use(readSyncHost);
  } finally {
    shop.close();
  }
}
