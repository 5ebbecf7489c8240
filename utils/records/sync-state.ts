import type { Fields, Json, ShopRecord } from './record.ts';

/** The database that the shop is synced with, and the user who may. `url` has the database and no slash at its end. */
export interface ServerAccess {
  url: string;
  user: string;
  password: string;
}

/**
 * Why a sync stopped.
 * - These pass by themselves: `offline`, `host` (not reached, or its certificate is refused), `answer` (what answers
 *   is no CouchDB, such as a hotel's network), `server` (5xx), `busy` (429, 402), `locked` (after wrong passwords the
 *   server lets nobody in for a while), `failed` (on this machine).
 * - These need the creator: `password` (401), `denied` (403), `missing` (no such database), `clock` (this machine's
 *   clock and the server's are far apart), `passphrase`, `newer` (a shop of a newer version), `damaged` (what the
 *   server says of the shop cannot be trusted), `space` (on this machine), `permission` (to reach that server).
 * - These end a set-up: `create` (the user may not make databases), `name` (no database may be called so).
 */
export type SyncFailure =
  | 'offline'
  | 'host'
  | 'answer'
  | 'server'
  | 'busy'
  | 'locked'
  | 'failed'
  | 'password'
  | 'denied'
  | 'missing'
  | 'clock'
  | 'passphrase'
  | 'newer'
  | 'damaged'
  | 'create'
  | 'name'
  | 'space'
  | 'permission';

/**
 * What this machine knows of the sync. The shop's database keeps it in a store of its own, which no content script and
 * no backup reads; one transaction writes it together with the records that it is about.
 */
export interface SyncState {
  access: ServerAccess;
  /** Made of the passphrase, see `cipher.ts` of the sync; null: the shop is not encrypted. */
  keys: string | null;
  /** The name by which the other machines show this one. */
  name: string;
  /**
   * The id that the shop has on the server: another id is another shop, or this one from its beginning.
   * '': everything here is to be compared with everything there.
   */
  shopId: string;
  /** The place in the server's changes from which they are read the next time; null: from the beginning. */
  since: Json;
  /** The server was put back to an earlier state: what it and this machine had in common may be lost there. */
  isRewound?: boolean;
  /**
   * The last revisions that the server is known to have, by document: all changes after `since`, and what it has taken
   * from this machine since. One that it does not show any more tells that it was put back to an earlier state.
   */
  acknowledged?: Record<string, readonly string[]>;
  /** Records that sync beside the shop, by id: the settings' record and one for each machine. */
  synced: Record<string, ShopRecord>;
  /** The settings, as fields, as they were when they were last compared with their record. */
  lastSyncedSettings: Fields;
  /** Records that the server or this machine refuses, by id, and why. */
  refused: Record<string, string>;
  /** Ids of records in which a conflict may wait for the creator's choice. */
  conflicts: string[];
  /** When everything was last up to date, in milliseconds since 1970; null: not yet. */
  lastSyncedAt: number | null;
  failure: SyncFailure | null;
  /** No run by itself before this time, in milliseconds since 1970. */
  waitUntil: number;
  /** Failed runs, one after the other. */
  failedRuns: number;
  /** Records that this run has dealt with, of so many as are known; 0 while nothing runs. */
  done: number;
  total: number;
}
