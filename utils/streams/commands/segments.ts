import { isLive } from '@/utils/records/fields.ts';
import type { Fields, ShopRecord } from '@/utils/records/record.ts';
import type { Action } from '@/utils/shop/database/action.ts';
import {
  type ShopDb,
  type ShopWrite,
  STREAMS,
  type StreamAction,
} from '@/utils/shop/database/schema.ts';
import { transact } from '@/utils/shop/database/transact.ts';
import type { Done } from '@/utils/shop/queries/history.ts';
import type { NewSegment, SegmentEdit } from '../edits.ts';
import { inOrder, keysAt, type Placed } from '../place.ts';
import { segmentsOf } from '../read-streams.ts';
import { segmentFields } from '../segment-fields.ts';
import { newSegmentId } from './copy-segments.ts';

/** Segments that were made, by their ids in their order. */
export type Added = { ids: string[] } & Done;

/**
 * Adds segments to a stream, in the order given.
 * @param before a segment of the stream; null: at the end
 * @returns null where there is nothing to add, or the stream is not there any more
 * @throws {ShopError} nothing has been added then
 */
export async function addSegments(
  db: ShopDb,
  stream: string,
  segments: readonly NewSegment[],
  before: string | null,
): Promise<Added | null> {
  const { result } = await transact(
    db,
    'segment-add',
    async (tx) => ({
      record: await tx.objectStore('streams').get(stream),
      siblings: await segmentsOf(tx, stream),
    }),
    (action, { record, siblings }) => {
      if (!isLive(record)) return null;
      return addBefore(
        action,
        siblings,
        stream,
        segments.map((each) => segmentFields(each, {})),
        before,
      );
    },
    null,
    STREAMS,
  );
  return result;
}

/**
 * The same within an action.
 * @param siblings all segments of the stream
 * @param contents the fields of each that is added
 */
export function addBefore(
  action: Action,
  siblings: readonly ShopRecord[],
  stream: string,
  contents: readonly Fields[],
  before: string | null,
): Added | null {
  if (contents.length === 0) return null;
  const ids = contents.map(newSegmentId);
  const keys = keysAt(placed(siblings), ids, before);
  for (const [at, fields] of contents.entries()) {
    const id = ids[at] ?? newSegmentId();
    action.edit('segments', id, null, { ...fields, stream, order: keys.get(id) ?? '', del: false });
  }
  setOrders(action, siblings, keys);
  return { ids, what: 'segment-add', count: ids.length };
}

function setOrders(
  action: Action,
  records: readonly ShopRecord[],
  keys: ReadonlyMap<string, string>,
): void {
  for (const record of records) {
    const order = keys.get(record.id);
    if (order !== undefined) action.edit('segments', record.id, record, { order });
  }
}

function placed(records: readonly ShopRecord[]): Placed[] {
  return placedSegments(records.filter(isLive));
}

/** Segments in their order, those that were deleted among them. */
export function placedSegments(records: readonly ShopRecord[]): Placed[] {
  return inOrder(
    records.map(({ id, v }) => ({ id, key: typeof v.order === 'string' ? v.order : '' })),
  );
}

/**
 * @returns what was done; null where it changed nothing
 * @throws {ShopError} nothing has been changed then
 */
export function editSegments(
  db: ShopDb,
  ids: readonly string[],
  edit: SegmentEdit,
): Promise<Done | null> {
  return change(db, 'segment-edit', ids, ({ v }) => segmentFields(edit, v));
}

/**
 * Deletes segments. They have no trash of their own: undo brings them back, and the log still knows them.
 * @throws {ShopError} nothing has been deleted then
 */
export function removeSegments(db: ShopDb, ids: readonly string[]): Promise<Done | null> {
  return change(db, 'segment-remove', ids, () => ({ del: true }));
}

/**
 * Puts segments of one stream before another one of it, in the order given.
 * @param before null: at the end
 * @returns what was done; null where they stand there already
 * @throws {ShopError} nothing has been moved then
 */
export async function moveSegments(
  db: ShopDb,
  ids: readonly string[],
  before: string | null,
): Promise<Done | null> {
  const { result } = await transact(
    db,
    'segment-move',
    (tx) => findSiblings(tx, ids),
    (action, { siblings }): Done | null => {
      const list = placed(siblings);
      const known = ids.filter((id) => list.some((each) => each.id === id));
      if (known.length === 0 || isThere(list, known, before)) return null;
      setOrders(action, siblings, keysAt(list, known, before));
      return { what: 'segment-move', count: known.length };
    },
    null,
    STREAMS,
  );
  return result;
}

/** Whether they stand together before it, in that order. */
function isThere(
  list: readonly Placed[],
  moved: readonly string[],
  before: string | null,
): boolean {
  const ids = list.map(({ id }) => id);
  const rest = ids.filter((id) => !moved.includes(id));
  const from = before === null ? -1 : ids.indexOf(before);
  const next = from < 0 ? undefined : ids.slice(from).find((id) => !moved.includes(id));
  const wanted = rest.toSpliced(next === undefined ? rest.length : rest.indexOf(next), 0, ...moved);
  return wanted.every((id, at) => id === ids[at]);
}

/**
 * Copies segments of one stream; the copies stand after the last of them.
 * @returns null where none of them is there any more
 * @throws {ShopError} nothing has been made then
 */
export async function duplicateSegments(db: ShopDb, ids: readonly string[]): Promise<Added | null> {
  const { result } = await transact(
    db,
    'segment-add',
    (tx) => findSiblings(tx, ids),
    (action, { stream, siblings }) => {
      const list = placed(siblings).map(({ id }) => id);
      const copied = list.filter((id) => ids.includes(id));
      const byId = new Map(siblings.map((record) => [record.id, record.v]));
      const contents = copied.map((id) => byId.get(id) ?? {});
      const before = list[list.indexOf(copied.at(-1) ?? '') + 1] ?? null;
      return addBefore(action, siblings, stream, contents, before);
    },
    null,
    STREAMS,
  );
  return result;
}

/** The stream of the first of some segments, with all of its. */
async function findSiblings(tx: ShopWrite, ids: readonly string[]) {
  const first = await tx.objectStore('segments').get(ids[0] ?? '');
  const stream = typeof first?.v.stream === 'string' ? first.v.stream : '';
  return { stream, siblings: await segmentsOf(tx, stream) };
}

async function change(
  db: ShopDb,
  what: StreamAction,
  ids: readonly string[],
  fields: (record: ShopRecord) => Fields,
): Promise<Done | null> {
  const { result } = await transact(
    db,
    what,
    (tx) => Promise.all(ids.map((id) => tx.objectStore('segments').get(id))),
    (action, records): Done | null => {
      for (const record of records.filter(isLive)) {
        action.edit('segments', record.id, record, fields(record));
      }
      const count = action.staged.size;
      return count > 0 ? { what, count } : null;
    },
    null,
    STREAMS,
  );
  return result;
}
