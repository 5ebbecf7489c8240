import { readClock } from '@/utils/records/clock.ts';
import { type Alt, openAlts } from '@/utils/records/conflicts.ts';
import { clockOf, type Json, type ShopRecord } from '@/utils/records/record.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import type { SyncFailure } from './couch-client.ts';
import { needsAttention } from './run.ts';
import { MACHINE, readRecords, readSync, SETTINGS_ID, SYNC_LOCK, type SyncState } from './state.ts';

/** What a view shows of the sync. */
export interface SyncView {
  isRunning: boolean;
  done: number;
  total: number;
  /** Milliseconds since 1970; null: not yet. */
  at: number | null;
  trouble: SyncFailure | null;
  /** Something waits for a person: a trouble, or a choice. */
  isNeedy: boolean;
}

/** Null where no sync is set up. */
export async function readSyncView(db: ShopDb): Promise<SyncView | null> {
  const [state, { held = [] }] = await Promise.all([readSync(db), navigator.locks.query()]);
  if (!state) return null;
  const { done, total, at, trouble, conflicts } = state;
  const isRunning = held.some(({ name }) => name === SYNC_LOCK);
  const isNeedy = needsAttention(trouble) || conflicts.length > 0;
  return { isRunning, done, total, at, trouble, isNeedy };
}

/** What two machines wrote of one field. */
export interface Conflict {
  id: string;
  /** What it is about: a product's title, a category's name; null for the settings. */
  title: string | null;
  field: string;
  /** What holds now comes first. */
  values: { value: Json; machine: string; time: number }[];
}

/** What waits for a choice. */
export async function readConflicts(db: ShopDb, state: SyncState): Promise<Conflict[]> {
  const records = await readRecords(db, state.conflicts);
  return records.flatMap((record): Conflict[] => {
    if (!record) return [];
    const { v, id } = record;
    const title = id === SETTINGS_ID ? null : nameOf(record, id);
    const shown = ([value, clock]: Alt) => {
      const { time = 0, device = '' } = readClock(clock) ?? {};
      return { value, time, machine: String(state.own[MACHINE + device]?.v.name ?? device) };
    };
    return openAlts(record).map(([field, alts]) => {
      const now: Alt = [v[field] ?? null, clockOf(record, field)];
      return { id, title, field, values: [now, ...alts].map(shown) };
    });
  });
}

/** What a person calls a record; its id where it is not here. */
export function nameOf(record: ShopRecord | undefined, id: string): string {
  const { ownTitle, title, name } = record?.v ?? {};
  return String(ownTitle || title || name || id);
}
