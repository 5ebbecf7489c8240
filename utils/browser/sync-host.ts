import { connectShop } from '@/utils/shop/database/open.ts';
import { readSyncState } from '@/utils/sync/state.ts';

/** The host of the server that the shop is synced with; null: none. */
export async function syncHost(): Promise<string | null> {
  const shop = connectShop();
  try {
    const state = await shop.use(readSyncState);
    return state && new URL(state.access.url).host;
  } finally {
    shop.close();
  }
}
