import type { Clock } from '@/utils/records/clock.ts';
import type { VersionedFields } from '@/utils/records/record.ts';
import { undoAction } from '@/utils/shop/commands/history.ts';
import type { OutsideChanges, ShopDb } from '@/utils/shop/database/schema.ts';
import { transact } from '@/utils/shop/database/transact.ts';

/** What an action changes beside the records. */
export interface Outside {
  /** Null: nothing. */
  outside?: OutsideChanges | null;
  /** Changes that, once undo knows of it. */
  makeOutsideChanges?: (changes: OutsideChanges) => Promise<void>;
}

/**
 * Changes what stands beside the records, and makes sure that all that follows is newer than what is given.
 * @param newerThan records whose clocks all that follows has to pass
 * @returns the token of what was noted for undo; null where there was nothing
 * @throws whatever `makeOutsideChanges` throws; nothing has changed then
 */
export async function begin(
  db: ShopDb,
  what: 'backup' | 'reset',
  { outside = null, makeOutsideChanges }: Outside,
  newerThan: readonly VersionedFields[] = [],
): Promise<Clock | null> {
  const { undo } = await transact(
    db,
    what,
    async () => null,
    (action) => {
      action.outside = outside;
      for (const record of newerThan) action.observeClocks(record);
    },
  );
  try {
    if (outside) await makeOutsideChanges?.(outside);
  } catch (error) {
    if (undo !== null) await undoAction(db, undo);
    throw error;
  }
  return undo;
}
