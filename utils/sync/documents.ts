import * as v from 'valibot';
import { makeClock } from '@/utils/records/clock.ts';
import type { RecordContent } from '@/utils/records/merge.ts';
import { observeClock } from '@/utils/records/observe-clock.ts';
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
  rev: string;
  content: RecordContent;
  base: VersionedFields | null;
}

/** A record of the server with all that it has under that id. */
export interface IncomingRecord extends RemoteRecord {
  leaves: ConflictLeaf[];
}

const OLDEST = makeClock({ time: 0, counter: 0, device: '00000000' });
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
    const content = withSaneClocks(v.parse(ContentSchema, { v: values, t, ft, alts }));
    return { id, rev: String(_rev), content, rest };
  } catch (error) {
    console.warn('Linkshelf:', doc._id, error);
    return null;
  }
}

/**
 * The content, with clocks that no machine can have had in place of those from a far future, which would win over every
 * edit until then: the record's newest other clock, else the oldest. All machines come to the same result.
 */
function withSaneClocks(content: RecordContent): RecordContent {
  const clocks = [content.t, ...Object.values(content.ft)];
  const isSane = (clock: string) => {
    const seen = observeClock(null, clock, Date.now());
    return seen.ok || seen.reason !== 'future';
  };
  if (clocks.every(isSane)) return content;
  const newest = clocks.filter(isSane).sort().at(-1) ?? OLDEST;
  const clamp = (clock: string) => (isSane(clock) ? clock : newest);
  const ft = Object.entries(content.ft).map(([field, clock]) => [field, clamp(clock)]);
  return { ...content, t: clamp(content.t), ft: Object.fromEntries(ft) };
}

/** The revisions that a document went through, newest first; empty where it was read without them. */
export function historyOf(doc: Doc | undefined): string[] {
  const { start, ids }: { start?: unknown; ids?: unknown } = Object(doc?._revisions);
  return Array.isArray(ids) ? ids.map((id, at) => `${Number(start) - at}-${id}`) : [];
}
