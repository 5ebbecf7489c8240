import { fromBase64, toBase64 } from './base64.ts';

/** Turns records into what a server may know of an encrypted shop, and back. */
export interface Cipher {
  /** The id of the document that holds a record. */
  id(recordId: string): Promise<string>;
  seal(text: string): Promise<string>;
  /** @throws where the text was sealed with another passphrase, or was changed */
  open(sealed: string): Promise<string>;
}

export const KEY_BYTES = 32;
const IV_BYTES = 12;

/** @param keys two keys of 32 bytes in base64, as `openMarker` gives them: for sealing, and for ids */
export async function createCipher(keys: string): Promise<Cipher> {
  const bytes = fromBase64(keys);
  const [sealing, naming] = await Promise.all([
    importKey(bytes.subarray(0, KEY_BYTES), { name: 'AES-GCM' }, ['encrypt', 'decrypt']),
    importKey(bytes.subarray(KEY_BYTES), { name: 'HMAC', hash: 'SHA-256' }, ['sign']),
  ]);
  return {
    id: (recordId) => documentId(naming, recordId),
    seal: (text) => seal(sealing, text),
    open: (sealed) => open(sealing, sealed),
  };
}

function importKey(
  bytes: Uint8Array<ArrayBuffer>,
  algorithm: { name: string; hash?: string },
  uses: KeyUsage[],
): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, algorithm, false, uses);
}

/** The HMAC of a record's id, in characters that an address may hold, after an `e`: CouchDB keeps `_` for its own. */
async function documentId(key: CryptoKey, recordId: string): Promise<string> {
  const name = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(recordId));
  const text = toBase64(new Uint8Array(name));
  return `e${text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** The random start value and the encrypted text, in base64. */
async function seal(key: CryptoKey, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const bytes = new TextEncoder().encode(text);
  const encrypted = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes),
  );
  const sealed = new Uint8Array(IV_BYTES + encrypted.length);
  sealed.set(iv);
  sealed.set(encrypted, IV_BYTES);
  return toBase64(sealed);
}

async function open(key: CryptoKey, sealed: string): Promise<string> {
  const bytes = fromBase64(sealed);
  const iv = bytes.subarray(0, IV_BYTES);
  const encrypted = bytes.subarray(IV_BYTES);
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, encrypted);
  return new TextDecoder().decode(text);
}
