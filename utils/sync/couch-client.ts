/**
 * The part of CouchDB's HTTP interface that the sync needs, as functions over a connection.
 * Every one may be repeated, and throws a `SyncError`.
 */

import * as v from 'valibot';
import type { Json } from '@/utils/records/record.ts';
import { type CouchConnection, request } from './couch-connection.ts';
import { SyncError } from './failures.ts';

/** A document as the server has it. Its fields are checked where they are used. */
export type Doc = Record<string, Json> & { _id: string };

/** The server's answer to one document that was written. */
export interface WriteAnswer {
  /** The new revision; null where the document was refused. */
  rev: string | null;
  /** `conflict`, `forbidden`, or what else the server calls it. */
  error: string;
}

const WITH_DOCS = 'include_docs=true&conflicts=true';

const anything = v.record(v.string(), v.unknown());
const ChangeSchema = v.pipe(
  v.object({
    id: v.string(),
    seq: v.optional(
      v.nullable(v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
      null,
    ),
    changes: v.array(v.object({ rev: v.string() })),
    doc: v.pipe(
      v.optional(v.unknown(), null),
      v.transform((doc) => (isDoc(doc) && !doc._deleted ? doc : null)),
    ),
  }),
  v.transform(({ changes, ...change }) => ({ ...change, revs: changes.map(({ rev }) => rev) })),
);
const ChangesSchema = v.object({
  results: v.array(ChangeSchema),
  last_seq: v.union([v.string(), v.number()]),
  /** How many changes are left; NaN from older servers, which do not say. */
  pending: v.pipe(v.optional(v.unknown(), Number.NaN), v.transform(Number)),
});
const RowsSchema = v.object({ rows: v.array(anything) });
const ListSchema = v.array(anything);
const isDoc = (doc: unknown): doc is Doc => {
  const { _id }: { _id?: unknown } = Object(doc);
  return typeof _id === 'string';
};
const DocSchema = v.custom<Doc>(isDoc);
const DatabaseSchema = v.object({ db_name: v.string() });

/**
 * The changes after `since`, in the server's order.
 * @param since a sequence that the server gave, or '0'
 * @param interval of so many changes one comes with its sequence
 * @param withDocs each comes with its document as `readDocs` gives it; else `doc` is null in all
 */
export function readChanges(
  connection: CouchConnection,
  since: string,
  limit: number,
  interval: number,
  withDocs: boolean,
) {
  const from = `since=${encodeURIComponent(since)}&seq_interval=${interval}`;
  const path = `/_changes?style=all_docs&limit=${limit}&${from}`;
  return request(connection, ChangesSchema, withDocs ? `${path}&${WITH_DOCS}` : path);
}

/** Documents as they are now, with the revisions they are in conflict with; null for one that is not there. */
export async function readDocs(
  connection: CouchConnection,
  ids: readonly string[],
): Promise<[id: string, doc: Doc | null][]> {
  const { rows } = await request(connection, RowsSchema, `/_all_docs?${WITH_DOCS}`, { keys: ids });
  return rows.map(({ key, doc }) => [String(key), isDoc(doc) ? doc : null]);
}

/** Some revisions of a document, each with its history in `_revisions`. */
export async function readRevisions(
  connection: CouchConnection,
  id: string,
  revs: readonly string[],
): Promise<Doc[]> {
  const open = encodeURIComponent(JSON.stringify(revs));
  const path = `/${encodeURIComponent(id)}?revs=true&open_revs=${open}`;
  const revisions = await request(connection, ListSchema, path);
  return revisions.map(({ ok }) => ok).filter(isDoc);
}

/** A document, as it is or as it was at a revision; null where the server does not have that, or not any more. */
export async function readDoc(
  connection: CouchConnection,
  id: string,
  rev?: string,
): Promise<Doc | null> {
  try {
    const path = `/${encodeURIComponent(id)}${rev ? `?rev=${rev}` : ''}`;
    return await request(connection, DocSchema, path);
  } catch (error) {
    if (error instanceof SyncError && error.code === 'missing') return null;
    throw error;
  }
}

/** Writes documents. @returns an answer for each, by its id; a server that broke off leaves some out */
export async function writeDocs(
  connection: CouchConnection,
  docs: readonly Doc[],
): Promise<Map<string, WriteAnswer>> {
  const answers = await request(connection, ListSchema, '/_bulk_docs', { docs });
  return new Map(
    answers.map(({ id, rev, error }) => [
      String(id),
      { rev: typeof rev === 'string' ? rev : null, error: String(error) },
    ]),
  );
}

/**
 * Makes the database where it is not there.
 * @throws {SyncError} `create` where the user, whose password the server knows, may not: CouchDB says 401 to anybody
 *   who is no server admin
 */
export async function createDatabase(connection: CouchConnection): Promise<void> {
  try {
    await request(connection, v.unknown(), '', {}, 'PUT');
  } catch (error) {
    if (!(error instanceof SyncError)) throw error;
    if (error.code === 'password' || error.code === 'denied') {
      throw new SyncError('create', { cause: error });
    }
    if (error.code !== 'exists') throw error;
  }
}

/** Resolves where the database is there and may be read. */
export async function checkDatabase(connection: CouchConnection): Promise<void> {
  await request(connection, DatabaseSchema, '');
}
