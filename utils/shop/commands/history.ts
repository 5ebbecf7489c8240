import type { Clock } from '@/utils/records/clock.ts';
import { type Fields, type ShopRecord, same } from '@/utils/records/record.ts';
import type { Action } from '../database/action.ts';
import { editInPlace, takeBack } from '../database/journal.ts';
import type {
  ActionName,
  CategoryRecord,
  JournalEntry,
  ShopDb,
  ShopRead,
  ShopWrite,
} from '../database/schema.ts';
import { transact } from '../database/transact.ts';
import { reading } from '../queries/read.ts';

/** What was done, taken back or done again: so many products, or categories where it was about these. */
export interface Done {
  what: ActionName;
  count: number;
}

/** What undo and redo would do next. */
export interface History {
  undo: Done | null;
  redo: Done | null;
}

/**
 * What undo and redo would do now. As with the browser's own undo the last action comes first, for thirty days, whether
 * it was done in this window, in another one or before a restart.
 * @throws {ShopError}
 */
export function history(db: ShopDb): Promise<History> {
  return reading(db, ['journal', 'meta'], async (tx) => ({
    undo: doneOf(await nextUndo(tx)),
    redo: doneOf(await nextRedo(tx)),
  }));
}

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

/** The last entry that stands, with those of its group; the oldest first. */
async function nextUndo(tx: ShopRead | ShopWrite): Promise<JournalEntry[]> {
  let cursor = await tx.objectStore('journal').openCursor(null, 'prev');
  while (cursor?.value.undone) cursor = await cursor.continue();
  return cursor ? withGroup(tx, cursor.value) : [];
}

/** The entry that was taken back last, with those of its group; the oldest first. */
async function nextRedo(tx: ShopRead | ShopWrite): Promise<JournalEntry[]> {
  const last: Clock | undefined = (await tx.objectStore('meta').get('local'))?.undone?.at(-1);
  const entry = last === undefined ? undefined : await tx.objectStore('journal').get(last);
  return entry ? withGroup(tx, entry) : [];
}

async function withGroup(tx: ShopRead | ShopWrite, entry: JournalEntry): Promise<JournalEntry[]> {
  const { undone } = entry;
  const group = entry.group ?? entry.token;
  const since = await tx.objectStore('journal').getAll(IDBKeyRange.lowerBound(group));
  return since.filter((each) => (each.group ?? each.token) === group && each.undone === undone);
}

function doneOf(entries: readonly JournalEntry[]): Done | null {
  const [first] = entries;
  if (!first) return null;
  const ids = (store: string) =>
    new Set(
      entries.flatMap(({ edits }) =>
        edits.filter((each) => each.store === store).map(({ id }) => id),
      ),
    );
  const products = ids('products').size;
  return { what: first.what, count: products > 0 ? products : ids('categories').size };
}
