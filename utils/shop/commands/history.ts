import { type Fields, type ShopRecord, same } from '@/utils/records/record.ts';
import type { Action } from '../database/action.ts';
import { editInPlace, takeBack } from '../database/journal.ts';
import type {
  CategoryRecord,
  JournalEntry,
  ShopDb,
  ShopRead,
  ShopWrite,
} from '../database/schema.ts';
import { transact } from '../database/transact.ts';
import { type Done, doneOf, nextRedo, nextUndo } from '../queries/history.ts';

/**
 * Takes the last action back: each field that still holds what it wrote gets its former value.
 * @returns null where there is nothing to take back
 * @throws {ShopError} nothing has been taken back then
 */
export async function undoLast(db: ShopDb): Promise<Done | null> {
  const { result } = await transact(
    db,
    null,
    (tx) => find(tx, nextUndo),
    (action, { entries, records, categories }) => {
      for (const entry of entries.toReversed()) takeBack(action, entry, records, categories);
      return doneOf(entries);
    },
  );
  return result;
}

/**
 * Does again what was taken back last.
 * @returns null where there is nothing, or something else was done since
 * @throws {ShopError} nothing has been done then
 */
export async function redoLast(db: ShopDb): Promise<Done | null> {
  const { result } = await transact(
    db,
    null,
    (tx) => find(tx, nextRedo),
    (action, { entries, records }) => {
      for (const entry of entries) doAgain(action, entry, records);
      const tokens = new Set(entries.map(({ token }) => token));
      action.local.undone = (action.local.undone ?? []).filter((token) => !tokens.has(token));
      return doneOf(entries);
    },
  );
  return result;
}

function doAgain(
  action: Action,
  entry: JournalEntry,
  records: ReadonlyMap<string, ShopRecord>,
): void {
  action.journal.push({ ...entry, undone: false });
  for (const { store, id, fields } of entry.edits) {
    const known = records.get(id);
    if (!known) continue;
    const record = action.current(known);
    const again: Fields = {};
    for (const [field, [before, after]] of Object.entries(fields)) {
      if (same(record.v[field] ?? null, before)) again[field] = after;
    }
    editInPlace(action, store, record, again);
  }
}

interface Found {
  entries: JournalEntry[];
  records: ReadonlyMap<string, ShopRecord>;
  categories: CategoryRecord[];
}

async function find(
  tx: ShopWrite,
  next: (tx: ShopRead | ShopWrite) => Promise<JournalEntry[]>,
): Promise<Found> {
  const entries = await next(tx);
  const wanted = new Map(entries.flatMap(({ edits }) => edits.map(({ store, id }) => [id, store])));
  const [categories, ...records] = await Promise.all([
    tx.objectStore('categories').getAll(),
    ...[...wanted].map(
      ([id, store]): Promise<ShopRecord | undefined> => tx.objectStore(store).get(id),
    ),
  ]);
  const known = records.filter((record) => record !== undefined);
  return { entries, records: new Map(known.map((record) => [record.id, record])), categories };
}
