import type { ServerAccess, SyncState } from '@/utils/records/sync-state.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';
import { checkDatabase, createDatabase } from './couch-client.ts';
import { type CouchConnection, connectCouch } from './couch-connection.ts';
import { SyncError } from './failures.ts';
import { openMarker } from './open-marker.ts';
import { settingsFields } from './settings-record.ts';

/** What the creator gives to set the sync up. */
export interface Setup extends ServerAccess {
  /** '' for a shop that is not encrypted. */
  passphrase: string;
  /** This machine's name. */
  name: string;
}

/** A clock that is further off, in milliseconds, is to be set right first; later, six days of it are bridged. */
const MAX_CLOCK_SKEW = 60 * 60 * 1000;

/**
 * Tests whether the shop can be synced there, and makes the database a shop's where it is none's.
 * @param create makes the database where it is missing
 * @param signal ends the test
 * @returns the state to begin with, see `startSync`
 * @throws {SyncError} nothing was set up then
 */
export async function connect(
  { url, user, password, passphrase, name }: Setup,
  send: typeof fetch,
  create: boolean,
  signal: AbortSignal | null = null,
): Promise<SyncState> {
  const access = { url, user, password };
  const couch = connectCouch(access, send, signal, MAX_CLOCK_SKEW);
  await (create ? makeDatabase(couch) : checkDatabase(couch));
  return initialState(access, await openMarker(couch, passphrase), name);
}

/** The password is tested first: CouchDB refuses a user who may not make databases in the same way as a wrong one. */
async function makeDatabase(couch: CouchConnection): Promise<void> {
  try {
    await checkDatabase(couch);
  } catch (error) {
    if (!(error instanceof SyncError && error.code === 'missing')) throw error;
    await createDatabase(couch);
    await checkDatabase(couch);
  }
}

function initialState(access: ServerAccess, keys: string | null, name: string): SyncState {
  return {
    access,
    keys,
    name,
    shopId: '',
    since: null,
    synced: {},
    // Settings that are still the defaults win over nothing that other machines have set.
    lastSyncedSettings: settingsFields(defaultSettings()),
    refused: {},
    conflicts: [],
    lastSyncedAt: null,
    failure: null,
    waitUntil: 0,
    failedRuns: 0,
    done: 0,
    total: 0,
  };
}
