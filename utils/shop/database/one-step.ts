import type { Clock } from '@/utils/records/clock.ts';
import type { Action } from './action.ts';
import type { UseShop } from './open.ts';
import { type ActionName, SHOP, type ShopWrite, type StoreName } from './schema.ts';
import { transact } from './transact.ts';

/** Transactions that undo takes back together. */
export interface OneStep {
  /** Takes all of it back, see `undoAction`; null: nothing was done yet. */
  readonly undo: Clock | null;
  /** One more of them, see `transact`. @throws {ShopError} nothing of this one has been written then */
  add: <R, T>(
    read: (tx: ShopWrite) => Promise<R>,
    change: (action: Action, found: R) => T,
  ) => Promise<T>;
}

/**
 * An action in several transactions: a page draws between two, and a kill loses at most the last. Each opens the shop
 * for itself, so that of many only the one is done again in whose middle the connection was lost.
 * @param stores all that they read and write
 */
export function oneStep(use: UseShop, what: ActionName, stores: StoreName[] = SHOP): OneStep {
  let first: Clock | null = null;
  return {
    get undo() {
      return first;
    },
    async add(read, change) {
      const { result, undo } = await use((db) => transact(db, what, read, change, first, stores));
      first ??= undo;
      return result;
    },
  };
}
