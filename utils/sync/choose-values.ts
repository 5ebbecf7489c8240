import { SEEN, withOpen } from '@/utils/records/conflicts.ts';
import type { Merged } from '@/utils/records/merge.ts';
import { edit, type Fields, type Json, type ShopRecord } from '@/utils/records/record.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { inSyncTransaction } from './transaction.ts';

export interface Choice {
  id: string;
  field: string;
  /** What holds from now on. */
  value: Json;
}

/**
 * Settles what two machines wrote differently; one step for undo.
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
        if (record) records.set(id, edit(record, chosen(record, field, value), action.clock));
      }
      for (const record of records.values()) {
        put(record);
        state.conflicts = withOpen(state.conflicts, record);
      }
    },
    'edit',
  );
}

/** The fields that say that what lost has been seen, and what holds instead. */
function chosen(record: Merged, field: string, value: Json): Fields {
  const seen = (record.alts[field] ?? []).map(([, clock]) => clock);
  return { [field]: value, [SEEN + field]: seen };
}
