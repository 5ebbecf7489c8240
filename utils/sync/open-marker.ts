import { createCipher, fromBase64, KEY_BYTES, toBase64 } from './cipher.ts';
import { type Couch, SyncError } from './couch-client.ts';
import { FORMAT, MARKER, type Marker, PROOF, prove, readMarker } from './marker.ts';

/** PBKDF2 with SHA-256: OWASP's figure. */
const ROUNDS = 600_000;

/**
 * The keys of a database for a passphrase, null for none; makes it a shop's where it is none's.
 * @param passphrase '' for none
 * @throws {SyncError} `passphrase` where it is another, or one where there is none, or none where there is one
 */
export async function openMarker(couch: Couch, passphrase: string): Promise<string | null> {
  for (;;) {
    const marker = await readMarker(couch);
    if (marker) {
      if ((passphrase === '') !== (marker.salt === null)) throw new SyncError('passphrase');
      if (marker.salt === null) return null;
      const keys = await keysOf(passphrase, marker.salt, marker.rounds);
      await prove(marker, await createCipher(keys));
      return keys;
    }
    const salt = passphrase === '' ? null : toBase64(crypto.getRandomValues(new Uint8Array(16)));
    const cipher =
      salt === null ? null : await createCipher(await keysOf(passphrase, salt, ROUNDS));
    const made: Marker = {
      format: FORMAT,
      shop: crypto.randomUUID(),
      salt,
      rounds: ROUNDS,
      proof: cipher && (await cipher.seal(PROOF)),
    };
    const answer = (await couch.write([{ _id: MARKER, ...made }])).get(MARKER);
    // Another machine may have been sooner: then that one's holds.
    if (!answer?.rev && answer?.error !== 'conflict') throw new SyncError('denied');
  }
}

/**
 * The keys that a passphrase gives, 64 bytes in base64: for sealing, and for ids.
 * @param salt base64, 16 random bytes; the same for all machines of a shop
 */
async function keysOf(passphrase: string, salt: string, rounds: number): Promise<string> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const key = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations: rounds },
    key,
    KEY_BYTES * 16,
  );
  return toBase64(new Uint8Array(bits));
}
