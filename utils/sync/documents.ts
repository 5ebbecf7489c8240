import * as v from 'valibot';
import type { RecordContent } from '@/utils/records/merge.ts';
import type { Fields, ShopRecord, VersionedFields } from '@/utils/records/record.ts';
import { fieldsSchema, VERSIONED_FIELDS } from '@/utils/records/schema.ts';
import type { Cipher } from './cipher.ts';
import type { Doc } from './couch-client.ts';

/** A record as the server has it. */
export interface RemoteRecord {
  id: string;
  rev: string;
  content: RecordContent;
  /** What a newer version has beside the content. */
  rest: Fields;
}

/** A revision that replicating servers left beside the one that counts, and the last state that the two share. */
export interface ConflictLeaf {
  content: RecordContent;
  base: VersionedFields | null;
}

/** A record of the server with all that it has under that id. */
export interface IncomingRecord extends RemoteRecord {
  leaves: ConflictLeaf[];
}

const ContentSchema = v.object(VERSIONED_FIELDS);
const SealedSchema = v.object({ id: v.string(), body: fieldsSchema });

/**
 * A record as a document for the server.
 * @param cipher null: the shop is not encrypted
 */
export async function toDoc(
  { id, rev, v, t, ft, alts, rest }: ShopRecord,
  cipher: Cipher | null,
): Promise<Doc> {
  const body: Fields = { ...rest, v, t, ft, alts };
  const revision: Fields = rev === null ? {} : { _rev: rev };
  if (!cipher) return { ...body, ...revision, _id: id };
  const sealed = await cipher.seal(JSON.stringify({ id, body }));
  return { ...revision, _id: await cipher.id(id), sealed };
}

/** The record that a document holds; null where it holds none, or cannot be read. */
export async function fromDoc(doc: Doc, cipher: Cipher | null): Promise<RemoteRecord | null> {
  try {
    const { _id, _rev, _conflicts, _revisions, sealed, ...plain } = doc;
    const { id, body } = cipher
      ? v.parse(SealedSchema, JSON.parse(await cipher.open(String(sealed))))
      : { id: _id, body: plain };
    const { v: values, t, ft, alts, ...rest } = body;
    const content = v.parse(ContentSchema, { v: values, t, ft, alts });
    return { id, rev: String(_rev), content, rest };
  } catch (error) {
    console.warn('Linkshelf:', doc._id, error);
    return null;
  }
}

/** The revisions that a document went through, newest first; empty where it was read without them. */
export function historyOf(doc: Doc | undefined): string[] {
  const { start, ids }: { start?: unknown; ids?: unknown } = Object(doc?._revisions);
  return Array.isArray(ids) ? ids.map((id, at) => `${Number(start) - at}-${id}`) : [];
}
