import type { ServerAccess } from '@/utils/records/sync-state.ts';
import { fromBase64, toBase64 } from './base64.ts';

const CODE = 'linkshelf-sync:';
/** Characters that make an address look like another one: blanks, control characters, and what turns the writing. */
const HIDING = /[\p{White_Space}\p{Cc}\p{Cf}]/u;
/** The names that CouchDB allows. */
const DATABASE = /^[a-z][a-z0-9_$()+/-]*$/;

/**
 * Why an address cannot be used: no password may be sent to it (`https`), it hides where it leads (`address`), it is
 * none at all (`url`), or CouchDB has no database of that name (`name`).
 */
export type AddressFault = 'https' | 'address' | 'url' | 'name';

/** The whole address of a database, from the two fields that the creator fills in, and the host that it leads to. */
export function databaseUrl(
  server: string,
  database: string,
): { url: string; host: string } | AddressFault {
  const typed = server.trim();
  const name = database.trim();
  if (HIDING.test(typed)) return 'address';
  const text = /^\w+:\/\//.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(text) || name === '') return 'url';
  const { protocol, host, hostname, pathname, username, password } = new URL(text);
  if (username !== '' || password !== '') return 'address';
  const isLocal = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLocal)) return 'https';
  if (!DATABASE.test(name)) return 'name';
  const path = pathname.replace(/\/+$/, '');
  return { url: `${protocol}//${host}${path}/${encodeURIComponent(name)}`, host };
}

/** A database's address as the two fields show it; empty where it is none. */
export function splitUrl(url: string): { server: string; database: string } {
  const [, server = '', database = ''] = /^(.*)\/([^/]+)$/.exec(url) ?? [];
  return { server, database: decodeURIComponent(database) };
}

/** All that another machine needs beside the passphrase, as one text to paste. */
export function setupCode({ url, user, password }: ServerAccess): string {
  const bytes = new TextEncoder().encode(JSON.stringify([url, user, password]));
  return CODE + toBase64(bytes);
}

/** The access that a pasted text gives; null where it is no setup code, or one whose address could not be typed. */
export function readSetupCode(text: string): ServerAccess | null {
  try {
    const [, code = ''] = text.trim().split(CODE);
    const given: unknown = JSON.parse(new TextDecoder().decode(fromBase64(code)));
    if (!Array.isArray(given) || !given.every((each) => typeof each === 'string')) return null;
    const [url = '', user = '', password = ''] = given;
    const { server, database } = splitUrl(url);
    const address = databaseUrl(server, database);
    const isUsable =
      typeof address === 'object' && address.url === url && !/[\p{Cc}\p{Cf}]/u.test(user);
    return isUsable ? { url, user, password } : null;
  } catch {
    return null;
  }
}
