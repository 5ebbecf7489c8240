import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import {
  type SaveInput,
  type SaveResult,
  saveProduct,
} from '@/utils/shop/commands/save-product.ts';
import { openShop, type UseShop } from '@/utils/shop/database/open.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';

export const START = Date.UTC(2026, 4, 1, 12);

/** Every test gets an empty disk and a clock that stands still until `later` is called. */
export function useFreshShop(): { db: ShopDb; use: UseShop } {
  const holder = { use: (work) => work(holder.db) } as { db: ShopDb; use: UseShop };
  beforeEach(async () => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    vi.useFakeTimers({ toFake: ['Date'], now: START });
    holder.db = await openShop();
  });
  afterEach(() => {
    holder.db.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  return holder;
}

export function later(ms = 1000): void {
  vi.setSystemTime(Date.now() + ms);
}

const INPUT: SaveInput = {
  marketplace: 'US',
  asin: 'B0TESTAAA1',
  parentAsin: null,
  title: 'Matte Lipstick',
  brand: 'Rosy',
  image: null,
  add: [],
  create: [],
  remove: [],
};

export function save(db: ShopDb, input: Partial<SaveInput> = {}): Promise<SaveResult> {
  return saveProduct(db, { ...INPUT, ...input });
}

/** The token of an action that can be taken back. */
export function tokenOf({ undo }: { undo: string | null }): string {
  if (undo === null) throw new Error('there is nothing to take back');
  return undo;
}

/** The names of categories, as the creator reads them. */
export function names(categories: readonly { path: readonly string[] }[]): string[] {
  return categories.map(({ path }) => path.join(' › '));
}
