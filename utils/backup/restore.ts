import type { Clock } from '@/utils/records/clock.ts';
import { isDeleted } from '@/utils/records/fields.ts';
import { merge } from '@/utils/records/merge.ts';
import { type Fields, type ShopRecord, same } from '@/utils/records/record.ts';
import type { Action } from '@/utils/shop/database/action.ts';
import { editInPlace } from '@/utils/shop/database/journal.ts';
import type { UseShop } from '@/utils/shop/database/open.ts';
import { RECORD_STORES, type RecordStore } from '@/utils/shop/database/schema.ts';
import { type BackupRecord, type BackupRecords, batchOf } from './backup.ts';
import { begin, type Outside } from './begin.ts';
import { depthOf, emptiedFields, sameFields } from './compare.ts';

/**
 * - `merge`: of each field of each record, what was written last stands; so what was deleted since stays deleted.
 * - `back`: the same, and what was deleted since comes back as a new change, which wins on every device.
 * - `exact`: the same again, and every record of the backup becomes what it was, also where it was changed since.
 */
export type RestoreWay = 'merge' | 'back' | 'exact';

export interface RestoreOptions extends Outside {
  way: RestoreWay;
  /** Called with the records that are restored so far. */
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
}

export interface RestoreResult {
  /** Products that are as before the restore no more, or were not here. */
  products: number;
  /** The same of categories. */
  categories: number;
  /** The same of streams, whether it is they or their segments. */
  streams: number;
  /** The same of accounts, and of months of which reports were read in. */
  earnings: number;
  /** It was cancelled: what came before is restored. */
  cancelled: boolean;
  /** Takes all of it back, see `undoAction`; null: nothing was restored. */
  undo: Clock | null;
}

/**
 * Brings a backup's records into the shop. Into an empty one they come exactly as they were. The same backup again
 * changes nothing. Records that are only here stay. All of it is one step for undo.
 * @throws {ShopError} the batches before are restored then
 * @throws whatever `makeOutsideChanges` throws; nothing is restored then
 */
export async function restoreBackup(
  use: UseShop,
  records: BackupRecords,
  options: RestoreOptions,
): Promise<RestoreResult> {
  const { way, onProgress, signal } = options;
  const { accounts, sums, segments, streams, categories, products } = records;
  const all = RECORD_STORES.flatMap((store) => records[store]);
  const step = await begin(use, 'backup', options, all);
  const changed = noneChanged();
  const result = (cancelled: boolean) => ({ ...countsOf(changed), cancelled, undo: step.undo });
  let done = 0;
  // Categories before products: a product never stands in one that is not there.
  for (const [store, own, count] of [
    ['accounts', accounts, 'earnings'],
    ['sums', sums, 'earnings'],
    // Segments before streams: a stream that is there has all of them.
    ['segments', segments, 'streams'],
    ['streams', streams, 'streams'],
    ['categories', parentsFirst(categories), 'categories'],
    ['products', products, 'products'],
  ] as const) {
    const size = batchOf(store);
    for (let start = 0; start < own.length; start += size) {
      if (signal?.aborted) return result(true);
      const batch = own.slice(start, start + size);
      const restored = await step.add(
        (tx) =>
          Promise.all(
            batch.map(({ id }): Promise<ShopRecord | undefined> => tx.objectStore(store).get(id)),
          ),
        (action, known) => restoreBatch(action, store, batch, known, way),
      );
      for (const { id, v } of restored) {
        changed[count].add(store === 'segments' ? String(v.stream) : id);
      }
      done += batch.length;
      onProgress?.(done);
    }
  }
  return result(false);
}

type Counted = 'products' | 'categories' | 'streams' | 'earnings';

/** The ids of what is not as before, by what it counts as. */
function noneChanged(): Record<Counted, Set<string>> {
  return { products: new Set(), categories: new Set(), streams: new Set(), earnings: new Set() };
}

function countsOf({ products, categories, streams, earnings }: Record<Counted, Set<string>>) {
  return {
    products: products.size,
    categories: categories.size,
    streams: streams.size,
    earnings: earnings.size,
  };
}

/** @returns the records that are not as before */
function restoreBatch(
  action: Action,
  store: RecordStore,
  batch: readonly BackupRecord[],
  known: readonly (ShopRecord | undefined)[],
  way: RestoreWay,
): ShopRecord[] {
  const changed: ShopRecord[] = [];
  for (const [at, record] of batch.entries()) {
    const mine = known[at] ?? null;
    // What is here and was deleted there is not what is to be brought back.
    if (mine && way !== 'merge' && depthOf(record) > depthOf(mine)) continue;
    const merged = mine ? merge(mine, record) : { ...record, rev: null, base: null, n: 0 };
    if (merged !== mine) action.put(store, mine, { ...merged, dirty: 1, n: merged.n + 1 });
    const back = mine && way !== 'merge' ? broughtBack(merged, record, way) : {};
    editInPlace(action, store, merged, back);
    const after = action.current(merged);
    if (!isDeleted(after) && !(mine && sameFields(mine.v, after.v))) changed.push(after);
  }
  return changed;
}

/** The fields of a record that are to be what they were in the backup, after the two were merged. */
function broughtBack(merged: ShopRecord, record: BackupRecord, way: RestoreWay): Fields {
  const depth = depthOf(merged);
  const wasDeleted = depth > depthOf(record);
  // What was deleted for good has lost its fields with that.
  if (way === 'exact' || (wasDeleted && depth === 2)) return formerFields(merged, record);
  return wasDeleted ? { del: record.v.del ?? false } : emptiedFields(merged, record);
}

function formerFields(merged: ShopRecord, record: BackupRecord): Fields {
  const fields = new Set([...Object.keys(merged.v), ...Object.keys(record.v)]);
  const changed = [...fields]
    // Which values of a conflict have been decided about does not come back.
    .filter((field) => !field.startsWith('alt:'))
    .map((field) => [field, record.v[field] ?? null] as const)
    .filter(([field, value]) => !same(merged.v[field] ?? null, value));
  return Object.fromEntries(changed);
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
