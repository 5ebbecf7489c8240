import { defaultSettings } from '@/utils/settings/schema.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { fromBase64, toBase64 } from './cipher.ts';
import { type Access, createCouch } from './couch-client.ts';
import { openMarker } from './open-marker.ts';
import { settingsFields } from './settings-record.ts';
import type { SyncState } from './state.ts';

/** What a person gives to set the sync up. */
export interface Setup extends Access {
  /** '' for a shop that is not encrypted. */
  passphrase: string;
  /** This machine's name. */
  name: string;
}

const CODE = 'linkshelf-sync:';
/** A clock that is off by more is set right first; later, six days of it are bridged. */
const MAX_OFF = 60 * 60 * 1000;

/**
 * Looks whether the shop can be synced there, and makes the database a shop's where it is none's.
 * @param create makes the database where it is missing
 * @throws {SyncError} nothing was set up then
 */
export async function connect(
  setup: Setup,
  send: typeof fetch,
  create: boolean,
): Promise<SyncState> {
  const { url, user, password, passphrase, name } = setup;
  const access = { url, user, password };
  const couch = createCouch(access, send, null, MAX_OFF);
  if (create) await couch.create();
  await couch.look();
  const keys = await openMarker(couch, passphrase);
  return {
    access,
    keys,
    name,
    shop: '',
    since: null,
    own: {},
    // What is as for a new user says nothing.
    said: settingsFields(defaultSettings()),
    refused: {},
    conflicts: [],
    at: null,
    trouble: null,
    wait: 0,
    tries: 0,
    done: 0,
    total: 0,
  };
}

/**
 * The address of a database as a person types it, whole.
 * @returns `https` for one that passwords cannot be sent to, `url` for none at all
 */
export function databaseUrl(server: string, database: string): { url: string } | 'https' | 'url' {
  const text = /^\w+:\/\//.test(server) ? server : `https://${server}`;
  if (!URL.canParse(text) || !database.trim()) return 'url';
  const { protocol, host, hostname, pathname } = new URL(text);
  const isHere = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isHere)) return 'https';
  const above = pathname.replace(/\/+$/, '');
  return { url: `${protocol}//${host}${above}/${encodeURIComponent(database.trim())}` };
}

/** All that another machine needs beside the passphrase, as one text to paste. */
export function setupCode({ url, user, password }: Access): string {
  const bytes = new TextEncoder().encode(JSON.stringify([url, user, password]));
  return CODE + toBase64(bytes);
}

/** What a pasted text gives; null where it is no such code. */
export function readSetupCode(text: string): Access | null {
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

/** Begins to sync: all that is here goes there, and all that is there comes here. */
export async function startSync(db: ShopDb, state: SyncState): Promise<void> {
  await db.transaction('sync', 'readwrite').objectStore('sync').put(state, 'state');
}

/** Stops syncing; everything stays here. */
export async function stopSync(db: ShopDb): Promise<void> {
  await db.transaction('sync', 'readwrite').objectStore('sync').delete('state');
}

/** A database's address as its two fields show it; empty where it is none. */
export function splitUrl(url: string): { server: string; database: string } {
  const [, server = '', database = ''] = /^(.*)\/([^/]+)$/.exec(url) ?? [];
  return { server, database: decodeURIComponent(database) };
}
