import * as v from 'valibot';
import type { Merged } from '@/utils/records/merge.ts';
import type { Fields, ShopRecord } from '@/utils/records/record.ts';
import { fieldsSchema, VERSIONED_FIELDS } from '@/utils/records/schema.ts';
import type { Cipher } from './cipher.ts';
import type { Doc } from './couch-client.ts';

/** What the server has of a record. */
export interface Incoming {
  id: string;
  rev: string;
  said: Merged;
  /** What a newer version has beside it. */
  rest: Fields;
}

const SaidSchema = v.object(VERSIONED_FIELDS);
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
  const known: Fields = rev === null ? {} : { _rev: rev };
  if (!cipher) return { ...body, ...known, _id: id };
  const sealed = await cipher.seal(JSON.stringify({ id, body }));
  return { ...known, _id: await cipher.id(id), sealed };
}

/** What a document says; null where it is none of a shop, or cannot be read. */
export async function fromDoc(doc: Doc, cipher: Cipher | null): Promise<Incoming | null> {
  try {
    const { _id, _rev, _conflicts, _revisions, sealed, ...plain } = doc;
    const { id, body } = cipher
      ? v.parse(SealedSchema, JSON.parse(await cipher.open(String(sealed))))
      : { id: _id, body: plain };
    const { v: values, t, ft, alts, ...rest } = body;
    const said = v.parse(SaidSchema, { v: values, t, ft, alts });
    return { id, rev: String(_rev), said, rest };
  } catch (error) {
    console.warn('Linkshelf:', doc._id, error);
    return null;
  }
}

/** How often a document has been written, as its revision says. */
export function generation(rev: string | null): number {
  return Number.parseInt(rev ?? '0', 10) || 0;
}
