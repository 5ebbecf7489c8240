import type { EarnedInListPort, Sections } from '@/components/shop/store/sections.ts';
import { lazy } from '@/components/ui/lazy.tsx';
import type { ShopConnection } from '@/utils/shop/database/open.ts';

const loadParts = () => import('./product-parts.ts');

/** The sections beside the shop, each fetched with all that it asks of the browser when it is first opened. */
export function sectionsOn(shop: ShopConnection): Sections {
  let read: EarnedInListPort['read'] | null = null;
  return {
    earnings: lazy(async () => (await import('./earnings.tsx')).earningsOn(shop)),
    streams: lazy(async () => (await import('./streams.tsx')).streamsOn(shop)),
    earningsOfProduct: lazy(async () => (await loadParts()).productEarningsOn(shop)),
    addToStream: lazy(async () => (await loadParts()).addToStreamOn(shop)),
    streamsOfProduct: lazy(async () => (await loadParts()).productStreamsOn(shop)),
    earnedInList: {
      isKnown: () => shop.use(async (db) => (await db.count('sums')) > 0),
      async read(catalog) {
        read ??= (await loadParts()).earnedInListOn(shop);
        return read(catalog);
      },
    },
  };
}
