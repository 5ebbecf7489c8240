import { goneFields, isDeleted, isGone, isLive } from '@/utils/records/fields.ts';
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
import { ownZone } from '@/utils/time/zones.ts';
import type { ResultEdit, StreamEdit } from '../edits.ts';
import { segmentsOf } from '../read-streams.ts';
import type { LiveSite } from '../stream.ts';
import { readStream, resultFields, streamFields } from '../stream-fields.ts';
import { copySegments } from './copy-segments.ts';

/**
 * Makes a stream.
 * @param from a stream or template that it is as, with copies of its segments, but for what `edit` says and the day;
 *   moments and results stay with that one
 * @throws {ShopError} nothing has been made then
 */
export async function addStream(
  db: ShopDb,
  edit: StreamEdit,
  from: string | null,
): Promise<{ id: string } & Done> {
  const { result } = await transact(
    db,
    'stream-add',
    async (tx) => (from === null ? null : findPlan(tx, from)),
    (action, found) => stageStream(action, edit, found),
    null,
    STREAMS,
  );
  return { id: result, what: 'stream-add', count: 1 };
}

/**
 * Copies streams, each with its segments, without day, moments and results.
 * @returns null where none of them is there any more
 * @throws {ShopError} nothing has been made then
 */
export async function duplicateStreams(db: ShopDb, ids: readonly string[]): Promise<Done | null> {
  const { result } = await transact(
    db,
    'stream-add',
    (tx) => Promise.all(ids.map((id) => findPlan(tx, id))),
    (action, plans) => {
      const found = plans.filter((plan) => plan !== null);
      for (const plan of found) {
        stageStream(action, { isTemplate: plan.stream.v.template === true }, plan);
      }
      return doneWith('stream-add', found.length);
    },
    null,
    STREAMS,
  );
  return result;
}

interface FoundPlan {
  stream: ShopRecord;
  segments: readonly ShopRecord[];
}

async function findPlan(tx: ShopWrite, id: string): Promise<FoundPlan | null> {
  const [stream, segments] = await Promise.all([
    tx.objectStore('streams').get(id),
    segmentsOf(tx, id),
  ]);
  return isLive(stream) ? { stream, segments } : null;
}

/** @returns the new stream's id */
function stageStream(action: Action, edit: StreamEdit, from: FoundPlan | null): string {
  const id = `l:${crypto.randomUUID()}`;
  const before = from && readStream(from.stream);
  const first: StreamEdit = before
    ? { ...before, day: null, isTemplate: false }
    : { zone: ownZone() };
  action.edit('streams', id, null, { ...streamFields({ ...first, ...edit }), del: false });
  if (from) copySegments(action, from.segments, id);
  return id;
}

/**
 * @returns what was done; null where it changed nothing, or the stream is not there any more
 * @throws {ShopError} nothing has been changed then
 */
export function editStream(db: ShopDb, id: string, edit: StreamEdit): Promise<Done | null> {
  return change(db, 'stream-edit', [id], (record) =>
    isDeleted(record) ? null : streamFields(edit),
  );
}

/**
 * Notes what came of a stream on one of its sites.
 * @returns what was done; null where it changed nothing
 * @throws {ShopError} nothing has been changed then
 */
export function editResult(
  db: ShopDb,
  id: string,
  site: LiveSite,
  edit: ResultEdit,
): Promise<Done | null> {
  return change(db, 'stream-edit', [id], (record) =>
    isDeleted(record) ? null : resultFields(site, edit),
  );
}

/**
 * Puts streams into the trash, with their segments.
 * @throws {ShopError} nothing has been removed then
 */
export function trashStreams(db: ShopDb, ids: readonly string[]): Promise<Done | null> {
  return change(db, 'stream-remove', ids, (record) => (isDeleted(record) ? null : { del: true }));
}

/**
 * Takes streams out of the trash.
 * @throws {ShopError} nothing has been restored then
 */
export function restoreStreams(db: ShopDb, ids: readonly string[]): Promise<Done | null> {
  return change(db, 'stream-restore', ids, (record) =>
    isDeleted(record) && !isGone(record) ? { del: false } : null,
  );
}

/**
 * Deletes streams of the trash for good, with their segments. The journal still has them for thirty days, for undo; bare
 * records stay, so that another machine hears that they are gone.
 * @param ids null: the whole trash
 * @throws {ShopError} nothing has been deleted then
 */
export async function emptyStreams(
  db: ShopDb,
  ids: readonly string[] | null,
): Promise<Done | null> {
  const { result } = await transact(
    db,
    'stream-empty',
    async (tx) => {
      const found = await findStreams(tx, ids);
      const streams = found.filter((record) => isDeleted(record) && !isGone(record));
      const segments = await Promise.all(streams.map(({ id }) => segmentsOf(tx, id)));
      return { streams, segments: segments.flat() };
    },
    (action, { streams, segments }) => {
      for (const record of streams) action.edit('streams', record.id, record, goneFields(record));
      for (const record of segments) action.edit('segments', record.id, record, goneFields(record));
      return doneWith('stream-empty', streams.length);
    },
    null,
    STREAMS,
  );
  return result;
}

/** @param fields what is to be changed of a stream; null: it is left alone */
async function change(
  db: ShopDb,
  what: StreamAction,
  ids: readonly string[],
  fields: (record: ShopRecord) => Fields | null,
): Promise<Done | null> {
  const { result } = await transact(
    db,
    what,
    (tx) => findStreams(tx, ids),
    (action, records) => {
      for (const record of records) {
        const changed = fields(record);
        if (changed) action.edit('streams', record.id, record, changed);
      }
      return doneWith(what, action.staged.size);
    },
    null,
    STREAMS,
  );
  return result;
}

function doneWith(what: StreamAction, count: number): Done | null {
  return count > 0 ? { what, count } : null;
}

async function findStreams(tx: ShopWrite, ids: readonly string[] | null): Promise<ShopRecord[]> {
  const store = tx.objectStore('streams');
  if (ids === null) return store.getAll();
  const records = await Promise.all(ids.map((id) => store.get(id)));
  return records.filter((record) => record !== undefined);
}
