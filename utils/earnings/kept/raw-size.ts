import { shopError } from '@/utils/shop/database/errors.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { reading } from '@/utils/shop/queries/read.ts';

/** How much room the rows of a year's reports take on this machine. */
export interface RawYear {
  /** `2021` */
  year: string;
  bytes: number;
}

/** The newest year first. @throws {ShopError} */
export function rawYears(db: ShopDb): Promise<RawYear[]> {
  return reading(db, ['sales'], async (tx) => {
    const years = new Map<string, number>();
    let cursor = await tx.objectStore('sales').index('size').openKeyCursor();
    while (cursor) {
      const [day, bytes] = cursor.key;
      const year = day.slice(0, 4);
      years.set(year, (years.get(year) ?? 0) + bytes);
      cursor = await cursor.continue();
    }
    return [...years].map(([year, bytes]) => ({ year, bytes })).reverse();
  });
}

/**
 * Deletes the rows of a year's reports from this machine. The sums stay, and nothing that is shown of them changes. It
 * cannot be taken back, but by reading the same files again.
 * @throws {ShopError} nothing has been deleted then
 */
export async function dropRawYear(db: ShopDb, year: string): Promise<void> {
  try {
    const tx = db.transaction('sales', 'readwrite');
    const range = IDBKeyRange.bound([year], [String(Number(year) + 1)], false, true);
    const keys = await tx.store.index('size').getAllKeys(range);
    await Promise.all([...keys.map((key) => tx.store.delete(key)), tx.done]);
  } catch (error) {
    throw shopError(error);
  }
}
