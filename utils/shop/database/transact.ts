import { type Clock, clockFloor } from '@/utils/records/clock.ts';
import { isInField, isPageField, productIndex } from '@/utils/records/fields.ts';
import { type Json, type ShopRecord, same } from '@/utils/records/record.ts';
import { writeLines } from '../search-index/write.ts';
import { Action } from './action.ts';
import { abort, nameOf, shopError } from './errors.ts';
import {
  type ActionName,
  isEarningsStore,
  type JournalEdit,
  type JournalEntry,
  type ProductRecord,
  SHOP,
  type ShopDb,
  type ShopWrite,
  type StoreName,
} from './schema.ts';

/** How long an action can be taken back. */
export const JOURNAL_MS = 30 * 24 * 60 * 60 * 1000;

/** `undo`: the token that takes the action back; null where there is nothing to take back. */
export interface Outcome<T> {
  result: T;
  undo: string | null;
}

/**
 * One action of the creator: reads, then changes, then writes, all in one transaction, with the
 * records marked dirty, indexes, search texts and counts brought along and a journal entry.
 * The only place that writes records.
 * @param what its name in the journal; null for one that cannot be taken back
 * @param read awaits nothing but requests of the transaction, which would otherwise end
 * @param change decides what to write; synchronous for the same reason
 * @param group the token of the first of several actions that are taken back together; null: it stands alone
 * @param stores all that it reads and writes
 * @returns `change`'s result
 * @throws {ShopError} nothing has been written then
 */
export async function transact<R, T>(
  db: ShopDb,
  what: ActionName | null,
  read: (tx: ShopWrite) => Promise<R>,
  change: (action: Action, found: R) => T,
  group: Clock | null = null,
  stores: StoreName[] = SHOP,
): Promise<Outcome<T>> {
  let tx: ShopWrite;
  try {
    tx = db.transaction(stores, 'readwrite');
  } catch (error) {
    throw shopError(error);
  }
  const [work, done] = await Promise.allSettled([run(tx, what, read, change, group), tx.done]);
  if (work.status === 'rejected' && nameOf(work.reason) !== 'AbortError') {
    throw shopError(work.reason);
  }
  // An aborted request does not say why; the transaction does.
  if (done.status === 'rejected') throw shopError(done.reason);
  if (work.status === 'rejected') throw shopError(work.reason);
  return work.value;
}

async function run<R, T>(
  tx: ShopWrite,
  what: ActionName | null,
  read: (tx: ShopWrite) => Promise<R>,
  change: (action: Action, found: R) => T,
  group: Clock | null,
): Promise<Outcome<T>> {
  try {
    const [local, found] = await Promise.all([tx.objectStore('meta').get('local'), read(tx)]);
    const action = new Action(local);
    const result = change(action, found);
    const entries = what ? journalOf(what, action, group) : [];
    if (entries.length > 0) action.forgetUndone();
    action.journal.push(...entries);
    await write(tx, action);
    return { result, undo: entries[0]?.token ?? null };
  } catch (error) {
    abort(tx);
    throw error;
  }
}

async function write(tx: ShopWrite, action: Action): Promise<void> {
  const { staged, journal, local, now, sync } = action;
  const entries = tx.objectStore('journal');
  const requests: Promise<unknown>[] = [
    // Also when nothing else changed: no two actions may get the same clock.
    tx.objectStore('meta').put(local, 'local'),
    entries.delete(IDBKeyRange.upperBound(clockFloor(now - JOURNAL_MS))),
    ...action.forgotten.map((token) => entries.delete(token)),
    ...journal.map((entry) => entries.put(entry)),
  ];
  if (sync) requests.push(tx.objectStore('sync').put(sync, 'state'));
  for (const { store, after } of staged.values()) {
    requests.push(
      store === 'products'
        ? tx.objectStore('products').put(indexed(after))
        : tx.objectStore(store).put(after),
    );
  }
  requests.push(...action.beside.map((work) => work(tx)));
  const products = [...staged.values()].filter(({ store }) => store === 'products');
  if (products.length > 0) {
    const lines = { texts: tx.objectStore('texts'), rows: tx.objectStore('rows') };
    requests.push(writeLines(lines, products));
  }
  await Promise.all(requests);
}

/** Actions that are taken back as a whole, with what the page gave: they change what other actions never do. */
const WHOLE: readonly ActionName[] = ['empty', 'backup', 'reset'];

/**
 * The changes that undo can take back. A new record goes to the trash and out of its categories; one of a backup was
 * never here, and does not stay there. What the page gave is not taken back by other actions than those of `WHOLE`.
 * Records of earnings have no trash: of a new one, too, each field is taken back.
 */
function journalOf(
  what: ActionName,
  { staged, clock, outside }: Action,
  group: Clock | null,
): JournalEntry[] {
  const edits: JournalEdit[] = [];
  for (const [id, { store, before, after }] of staged) {
    const fields: Record<string, [Json, Json]> = {};
    const isWhole = isEarningsStore(store);
    for (const [field, value] of Object.entries(after.v)) {
      const old = before?.v[field] ?? null;
      if (!isWhole && (before ? isPageField(field) && !WHOLE.includes(what) : !isInField(field)))
        continue;
      if (!same(old, value)) fields[field] = [old, value];
    }
    if (!before && !isWhole) fields.del = [true, after.v.del ?? null];
    if (!before && !isWhole && what === 'backup') fields.gone = [true, after.v.gone ?? null];
    if (Object.keys(fields).length > 0) edits.push({ store, id, fields });
  }
  if (edits.length === 0 && !outside) return [];
  return [
    {
      token: clock,
      what,
      edits,
      undone: false,
      ...(group === null ? {} : { group }),
      ...(outside ? { outside } : {}),
    },
  ];
}

function indexed(record: ShopRecord): ProductRecord {
  return { ...record, x: productIndex(record) };
}
