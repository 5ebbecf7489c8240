import type { SyncState } from '@/utils/records/sync-state.ts';
import { BatchSize } from './batch-size.ts';
import { type Cipher, createCipher } from './cipher.ts';
import { type CouchConnection, connectCouch } from './couch-connection.ts';
import { SyncError } from './failures.ts';
import { readMarker } from './marker.ts';
import type { SharedSettings, SyncRunPort } from './run-port.ts';
import { updateRunState } from './state.ts';
import { BATCH, MACHINE } from './stored-records.ts';
import { markAllUnsent, recordLocalSettings } from './synced-settings.ts';

/** Changes of one request where all of them are wanted, with their documents. */
const FIRST_BATCH = 2400;

/** What pulling, pushing and resolving share in one exchange with the server. A document's id is the server's. */
export interface Run {
  readonly port: SyncRunPort;
  readonly couch: CouchConnection;
  /** Null: the shop is not encrypted. */
  readonly cipher: Cipher | null;
  /** The shop's id on the server, as it was when the exchange began. */
  readonly shopId: string;
  /** The document of this machine's own record. */
  readonly machineDoc: string;
  /** The revisions that this exchange has written, by document: they come back as changes and are passed over. */
  readonly written: Map<string, string>;
  /** The ids of the records in documents, by document, as far as they were asked for. */
  readonly recordIds: Map<string, string>;
  /** Revisions in conflict that are merged into the record here, by document. */
  readonly mergedLeaves: Map<string, { recordId: string; revs: readonly string[] }>;
  /** How much is asked for and sent at once: changes with their documents, documents, records. */
  readonly sizes: Readonly<Record<'changes' | 'docs' | 'records', BatchSize>>;
  /** The server has less than this machine once had from it. */
  isRewound: boolean;
  /** The server's marker has another id: another machine has noticed that, or it is another database. */
  isShopRenewed: boolean;
}

/**
 * Begins an exchange: makes sure that the database is the shop's, and records this machine's settings to be sent.
 * @throws {SyncError} `missing` where the database is no shop's any more @throws {ShopError}
 */
export async function beginRun(
  port: SyncRunPort,
  state: SyncState,
  settings: SharedSettings,
  signal: AbortSignal | null,
): Promise<Run> {
  const couch = connectCouch(state.access, port.fetch, signal);
  const cipher = state.keys === null ? null : await createCipher(state.keys);
  const shopId = await confirmShop(port, couch, cipher, state);
  const machine = MACHINE + (await port.use((db) => recordLocalSettings(db, settings)));
  const machineDoc = cipher ? await cipher.id(machine) : machine;
  return {
    port,
    couch,
    cipher,
    shopId,
    machineDoc,
    written: new Map(),
    recordIds: new Map([[machineDoc, machine]]),
    mergedLeaves: new Map(),
    sizes: {
      changes: new BatchSize(FIRST_BATCH),
      docs: new BatchSize(BATCH),
      records: new BatchSize(BATCH),
    },
    isRewound: false,
    isShopRenewed: false,
  };
}

/** @returns the shop's id on the server; where it is another than before, everything is marked to be sent */
async function confirmShop(
  port: SyncRunPort,
  couch: CouchConnection,
  cipher: Cipher | null,
  { since, shopId }: SyncState,
): Promise<string> {
  if (since !== null && shopId !== '') return shopId;
  const marker = await readMarker(couch, cipher);
  if (!marker) throw new SyncError('missing');
  if (marker.shop !== shopId) {
    await port.use(markAllUnsent);
    await updateRunState(port, () => ({ shopId: marker.shop }));
  }
  return marker.shop;
}
