import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { ShopRecord } from '@/utils/records/record.ts';
import type { SyncState } from '@/utils/records/sync-state.ts';
import type { DamagedReport } from '@/utils/settings/quarantine.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';
import { saveProduct } from '@/utils/shop/commands/save-product.ts';
import { openShop } from '@/utils/shop/database/open.ts';
import { RECORD_STORES, type ShopDb } from '@/utils/shop/database/schema.ts';
import { runSync } from '@/utils/sync/run.ts';
import { beginRun, type Run } from '@/utils/sync/run-context.ts';
import type { SyncRunPort } from '@/utils/sync/run-port.ts';
import { connect } from '@/utils/sync/set-up.ts';
import { readSyncState, startSync } from '@/utils/sync/state.ts';
import { SETTINGS_ID } from '@/utils/sync/stored-records.ts';

/** A machine with a shop of its own, as many as a test wants. */
export class Machine {
  settings: Settings = defaultSettings();
  damaged: DamagedReport | null = null;
  changes = 0;
  /** How many records were about to come in, for each time that some did. */
  readonly announced: number[] = [];
  fetch: typeof fetch;
  /** How often its database can be reached before the machine is killed. */
  uses = Number.POSITIVE_INFINITY;
  readonly db: ShopDb;
  readonly name: string;

  private constructor(name: string, db: ShopDb, send: typeof fetch) {
    this.name = name;
    this.db = db;
    this.fetch = send;
  }

  static async make(name: string, send: typeof fetch): Promise<Machine> {
    globalThis.indexedDB = new IDBFactory();
    return new Machine(name, await openShop(), send);
  }

  /** Begins to sync with the server that its `fetch` leads to. */
  async join(passphrase = '', create = false): Promise<void> {
    const setup = { url: 'https://couch.test/shop', user: 'anna', password: 'secret' };
    const state = await connect({ ...setup, passphrase, name: this.name }, this.fetch, create);
    await startSync(this.db, state);
  }

  /** The same with a state that another machine has begun with: the keys of a passphrase take their time. */
  async joinAs(state: SyncState): Promise<void> {
    await startSync(this.db, { ...structuredClone(state), name: this.name });
  }

  sync(byHand = true, signal?: AbortSignal): Promise<SyncState | null> {
    return runSync(this.port, byHand, signal);
  }

  /** Begins an exchange with the server, of which a test does the steps itself. */
  async begin(): Promise<Run> {
    const state = await this.state();
    if (!state) throw new Error('this machine has not joined');
    return beginRun(this.port, state, await this.port.readSettings(), null);
  }

  readonly port: SyncRunPort = {
    beforeChange: async (records) => {
      this.announced.push(records);
    },
    use: async (work) => {
      if (this.uses-- <= 0) throw new Error('killed');
      return work(this.db);
    },
    readSettings: async () => ({ shared: this.settings, damaged: this.damaged, newer: null }),
    changeSettings: async (change) => {
      this.settings = change(this.settings);
    },
    fetch: (input, init) => this.fetch(input, init),
    onShop: () => {
      this.changes++;
    },
    onState: () => undefined,
  };

  /** Saves a product into categories by their paths. */
  save(asin: string, title: string, ...create: string[][]) {
    return saveProduct(this.db, {
      marketplace: 'US',
      asin,
      parentAsin: null,
      title,
      brand: null,
      image: null,
      add: [],
      create,
      remove: [],
    });
  }

  state(): Promise<SyncState | null> {
    return readSyncState(this.db);
  }

  /** What its shop says, without what belongs to one machine. */
  async shop(): Promise<unknown> {
    const [state, ...records] = await Promise.all([
      this.state(),
      ...RECORD_STORES.map((store): Promise<ShopRecord[]> => this.db.getAll(store)),
    ]);
    const settings = state?.synced[SETTINGS_ID] ?? [];
    return records
      .flat()
      .concat(settings)
      .map(({ id, v, t, ft, alts }) => ({
        id,
        v,
        t,
        ft,
        alts,
      }));
  }

  /** Records that were not sent yet. */
  async unsent(): Promise<number> {
    const counts = await Promise.all(
      RECORD_STORES.map((store) => this.db.countFromIndex(store, 'dirty')),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  }
}
