import type { Clock } from '@/utils/records/clock.ts';
import { isOnField } from '@/utils/records/fields.ts';
import type {
  ActionName,
  JournalEdit,
  JournalEntry,
  RecordStore,
  ShopDb,
  ShopRead,
  ShopWrite,
} from '../database/schema.ts';
import { reading } from './read.ts';

/** What was done, taken back or done again: so many products, or what else it was about by its name. */
export interface Done {
  what: ActionName;
  count: number;
  /**
   * What of a backup or a reset is counted, where it is no products. Nothing is of `earnings` (accounts and what
   * reports say) and `others`, such as settings.
   */
  of?: 'categories' | 'streams' | 'earnings' | 'others';
  /** Products that are in no category any more, after categories were deleted. */
  uncategorized?: number;
}

/** What undo and redo would do next. */
export interface History {
  undo: Done | null;
  redo: Done | null;
}

/**
 * As the browser's own undo: the last thing that was done is taken back first, also what was done in
 * another window or before a restart, for thirty days.
 * @throws {ShopError}
 */
export function history(db: ShopDb): Promise<History> {
  return reading(db, ['journal', 'meta'], async (tx) => ({
    undo: doneOf(await nextUndo(tx)),
    redo: doneOf(await nextRedo(tx)),
  }));
}

/** The last entry that stands, with those of its group; the oldest first. */
export async function nextUndo(tx: ShopRead | ShopWrite): Promise<JournalEntry[]> {
  let cursor = await tx.objectStore('journal').openCursor(null, 'prev');
  while (cursor?.value.undone) cursor = await cursor.continue();
  return cursor ? withGroup(tx, cursor.value) : [];
}

/** The entry that was taken back last, with those of its group; the oldest first. */
export async function nextRedo(tx: ShopRead | ShopWrite): Promise<JournalEntry[]> {
  const last: Clock | undefined = (await tx.objectStore('meta').get('local'))?.undone?.at(-1);
  const entry = last === undefined ? undefined : await tx.objectStore('journal').get(last);
  return entry ? withGroup(tx, entry) : [];
}

/** The entries of one action, by the token of its first; none where it is not known or was taken back. */
export async function entriesOf(tx: ShopRead | ShopWrite, token: Clock): Promise<JournalEntry[]> {
  const entry = await tx.objectStore('journal').get(token);
  return entry && !entry.undone ? withGroup(tx, entry) : [];
}

async function withGroup(tx: ShopRead | ShopWrite, entry: JournalEntry): Promise<JournalEntry[]> {
  const { undone } = entry;
  const group = entry.group ?? entry.token;
  const since = await tx.objectStore('journal').getAll(IDBKeyRange.lowerBound(group));
  return since.filter((each) => (each.group ?? each.token) === group && each.undone === undone);
}

/** What entries of one group did; null: there are none. */
export function doneOf(entries: readonly JournalEntry[]): Done | null {
  const [first] = entries;
  if (!first) return null;
  const { what } = first;
  const edits = entries.flatMap((entry) => entry.edits);
  const countOf = (...stores: RecordStore[]) =>
    new Set(edits.filter(({ store }) => stores.includes(store)).map(({ id }) => id)).size;
  // A product that is saved by putting it into a stream is not what that is about.
  const products = /^(segment|stream)/.test(what) ? 0 : countOf('products');
  if (products > 0) return { what, count: products };
  const isAnything = what === 'backup' || what === 'reset';
  const categories = countOf('categories');
  if (categories > 0) return { what, count: categories, ...(isAnything && { of: 'categories' }) };
  if (what === 'segment-products') return { what, count: productsIn(edits) };
  const streams = countOf(what.startsWith('segment') ? 'segments' : 'streams');
  if (streams > 0) return { what, count: streams, ...(isAnything && { of: 'streams' }) };
  if (countOf('accounts', 'sums') > 0) return { what, count: 0, of: 'earnings' };
  return { what, count: 0, ...(isAnything && { of: 'others' }) };
}

/** How many products were put into segments, within them or out of them. */
function productsIn(edits: readonly JournalEdit[]): number {
  return new Set(edits.flatMap(({ fields }) => Object.keys(fields)).filter(isOnField)).size;
}
