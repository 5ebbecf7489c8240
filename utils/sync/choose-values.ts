import { decision, updateConflicts } from '@/utils/records/conflicts.ts';
import { edit, type Json, type ShopRecord } from '@/utils/records/record.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { inSyncTransaction } from './transaction.ts';

/** What the creator has chosen where two machines wrote differently. */
export interface Choice {
  id: string;
  field: string;
  /** The value that holds from now on. */
  value: Json;
}

/**
 * Settles conflicts; all of them are one step for undo.
 * @throws {ShopError} nothing has been settled then
 */
export async function chooseValues(db: ShopDb, choices: readonly Choice[]): Promise<void> {
  const ids = choices.map(({ id }) => id);
  await inSyncTransaction(
    db,
    ids,
    ({ action, state, get, put }) => {
      const records = new Map<string, ShopRecord>();
      for (const { id, field, value } of choices) {
        const record = records.get(id) ?? get(id);
        if (record) records.set(id, edit(record, decision(record, field, value), action.clock));
      }
      for (const record of records.values()) {
        put(record);
        state.conflicts = updateConflicts(state.conflicts, record);
      }
    },
    'edit',
  );
}
