import * as v from 'valibot';
import type { Cipher } from './cipher.ts';
import { type Couch, SyncError } from './couch-client.ts';

/** The document that makes a database a shop's. */
export const MARKER = 'linkshelf';
/** Of what the server holds; one more with every change that an older version could not read. */
export const FORMAT = 1;
export const PROOF = 'linkshelf';

const MarkerSchema = v.object({
  format: v.number(),
  /** Another one is another shop, or the same from its beginning. */
  shop: v.string(),
  /** Of a shop that is encrypted. */
  salt: v.nullable(v.string()),
  rounds: v.number(),
  proof: v.nullable(v.string()),
});
export type Marker = v.InferOutput<typeof MarkerSchema>;

/**
 * What the database says of itself; null where it is no shop's yet.
 * @param cipher the one that is used for it, null for none; undefined: not known yet
 * @throws {SyncError} `passphrase` where it is sealed otherwise, `newer`, `answer`
 */
export async function readMarker(couch: Couch, cipher?: Cipher | null): Promise<Marker | null> {
  const doc = await couch.get(MARKER);
  if (!doc) return null;
  const read = v.safeParse(MarkerSchema, doc);
  if (!read.success) throw new SyncError('answer');
  const marker = read.output;
  if (marker.format > FORMAT) throw new SyncError('newer');
  if (cipher === undefined) return marker;
  if (!cipher !== (marker.proof === null)) throw new SyncError('passphrase');
  await prove(marker, cipher);
  return marker;
}

/** @throws {SyncError} `passphrase` where the shop is sealed otherwise */
export async function prove({ proof }: Marker, cipher: Cipher | null): Promise<void> {
  if (!cipher || proof === null) return;
  const said = await cipher.open(proof).catch(() => null);
  if (said !== PROOF) throw new SyncError('passphrase');
}

/**
 * Tells all machines that the database was put back to an earlier state: each sends again what it has.
 */
export async function renewMarker(couch: Couch): Promise<void> {
  const doc = await couch.get(MARKER);
  // Where it is in conflict, another machine has seen it too and was sooner.
  if (doc) await couch.write([{ ...doc, shop: crypto.randomUUID() }]);
}
