import { cleanRawRows } from '@/utils/earnings/kept/clean-raw-rows.ts';
import { readNames } from '@/utils/earnings/kept/names.ts';
import { dropRawYear, rawYears } from '@/utils/earnings/kept/raw-size.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { addTag, removeTag } from '@/utils/settings/edit.ts';
import type { TrackingId } from '@/utils/settings/schema.ts';
import type { ImportRow } from '@/utils/shop/commands/save-many.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import type { Done } from '@/utils/shop/queries/history.ts';
import { storeSettings } from '../changes.ts';
import { saveFile } from '../save-file.ts';
import { readSumsOf } from './shop-sums.ts';

/** What the section Earnings reads and changes. */
export function shopEarnings(shop: ShopConnection) {
  return {
    sums: () => readSumsOf(shop),
    names: (products: Parameters<typeof readNames>[1]) => shop.use((db) => readNames(db, products)),
    async saveProducts(rows: readonly ImportRow[]): Promise<Done | null> {
      const { createTransfer } = await import('./lazy-transfer.ts');
      const { added, changed } = await createTransfer(shop).saveMany(rows, {});
      return added + changed > 0 ? { what: 'import', count: added + changed } : null;
    },
    async addTag(marketplace: MarketplaceCode, id: TrackingId) {
      await storeSettings((settings) => addTag(settings, marketplace, id), 'creator');
    },
    async removeTag(marketplace: MarketplaceCode, tag: string) {
      await storeSettings((settings) => removeTag(settings, marketplace, tag), 'creator');
    },
    rawYears: () =>
      shop.use(async (db) => {
        // What a reset or an undo has left is not kept longer than that can be taken back.
        await cleanRawRows(db);
        return rawYears(db);
      }),
    dropRawYear: (year: string) => shop.use((db) => dropRawYear(db, year)),
    saveFile,
  };
}
