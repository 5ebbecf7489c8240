/** Only what views that show the sync's state need: no part of the engine is loaded for it. */
import type { SyncFailure } from '@/utils/records/sync-state.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { needsAttention } from './failures.ts';
import { readSyncState, SYNC_LOCK } from './state.ts';

/** What a view shows of the sync. */
export interface SyncView {
  isRunning: boolean;
  /** Records that the run has dealt with, of so many as are known. */
  done: number;
  total: number;
  /** Milliseconds since 1970; null: not yet. */
  lastSyncedAt: number | null;
  failure: SyncFailure | null;
  /** Something waits for the creator: a failure, or a choice. */
  needsAttention: boolean;
}

/** Null where no sync is set up. */
export async function readSyncView(db: ShopDb): Promise<SyncView | null> {
  const [state, { held = [] }] = await Promise.all([readSyncState(db), navigator.locks.query()]);
  if (!state) return null;
  const { done, total, lastSyncedAt, failure, conflicts } = state;
  return {
    isRunning: held.some(({ name }) => name === SYNC_LOCK),
    done,
    total,
    lastSyncedAt,
    failure,
    needsAttention: needsAttention(failure) || conflicts.length > 0,
  };
}
