import { readClock } from '@/utils/records/clock.ts';
import { type Alt, undecidedAlts } from '@/utils/records/conflicts.ts';
import { clockOf, type Json, type ShopRecord } from '@/utils/records/record.ts';
import type { SyncState } from '@/utils/records/sync-state.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { MACHINE, readRecords, SETTINGS_ID } from './stored-records.ts';

/** What two machines wrote in one field. */
export interface Conflict {
  id: string;
  /** A product's or a stream's title, or a category's name; null for the settings. */
  title: string | null;
  field: string;
  /** The value that holds now comes first. `machine`: a machine's name; `time`: milliseconds since 1970. */
  values: { value: Json; machine: string; time: number }[];
}

/** The conflicts that wait for the creator's choice. */
export async function readConflicts(db: ShopDb, state: SyncState): Promise<Conflict[]> {
  const records = await readRecords(db, state.conflicts);
  return records.flatMap((record) => (record ? conflictsOf(record, state) : []));
}

function conflictsOf(record: ShopRecord, state: SyncState): Conflict[] {
  const { v, id } = record;
  const title = id === SETTINGS_ID ? null : recordName(record, id);
  return undecidedAlts(record).map(([field, alts]) => {
    const now: Alt = [v[field] ?? null, clockOf(record, field)];
    return { id, title, field, values: [now, ...alts].map((alt) => withMachine(alt, state)) };
  });
}

function withMachine([value, clock]: Alt, { synced }: SyncState): Conflict['values'][number] {
  const { time = 0, device = '' } = readClock(clock) ?? {};
  return { value, time, machine: String(synced[MACHINE + device]?.v.name ?? device) };
}

/** The name by which the creator knows a record; its id where it is not here. */
export function recordName(record: ShopRecord | undefined, id: string): string {
  const { ownTitle, title, name } = record?.v ?? {};
  return String(ownTitle || title || name || id);
}
