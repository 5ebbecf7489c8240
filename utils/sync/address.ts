import type { ServerAccess } from '@/utils/records/sync-state.ts';
import { fromBase64, toBase64 } from './base64.ts';

const CODE = 'linkshelf-sync:';

/**
 * The whole address of a database, from the two fields that the creator fills in.
 * @returns `https` for an address that no password may be sent to, `url` for none at all
 */
export function databaseUrl(server: string, database: string): { url: string } | 'https' | 'url' {
  const text = /^\w+:\/\//.test(server) ? server : `https://${server}`;
  if (!URL.canParse(text) || !database.trim()) return 'url';
  const { protocol, host, hostname, pathname } = new URL(text);
  const isLocal = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLocal)) return 'https';
  const path = pathname.replace(/\/+$/, '');
  return { url: `${protocol}//${host}${path}/${encodeURIComponent(database.trim())}` };
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

/** The access that a pasted text gives; null where it is no setup code. */
export function readSetupCode(text: string): ServerAccess | null {
  try {
    const [, code = ''] = text.trim().split(CODE);
    const given: unknown = JSON.parse(new TextDecoder().decode(fromBase64(code)));
    if (!Array.isArray(given) || !given.every((each) => typeof each === 'string')) return null;
    const [url = '', user = '', password = ''] = given;
    return URL.canParse(url) ? { url, user, password } : null;
  } catch {
    return null;
  }
}
