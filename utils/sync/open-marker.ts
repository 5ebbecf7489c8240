import { fromBase64, toBase64 } from './base64.ts';
import { createCipher, KEY_BYTES } from './cipher.ts';
import { writeDocs } from './couch-client.ts';
import type { CouchConnection } from './couch-connection.ts';
import { SyncError } from './failures.ts';
import {
  checkPassphrase,
  FORMAT,
  MARKER,
  type Marker,
  PROOF,
  ROUNDS,
  readMarker,
} from './marker.ts';

/**
 * The keys of a database for a passphrase, null for none. Makes the database a shop's where it is none's.
 * @param passphrase '' for none
 * @throws {SyncError} `passphrase` where the shop has another one, or one too many or too few is given
 */
export async function openMarker(
  couch: CouchConnection,
  passphrase: string,
): Promise<string | null> {
  for (;;) {
    const marker = await readMarker(couch);
    if (marker) return openWith(marker, passphrase);
    const answer = (await writeDocs(couch, [await createMarker(passphrase)])).get(MARKER);
    // After a conflict, the marker that another machine has written first is read.
    if (!answer?.rev && answer?.error !== 'conflict') throw new SyncError('denied');
  }
}

async function openWith(marker: Marker, passphrase: string): Promise<string | null> {
  if ((passphrase === '') !== (marker.salt === null)) throw new SyncError('passphrase');
  if (marker.salt === null) return null;
  const keys = await deriveKeys(passphrase, marker.salt, marker.rounds);
  await checkPassphrase(marker, await createCipher(keys));
  return keys;
}

async function createMarker(passphrase: string): Promise<Marker & { _id: string }> {
  const marker = { _id: MARKER, format: FORMAT, shop: crypto.randomUUID(), rounds: ROUNDS };
  if (passphrase === '') return { ...marker, salt: null, proof: null };
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(16)));
  const cipher = await createCipher(await deriveKeys(passphrase, salt, ROUNDS));
  return { ...marker, salt, proof: await cipher.seal(PROOF) };
}

/**
 * The two keys that a passphrase gives, 64 bytes in base64.
 * @param salt base64, 16 random bytes; the same for all machines of a shop
 */
async function deriveKeys(passphrase: string, salt: string, rounds: number): Promise<string> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const key = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations: rounds },
    key,
    KEY_BYTES * 16,
  );
  return toBase64(new Uint8Array(bits));
}
