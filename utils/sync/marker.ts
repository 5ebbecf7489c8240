import * as v from 'valibot';
import type { Cipher } from './cipher.ts';
import { readDoc, writeDocs } from './couch-client.ts';
import type { CouchConnection } from './couch-connection.ts';
import { SyncError } from './failures.ts';

/** The id of the document that makes a database a shop's. */
export const MARKER = 'linkshelf';
/** The version of what the server holds: one more with every change that an older version could not read. */
export const FORMAT = 1;
/** Of PBKDF2 with SHA-256: OWASP's figure, and the most that a shop made later may have. */
export const ROUNDS = 600_000;
const MAX_ROUNDS = 10_000_000;
/** The text whose sealed form proves a passphrase. */
export const PROOF = 'linkshelf';

const MarkerSchema = v.object({
  format: v.number(),
  /** Another id is another shop, or the same shop from its beginning. */
  shop: v.string(),
  /** Of an encrypted shop; null: the shop is not encrypted. */
  salt: v.nullable(v.string()),
  /** Of PBKDF2; looked at only where the shop is encrypted. */
  rounds: v.number(),
  proof: v.nullable(v.string()),
});
export type Marker = v.InferOutput<typeof MarkerSchema>;

/** Fewer would let a server guess the passphrase, many more would let it stop this machine. */
function isSaneRounds(rounds: number): boolean {
  return Number.isInteger(rounds) && rounds >= ROUNDS && rounds <= MAX_ROUNDS;
}

/**
 * The marker of a database; null where it is no shop's yet.
 * @param cipher the shop's cipher, null for a shop that is not encrypted; undefined: not known yet
 * @throws {SyncError} `passphrase` where the shop is sealed with another, `newer`, `damaged`
 */
export async function readMarker(
  couch: CouchConnection,
  cipher?: Cipher | null,
): Promise<Marker | null> {
  const doc = await readDoc(couch, MARKER);
  if (!doc) return null;
  const read = v.safeParse(MarkerSchema, doc);
  if (!read.success) throw new SyncError('damaged');
  const marker = read.output;
  if (marker.format > FORMAT) throw new SyncError('newer');
  if (marker.salt !== null && !isSaneRounds(marker.rounds)) throw new SyncError('damaged');
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
