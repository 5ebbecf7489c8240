import type { Clock } from '@/utils/records/clock.ts';
import { type Fields, type ShopRecord, same } from '@/utils/records/record.ts';
import type { Action } from '../database/action.ts';
import { editInPlace, takeBack } from '../database/journal.ts';
import {
  ALL,
  type CategoryRecord,
  type JournalEntry,
  type OutsideChanges,
  type ShopDb,
  type ShopRead,
  type ShopWrite,
} from '../database/schema.ts';
import { transact } from '../database/transact.ts';
import { type Done, doneOf, entriesOf, nextRedo, nextUndo } from '../queries/history.ts';

/** What was taken back or done again. */
export interface Travelled extends Done {
  /** What is now to be changed outside of the database, from the one value to the other: the caller does it. */
  outside?: OutsideChanges;
}

/**
 * Takes the last action back: each field that still holds what it wrote gets its former value.
 * @returns null where there is nothing to take back
 * @throws {ShopError} nothing has been taken back then
 */
export function undoLast(db: ShopDb): Promise<Travelled | null> {
  return takeAllBack(db, nextUndo);
}

/**
 * Takes one action back, with all its batches.
 * @param token the one of its first batch
 * @returns null where it is not known any more, or was taken back
 * @throws {ShopError} nothing has been taken back then
 */
export function undoAction(db: ShopDb, token: Clock): Promise<Travelled | null> {
  return takeAllBack(db, (tx) => entriesOf(tx, token));
}

async function takeAllBack(db: ShopDb, wanted: Wanted): Promise<Travelled | null> {
  const { result } = await transact(
    db,
    null,
    (tx) => find(tx, wanted),
    (action, { entries, records, categories }) => {
      for (const entry of entries.toReversed()) takeBack(action, entry, records, categories);
      const done = doneOf(entries);
      return done && { ...done, ...outsideOf(entries, true) };
    },
    null,
    ALL,
  );
  return result;
}

/** @param isBack from what the action wrote to what was there before */
function outsideOf(entries: readonly JournalEntry[], isBack: boolean): Pick<Travelled, 'outside'> {
  const changes = entries.flatMap(({ outside = {} }) => Object.entries(outside));
  if (changes.length === 0) return {};
  return {
    outside: Object.fromEntries(
      changes.map(([name, [before, after]]) => [name, isBack ? [after, before] : [before, after]]),
    ),
  };
}

/**
 * Does again what was taken back last.
 * @returns null where there is nothing, or something else was done since
 * @throws {ShopError} nothing has been done then
 */
export async function redoLast(db: ShopDb): Promise<Travelled | null> {
  const { result } = await transact(
    db,
    null,
    (tx) => find(tx, nextRedo),
    (action, { entries, records }) => {
      for (const entry of entries) doAgain(action, entry, records);
      const tokens = new Set(entries.map(({ token }) => token));
      action.local.undone = (action.local.undone ?? []).filter((token) => !tokens.has(token));
      const done = doneOf(entries);
      return done && { ...done, ...outsideOf(entries, false) };
    },
    null,
    ALL,
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

/** Finds the entries that are meant. */
type Wanted = (tx: ShopRead | ShopWrite) => Promise<JournalEntry[]>;

interface Found {
  entries: JournalEntry[];
  records: ReadonlyMap<string, ShopRecord>;
  categories: CategoryRecord[];
}

async function find(tx: ShopWrite, next: Wanted): Promise<Found> {
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
