import type { EarnedInListPort, Sections } from '@/components/shop/store/sections.ts';
import { lazy } from '@/components/ui/lazy.tsx';
import type { ShopConnection } from '@/utils/shop/database/open.ts';

/** The sections beside the shop, each fetched with all that it asks of the browser when it is first opened. */
export function sectionsOn(shop: ShopConnection): Sections {
  let read: EarnedInListPort['read'] | null = null;
  return {
    earnings: lazy(async () => (await import('./earnings.tsx')).earningsOn(shop)),
    streams: lazy(async () => (await import('./streams.tsx')).streamsOn(shop)),
    earningsOfProduct: lazy(async () =>
      (await import('./product-earnings.tsx')).productEarningsOn(shop),
    ),
    addToStream: lazy(async () => (await import('./add-to-stream.tsx')).addToStreamOn(shop)),
    earnedInList: {
      isKnown: () => shop.use(async (db) => (await db.count('sums')) > 0),
      async read(catalog) {
        read ??= (await import('./earned-in-list.ts')).earnedInListOn(shop);
        return read(catalog);
      },
    },
  };
}
