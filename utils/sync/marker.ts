import * as v from '@/utils/schema.ts';
import type { Cipher } from './cipher.ts';
import { readDoc, writeDocs } from './couch-client.ts';
import type { CouchConnection } from './couch-connection.ts';
import { SyncError } from './failures.ts';

/** The id of the document that makes a database a shop's. */
export const MARKER = 'linkshelf';
/** The version of what the server holds: one more with every change that an older version could not read. */
export const FORMAT = 1;
/** The text whose sealed form proves a passphrase. */
export const PROOF = 'linkshelf';

const MarkerSchema = v.object({
  format: v.number,
  /** Another id is another shop, or the same shop from its beginning. */
  shop: v.string,
  /** Of an encrypted shop; null: the shop is not encrypted. */
  salt: v.nullable(v.string),
  rounds: v.number,
  proof: v.nullable(v.string),
});
export type Marker = ReturnType<typeof MarkerSchema>;

/**
 * The marker of a database; null where it is no shop's yet.
 * @param cipher the shop's cipher, null for a shop that is not encrypted; undefined: not known yet
 * @throws {SyncError} `passphrase` where the shop is sealed with another, `newer`, `answer`
 */
export async function readMarker(
  couch: CouchConnection,
  cipher?: Cipher | null,
): Promise<Marker | null> {
  const doc = await readDoc(couch, MARKER);
  if (!doc) return null;
  const read = v.attempt(MarkerSchema, doc);
  if (!read) throw new SyncError('answer');
  const marker = read.value;
  if (marker.format > FORMAT) throw new SyncError('newer');
  if (cipher === undefined) return marker;
  if (!cipher !== (marker.proof === null)) throw new SyncError('passphrase');
  await checkPassphrase(marker, cipher);
  return marker;
}

/** @throws {SyncError} `passphrase` where the shop is sealed with another */
export async function checkPassphrase({ proof }: Marker, cipher: Cipher | null): Promise<void> {
  if (!cipher || proof === null) return;
  const opened = await cipher.open(proof).catch(() => null);
  if (opened !== PROOF) throw new SyncError('passphrase');
}

/** Tells all machines that the database was put back to an earlier state: each sends again what it has. */
export async function renewMarker(couch: CouchConnection): Promise<void> {
  const doc = await readDoc(couch, MARKER);
  // A conflict needs no answer: another machine has noticed it too and has renewed the marker first.
  if (doc) await writeDocs(couch, [{ ...doc, shop: crypto.randomUUID() }]);
}
