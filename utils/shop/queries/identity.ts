import { isLive } from '@/utils/records/fields.ts';
import type { ShopDb } from '../database/schema.ts';
import { reading } from './read.ts';

/** By what a database is known again. */
export interface ShopIdentity {
  database: string;
  /** Its name with its newest clock: it changes with every action. */
  state: string;
  /** Whether a sync is set up in it. */
  isSynced: boolean;
}

/**
 * Which database this is; null: nothing was ever done in it.
 * @throws {ShopError}
 */
export function shopIdentity(db: ShopDb): Promise<ShopIdentity | null> {
  return reading(db, ['meta', 'sync'], async (tx) => {
    const [local, sync] = await Promise.all([
      tx.objectStore('meta').get('local'),
      tx.objectStore('sync').count(),
    ]);
    if (!local) return null;
    const { database } = local;
    return { database, state: `${database} ${local.clock}`, isSynced: sync > 0 };
  });
}

/**
 * How many products and categories are there, without the trash, and how many streams, accounts and months of
 * reports.
 * @throws {ShopError}
 */
export function countShop(
  db: ShopDb,
): Promise<{ products: number; categories: number; streams: number; earnings: number }> {
  return reading(db, ['texts', 'categories', 'streams', 'accounts', 'sums'], async (tx) => {
    const [streams, accounts, sums, texts, categories] = await Promise.all([
      tx.objectStore('streams').count(),
      tx.objectStore('accounts').count(),
      tx.objectStore('sums').count(),
      tx.objectStore('texts').getAll(),
      tx.objectStore('categories').getAll(),
    ]);
    // A line for each live product: counting the records would take ten times as long.
    const products = texts.reduce(
      (sum, lines) => sum + (lines === '' ? 0 : lines.split('\n').length),
      0,
    );
    const live = categories.filter(isLive).length;
    return { products, categories: live, streams, earnings: accounts + sums };
  });
}
