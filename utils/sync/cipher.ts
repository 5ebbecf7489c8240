/** Turns a shop's documents into what its server may know of them, and back. */
export interface Cipher {
  /** The document's id on the server. */
  id(id: string): Promise<string>;
  seal(text: string): Promise<string>;
  /** @throws where the text was sealed by another passphrase, or was changed */
  open(sealed: string): Promise<string>;
}

export const KEY_BYTES = 32;
const IV_BYTES = 12;

/** @param keys as `keysOf` gives them */
export async function createCipher(keys: string): Promise<Cipher> {
  const bytes = fromBase64(keys);
  const { subtle } = crypto;
  const [sealing, naming] = await Promise.all([
    subtle.importKey('raw', bytes.subarray(0, KEY_BYTES), 'AES-GCM', false, ['encrypt', 'decrypt']),
    subtle.importKey('raw', bytes.subarray(KEY_BYTES), { name: 'HMAC', hash: 'SHA-256' }, false, [
      'sign',
    ]),
  ]);
  return {
    async id(id) {
      const name = await subtle.sign('HMAC', naming, new TextEncoder().encode(id));
      // A server's ids do not begin with an underscore.
      const text = toBase64(new Uint8Array(name));
      return `e${text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
    },
    async seal(text) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const packed = new Uint8Array(
        await subtle.encrypt({ name: 'AES-GCM', iv }, sealing, new TextEncoder().encode(text)),
      );
      const sealed = new Uint8Array(IV_BYTES + packed.length);
      sealed.set(iv);
      sealed.set(packed, IV_BYTES);
      return toBase64(sealed);
    },
    async open(sealed) {
      const given = fromBase64(sealed);
      const iv = given.subarray(0, IV_BYTES);
      const text = await subtle.decrypt({ name: 'AES-GCM', iv }, sealing, given.subarray(IV_BYTES));
      return new TextDecoder().decode(text);
    },
  };
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
