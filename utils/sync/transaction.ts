import type { ShopRecord } from '@/utils/records/record.ts';
import type { SyncState } from '@/utils/records/sync-state.ts';
import type { Action } from '@/utils/shop/database/action.ts';
import {
  type ActionName,
  ALL,
  type CategoryRecord,
  type ShopDb,
} from '@/utils/shop/database/schema.ts';
import { transact } from '@/utils/shop/database/transact.ts';
import { readShopRecords, storeOf } from './stored-records.ts';

/** All that one step of the sync reads and writes, in one transaction. */
export interface SyncTransaction {
  action: Action;
  /** Written when the step is done: the step changes it in place. */
  state: SyncState;
  categories: readonly CategoryRecord[];
  /** One of the records that were asked for, or one that syncs beside the shop; null: there is none. */
  get(id: string): ShopRecord | null;
  put(after: ShopRecord): void;
}

/**
 * Does one step of the sync.
 * @param ids of the records that it works on
 * @param work synchronous: the transaction would end while it waits
 * @param what the step's name in the journal, where the creator can undo it
 * @returns what `work` returns; null where no sync is set up any more
 * @throws {ShopError} nothing has been written then
 */
export async function inSyncTransaction<T>(
  db: ShopDb,
  ids: readonly string[],
  work: (step: SyncTransaction) => T,
  what: ActionName | null = null,
): Promise<T | null> {
  const { result } = await transact(
    db,
    what,
    async (tx) => {
      const [stored, categories, found] = await Promise.all([
        tx.objectStore('sync').get('state'),
        tx.objectStore('categories').getAll(),
        readShopRecords(tx, ids),
      ]);
      return { stored, categories, found };
    },
    (action, { stored, categories, found }) => {
      if (!stored) return null;
      const state = { ...stored };
      action.sync = state;
      return work(stepOf(action, state, categories, found));
    },
    null,
    ALL,
  );
  return result;
}

function stepOf(
  action: Action,
  state: SyncState,
  categories: readonly CategoryRecord[],
  found: ReadonlyMap<string, ShopRecord>,
): SyncTransaction {
  const get = (id: string) => found.get(id) ?? state.synced[id] ?? null;
  const put = (after: ShopRecord) => {
    const store = storeOf(after.id);
    if (store) action.put(store, get(after.id), after);
    else state.synced = { ...state.synced, [after.id]: after };
  };
  return { action, state, categories, get, put };
}
