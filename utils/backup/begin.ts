import type { VersionedFields } from '@/utils/records/record.ts';
import { undoAction } from '@/utils/shop/commands/history.ts';
import { type OneStep, oneStep } from '@/utils/shop/database/one-step.ts';
import type { UseShop } from '@/utils/shop/database/open.ts';
import { ALL, type OutsideChanges } from '@/utils/shop/database/schema.ts';

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
 * @returns the step for undo that this is the first of
 * @throws {ShopError} nothing has changed then
 * @throws whatever `makeOutsideChanges` throws; nothing has changed then
 */
export async function begin(
  use: UseShop,
  what: 'backup' | 'reset',
  { outside = null, makeOutsideChanges }: Outside,
  newerThan: readonly VersionedFields[] = [],
): Promise<OneStep> {
  const step = oneStep(use, what, ALL);
  await step.add(
    async () => null,
    (action) => {
      action.outside = outside;
      for (const record of newerThan) action.observeClocks(record);
    },
  );
  try {
    if (outside) await makeOutsideChanges?.(outside);
  } catch (error) {
    const { undo } = step;
    if (undo !== null) await use((db) => undoAction(db, undo));
    throw error;
  }
  return step;
}
