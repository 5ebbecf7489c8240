import { clockFloor } from '../sync/clock.ts';
import { Action, type Staged } from './action.ts';
import { nameOf, shopError } from './errors.ts';
import { isInField, isPageField, productIndex } from './fields.ts';
import { type Json, type ShopRecord, same } from './record.ts';
import {
  type ActionName,
  ALL,
  type JournalEdit,
  type JournalEntry,
  type ProductRecord,
  type ShopDb,
  type ShopWrite,
} from './schema.ts';
import { bucketOf, textLine, withLines } from './texts.ts';

/** How long an action can be taken back. */
const JOURNAL_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * One action of a person: reads, then changes, then writes, all in one transaction, with the
 * records marked dirty, indexes, search texts and counts brought along and a journal entry.
 * The only place that writes records.
 * @param what its name in the journal; null for one that cannot be taken back
 * @param read awaits nothing but requests of the transaction, which would otherwise end
 * @param change decides what to write; synchronous for the same reason
 * @returns `change`'s result, and the token that takes the action back: null where there is nothing to take back
 * @throws {ShopError} nothing has been written then
 */
export async function act<R, T>(
  db: ShopDb,
  what: ActionName | null,
  read: (tx: ShopWrite) => Promise<R>,
  change: (action: Action, found: R) => T,
): Promise<{ result: T; undo: string | null }> {
  let tx: ShopWrite;
  try {
    tx = db.transaction(ALL, 'readwrite');
  } catch (error) {
    throw shopError(error);
  }
  const [work, done] = await Promise.allSettled([run(tx, what, read, change), tx.done]);
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
): Promise<{ result: T; undo: string | null }> {
  try {
    const [local, found] = await Promise.all([tx.objectStore('meta').get('local'), read(tx)]);
    const action = new Action(local);
    const result = change(action, found);
    const entries = what ? journalOf(what, action) : [];
    action.journal.push(...entries);
    await write(tx, action);
    return { result, undo: entries[0]?.token ?? null };
  } catch (error) {
    abort(tx);
    throw error;
  }
}

async function write(tx: ShopWrite, action: Action): Promise<void> {
  const { staged, journal, local, now } = action;
  const entries = tx.objectStore('journal');
  const requests: Promise<unknown>[] = [
    // Also when nothing else changed: no two actions may get the same clock.
    tx.objectStore('meta').put(local, 'local'),
    entries.delete(IDBKeyRange.upperBound(clockFloor(now - JOURNAL_MS))),
    ...journal.map((entry) => entries.put(entry)),
  ];
  for (const { store, after } of staged.values()) {
    requests.push(
      store === 'products'
        ? tx.objectStore('products').put(indexed(after))
        : tx.objectStore('categories').put(after),
    );
  }
  await Promise.all([...requests, writeTexts(tx, staged)]);
}

async function writeTexts(tx: ShopWrite, staged: ReadonlyMap<string, Staged>): Promise<void> {
  const buckets = new Map<number, Map<string, string | null>>();
  for (const [id, { store, before, after }] of staged) {
    if (store !== 'products') continue;
    const line = textLine(after);
    if (line === (before ? textLine(before) : null)) continue;
    const bucket = buckets.get(bucketOf(id)) ?? new Map<string, string | null>();
    buckets.set(bucketOf(id), bucket.set(id, line));
  }
  const texts = tx.objectStore('texts');
  await Promise.all(
    [...buckets].map(async ([bucket, lines]) => {
      await texts.put(withLines((await texts.get(bucket)) ?? '', lines), bucket);
    }),
  );
}

/** What can be taken back of what was done. A new record goes to the trash and out of its categories. */
function journalOf(what: ActionName, { staged, clock }: Action): JournalEntry[] {
  const edits: JournalEdit[] = [];
  for (const [id, { store, before, after }] of staged) {
    const fields: Record<string, [Json, Json]> = {};
    for (const [field, value] of Object.entries(after.v)) {
      const old = before?.v[field] ?? null;
      if (before ? isPageField(field) : !isInField(field)) continue;
      if (!same(old, value)) fields[field] = [old, value];
    }
    if (!before) fields.del = [true, after.v.del ?? null];
    if (Object.keys(fields).length > 0) edits.push({ store, id, fields });
  }
  return edits.length > 0 ? [{ token: clock, what, edits, undone: false }] : [];
}

function indexed(record: ShopRecord): ProductRecord {
  return { ...record, x: productIndex(record) };
}

function abort(tx: ShopWrite): void {
  try {
    tx.abort();
  } catch (error) {
    // The failed request has already ended the transaction.
    if (nameOf(error) !== 'InvalidStateError') throw error;
  }
}
