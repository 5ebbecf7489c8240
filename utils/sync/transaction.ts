import type { ShopRecord } from '@/utils/records/record.ts';
import type { Action } from '@/utils/shop/database/action.ts';
import type { ActionName, CategoryRecord, ShopDb } from '@/utils/shop/database/schema.ts';
import { transact } from '@/utils/shop/database/transact.ts';
import { type SyncState, shopRecords, storeOf } from './state.ts';

/** All that one step of the sync reads and writes, in one transaction. */
export interface SyncTransaction {
  action: Action;
  /** As it is written when the step is done: to be changed. */
  state: SyncState;
  categories: readonly CategoryRecord[];
  /** One of the records that were asked for, or of the sync's own; null: there is none. */
  get(id: string): ShopRecord | null;
  put(after: ShopRecord): void;
}

/**
 * Does one step of the sync.
 * @param ids of the records that it works on
 * @param work synchronous: the transaction would end
 * @param what the step's name in the journal, where a person can take it back
 * @returns what `work` gives; null where no sync is set up any more
 * @throws {ShopError} nothing has been written then
 */
export async function inSyncTransaction<T>(
  db: ShopDb,
  ids: readonly string[],
  work: (desk: SyncTransaction) => T,
  what: ActionName | null = null,
): Promise<T | null> {
  const { result } = await transact(
    db,
    what,
    async (tx) => {
      const [stored, categories, found] = await Promise.all([
        tx.objectStore('sync').get('state'),
        tx.objectStore('categories').getAll(),
        shopRecords(tx, ids),
      ]);
      return { stored, categories, found };
    },
    (action, { stored, categories, found }) => {
      if (!stored) return null;
      const state = { ...stored };
      action.sync = state;
      const get = (id: string) => found.get(id) ?? state.own[id] ?? null;
      const put = (after: ShopRecord) => {
        const store = storeOf(after.id);
        if (store) action.put(store, get(after.id), after);
        else state.own = { ...state.own, [after.id]: after };
      };
      return work({ action, state, categories, get, put });
    },
  );
  return result;
}
