import type { Clock } from '@/utils/records/clock.ts';
import { goneFields, isGone } from '@/utils/records/fields.ts';
import type { Fields, ShopRecord } from '@/utils/records/record.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';
import type { OneStep } from '@/utils/shop/database/one-step.ts';
import type { UseShop } from '@/utils/shop/database/open.ts';
import { isEarningsStore, type RecordStore } from '@/utils/shop/database/schema.ts';
import { batchOf } from './backup.ts';
import { begin, type Outside } from './begin.ts';
import { RESET_PARTS, type ResetPart, SECTIONS_OF } from './parts.ts';

/** The settings with these parts as for a new creator. The home marketplace stays, and the welcome does not come again. */
export function resetSettings(settings: Settings, parts: ReadonlySet<ResetPart>): Settings {
  const unset = defaultSettings();
  const sections = RESET_PARTS.filter((part) => parts.has(part)).flatMap(
    (part): readonly (keyof Settings)[] => SECTIONS_OF[part],
  );
  return { ...settings, ...Object.fromEntries(sections.map((name) => [name, unset[name]])) };
}

export interface ResetOptions extends Outside {
  /** Whether all products and categories go. */
  isShop: boolean;
  /** Whether all streams and templates go. */
  isStreams: boolean;
  /** Whether all accounts go, and all that was read in from reports. */
  isEarnings: boolean;
  signal?: AbortSignal;
}

export interface ResetResult {
  /** Products that were deleted, those of the trash too. */
  products: number;
  categories: number;
  streams: number;
  /** Accounts, and months of which reports were read in. */
  earnings: number;
  /** It was cancelled: what came before is deleted. */
  cancelled: boolean;
  /** Takes all of it back, see `undoAction`; null: there was nothing to do. */
  undo: Clock | null;
}

/**
 * Deletes all products and categories for good, all streams, or accounts and reports, or several of these, and changes
 * what is to be changed beside them. All of it is one step for undo. The bare records stay, so that another device hears that they are gone.
 * @throws {ShopError} the batches before are deleted then
 * @throws whatever `makeOutsideChanges` throws; nothing has changed then
 */
export async function reset(use: UseShop, options: ResetOptions): Promise<ResetResult> {
  const step = await begin(use, 'reset', options);
  const total = { products: 0, categories: 0, streams: 0, earnings: 0 };
  const stores: readonly RecordStore[] = [
    // Products first: none ever stands in a category that is not there.
    ...(options.isShop ? (['products', 'categories'] as const) : []),
    // And no segment in a stream that is not.
    ...(options.isStreams ? (['segments', 'streams'] as const) : []),
    ...(options.isEarnings ? (['accounts', 'sums'] as const) : []),
  ];
  for (const store of stores) {
    const ids = await use((db) => db.getAllKeys(store));
    const size = batchOf(store);
    for (let start = 0; start < ids.length; start += size) {
      if (options.signal?.aborted) return { ...total, cancelled: true, undo: step.undo };
      const batch = ids.slice(start, start + size);
      const count = await deleteBatch(step, store, batch);
      // A stream counts once, with all its segments.
      if (store !== 'segments') total[isEarningsStore(store) ? 'earnings' : store] += count;
    }
  }
  return { ...total, cancelled: false, undo: step.undo };
}

/** @returns how many there were to delete */
function deleteBatch(step: OneStep, store: RecordStore, ids: readonly string[]): Promise<number> {
  return step.add(
    (tx) =>
      Promise.all(ids.map((id): Promise<ShopRecord | undefined> => tx.objectStore(store).get(id))),
    (action, records) => {
      const isEarnings = isEarningsStore(store);
      const left = records
        .filter((record) => record !== undefined)
        .filter((record) => (isEarnings ? isAnythingIn(record) : !isGone(record)));
      for (const record of left) {
        const fields = isEarnings ? emptyFields(record) : goneFields(record);
        action.edit(store, record.id, record, fields);
      }
      return left.length;
    },
  );
}

function isAnythingIn({ v }: ShopRecord): boolean {
  return Object.values(v).some((value) => value !== null);
}

/** Reports that are read in again make such a record full again: it is never gone. */
function emptyFields({ v }: ShopRecord): Fields {
  return Object.fromEntries(Object.keys(v).map((field) => [field, null]));
}
