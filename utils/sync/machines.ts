import { edit } from '@/utils/records/record.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { MACHINE } from './stored-records.ts';
import { inSyncTransaction } from './transaction.ts';

/** Gives a machine another name, on every machine. A machine that is not known any more stays unknown. */
export async function renameMachine(db: ShopDb, id: string, name: string): Promise<void> {
  await inSyncTransaction(db, [], ({ action, state, get, put }) => {
    const record = get(MACHINE + id);
    if (!record) return;
    put(edit(record, { name }, action.clock));
    if (id === action.local.device) state.name = name;
  });
}

/** Takes a machine off the list, on every machine; if it syncs again, it is back. */
export async function forgetMachine(db: ShopDb, id: string): Promise<void> {
  await inSyncTransaction(db, [], ({ action, get, put }) => {
    const record = get(MACHINE + id);
    if (record && id !== action.local.device) put(edit(record, { del: true }, action.clock));
  });
}
