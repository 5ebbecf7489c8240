import { isDeleted, isPageField } from '@/utils/records/fields.ts';
import { clockOf, type Fields, type ShopRecord, same } from '@/utils/records/record.ts';
import type { Action } from './action.ts';
import {
  ALL,
  type CategoryRecord,
  type JournalEdit,
  type JournalEntry,
  type RecordStore,
  type ShopDb,
  type ShopWrite,
} from './schema.ts';
import { transact } from './transact.ts';

interface Found {
  entry: JournalEntry | undefined;
  records: ReadonlyMap<string, ShopRecord>;
  categories: CategoryRecord[];
}

/**
 * Takes an action back: each field that still holds what the action wrote gets its former value.
 * What was changed since stays, and keeps its product or category out of the trash.
 * Works as long as the journal keeps the action (30 days), also in another window or after a restart.
 * @returns whether there was anything left to take back, and in how many products and categories;
 *   a second time there is nothing
 * @throws {ShopError} nothing has been taken back then
 */
export async function undo(db: ShopDb, token: string): Promise<{ ok: boolean; count: number }> {
  const { result } = await transact(
    db,
    null,
    (tx) => find(tx, token),
    (action, { entry, records, categories }) => {
      if (!entry || entry.undone) return { ok: false, count: 0 };
      takeBack(action, entry, records, categories);
      return { ok: action.staged.size > 0, count: action.staged.size };
    },
    null,
    ALL,
  );
  return result;
}

/** Takes back what one entry did, as far as it still stands, and notes that it can be done again. */
export function takeBack(
  action: Action,
  entry: JournalEntry,
  records: ReadonlyMap<string, ShopRecord>,
  categories: readonly CategoryRecord[],
): void {
  action.journal.push({ ...entry, undone: true });
  action.local.undone = [...(action.local.undone ?? []), entry.token];
  // Categories last, the deepest first: one that was made for a product goes when it is empty.
  const deepestFirst = entry.edits.filter(({ store }) => store === 'categories').reverse();
  const others = entry.edits.filter(({ store }) => store !== 'categories');
  for (const done of [...others, ...deepestFirst]) {
    const record = records.get(done.id);
    if (record) putBack(action, done, action.current(record), entry, categories);
  }
}

async function find(tx: ShopWrite, token: string): Promise<Found> {
  const [entry, categories] = await Promise.all([
    tx.objectStore('journal').get(token),
    tx.objectStore('categories').getAll(),
  ]);
  const records = await Promise.all(
    (entry?.edits ?? []).map(({ store, id }) => tx.objectStore(store).get(id)),
  );
  const known = records.filter((record) => record !== undefined);
  return { entry, records: new Map(known.map((record) => [record.id, record])), categories };
}

function putBack(
  action: Action,
  { store, id, fields }: JournalEdit,
  record: ShopRecord,
  { token, what }: JournalEntry,
  categories: readonly CategoryRecord[],
): void {
  const back: Fields = {};
  for (const [field, [before, after]] of Object.entries(fields)) {
    if (same(record.v[field] ?? null, after)) back[field] = before;
  }
  // One that a backup has only brought back was in use before, too.
  const wasMade = what !== 'backup' || Object.hasOwn(fields, 'gone');
  const isKept =
    isEditedSince(record, token, back) ||
    (store === 'categories' && wasMade && isInUse(action, id, categories));
  if (back.del === true && isKept) {
    delete back.del;
    delete back.gone;
  }
  editInPlace(action, store, record, back);
}

/** Changes fields of a record for undo and redo: one that is in the trash stays there unless `del` is among them. */
export function editInPlace(
  action: Action,
  store: RecordStore,
  record: ShopRecord,
  fields: Fields,
): void {
  const after = action.edit(store, record.id, record, fields);
  if (!isDeleted(record) || Object.hasOwn(fields, 'del') || isDeleted(after)) return;
  // An edit that is later than a delete beats it: so the delete is written again.
  action.edit(store, record.id, after, { del: false });
  action.edit(store, record.id, after, { del: true });
}

/** Whether the creator has changed anything of the record since the action that is not taken back with it. */
function isEditedSince(record: ShopRecord, token: string, back: Fields): boolean {
  return Object.entries(record.v).some(
    ([field, value]) =>
      value !== null &&
      !isPageField(field) &&
      !Object.hasOwn(back, field) &&
      clockOf(record, field) > token,
  );
}

function isInUse(action: Action, id: string, categories: readonly CategoryRecord[]): boolean {
  return (
    (action.local.counts[id] ?? 0) > 0 ||
    categories.some((other) => other.v.parent === id && !isDeleted(action.current(other)))
  );
}
