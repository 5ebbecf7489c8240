import type { Clock } from '@/utils/records/clock.ts';
import { merge } from '@/utils/records/merge.ts';
import type { ShopRecord } from '@/utils/records/record.ts';
import type { Action } from '../../database/action.ts';
import type { RecordStore, ShopDb } from '../../database/schema.ts';
import { type Outcome, transact } from '../../database/transact.ts';
import type { Backup, BackupRecord } from './backup.ts';

/** Records of one transaction. */
const BATCH = 1000;

export interface RestoreResult {
  added: number;
  changed: number;
  same: number;
  /** It was cancelled: what came before is restored. */
  cancelled: boolean;
}

/**
 * Brings a backup into the shop. Into an empty one it comes exactly as it was; in a filled one each field of each
 * record is what was said last. The same backup again changes nothing. All of it is one step for undo.
 * @param onProgress records that are restored so far, categories and products
 * @throws {ShopError} the batches before are restored then
 */
export async function restoreBackup(
  db: ShopDb,
  { categories, products }: Backup,
  { onProgress, signal }: { onProgress?: (done: number) => void; signal?: AbortSignal } = {},
): Promise<RestoreResult> {
  const total: RestoreResult = { added: 0, changed: 0, same: 0, cancelled: false };
  let group: Clock | null = null;
  let done = 0;
  // Categories first: a product never stands in one that is not there.
  for (const [store, records] of [
    ['categories', parentsFirst(categories)],
    ['products', products],
  ] as const) {
    for (let start = 0; start < records.length; start += BATCH) {
      if (signal?.aborted) return { ...total, cancelled: true };
      const batch = records.slice(start, start + BATCH);
      const { result, undo }: Outcome<Counts> = await transact(
        db,
        'import',
        (tx) =>
          Promise.all(
            batch.map(({ id }): Promise<ShopRecord | undefined> => tx.objectStore(store).get(id)),
          ),
        (action, known) => restoreBatch(action, store, batch, known),
        group,
      );
      group ??= undo;
      for (const kind of ['added', 'changed', 'same'] as const) total[kind] += result[kind];
      done += batch.length;
      onProgress?.(done);
    }
  }
  return total;
}

type Counts = Omit<RestoreResult, 'cancelled'>;

function restoreBatch(
  action: Action,
  store: RecordStore,
  batch: readonly BackupRecord[],
  known: readonly (ShopRecord | undefined)[],
): Counts {
  const counts = { added: 0, changed: 0, same: 0 };
  for (const [at, record] of batch.entries()) {
    const mine = known[at] ?? null;
    const after = mine ? merge(mine, record) : { ...record, rev: null, base: null, n: 0 };
    counts[mine === null ? 'added' : after === mine ? 'same' : 'changed'] += 1;
    if (after === mine) continue;
    action.put(store, mine, { ...after, dirty: 1, n: after.n + 1 });
    action.observeClocks(record);
  }
  return counts;
}

/** Each before its sub-categories (of a circle, in any order), so that undo, which goes backwards, takes these away first. */
function parentsFirst(categories: readonly BackupRecord[]): BackupRecord[] {
  const below = new Map<unknown, BackupRecord[]>();
  const ids = new Set(categories.map(({ id }) => id));
  for (const category of categories) {
    const { parent } = category.v;
    const above = typeof parent === 'string' && ids.has(parent) ? parent : null;
    const siblings = below.get(above);
    if (siblings) siblings.push(category);
    else below.set(above, [category]);
  }
  const sorted: BackupRecord[] = [...(below.get(null) ?? [])];
  // The list grows while it is walked: each one's own follow it.
  for (const { id } of sorted) sorted.push(...(below.get(id) ?? []));
  const placed = new Set(sorted);
  return [...sorted, ...categories.filter((category) => !placed.has(category))];
}
