import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { type Clock, newDevice } from '@/utils/records/clock.ts';
import type { ProductIndex } from '@/utils/records/fields.ts';
import type { Json, ShopRecord } from '@/utils/records/record.ts';
import type { SyncState } from '@/utils/records/sync-state.ts';
import { allLines } from '../search-index/write.ts';

export const NAME = 'linkshelf';

export interface ProductRecord extends ShopRecord {
  x: ProductIndex;
}
export type CategoryRecord = ShopRecord;

/** What this machine knows for itself. */
export interface Local {
  device: string;
  /** The name of this very database, by which it is known again. */
  database: string;
  /** The newest stamp given or seen. */
  clock: Clock | null;
  /** When a product was last put into a category, in milliseconds since 1970. */
  used: Record<string, number>;
  /** Live products of each category: counting them through the index takes 200 ms at 50,000. */
  counts: Record<string, number>;
  /** Tokens of what was taken back, in that order: what can be done again. */
  undone?: Clock[];
  /** The marks that this machine gave its own document on the sync's server: any other mark is another machine's. */
  marks?: string[];
}

/** What the creator did, by its name in the journal. */
export type ActionName =
  | 'save'
  | 'remove'
  | 'restore'
  | 'empty'
  | 'move'
  | 'add'
  | 'take-out'
  | 'order'
  | 'edit'
  | 'merge'
  | 'category-add'
  | 'category-edit'
  | 'category-move'
  | 'category-remove'
  | 'import'
  /** A backup was brought back, see `utils/backup`. */
  | 'backup'
  /** Parts of the shop and the settings were made as new. */
  | 'reset'
  /** Reports of an associate account were read in, see `utils/earnings`. */
  | 'reports'
  /** What the creator says of an associate account of hers. */
  | 'account'
  | StreamAction;
/** What is done with live streams, see `utils/streams`. */
export type StreamAction =
  | 'stream-add'
  | 'stream-edit'
  | 'stream-remove'
  | 'stream-restore'
  | 'stream-empty'
  | 'segment-add'
  | 'segment-edit'
  | 'segment-move'
  | 'segment-remove'
  | 'segment-products';
/** Records of the shop: what is deleted goes to the trash. */
export type ShopStore = 'products' | 'categories';
/** Records of earnings, see `utils/earnings`: they have no trash, and an action is taken back field by field. */
export type EarningsStore = 'accounts' | 'sums';
/** Live streams and their parts, see `utils/streams`. */
export type StreamStore = 'streams' | 'segments';
export type RecordStore = ShopStore | StreamStore | EarningsStore;

/** What one action did to one record, field by field, for taking it back. */
export interface JournalEdit {
  store: RecordStore;
  id: string;
  fields: Record<string, [before: Json, after: Json]>;
}

/** What an action changed outside of this database, by name, for taking it back: see `utils/backup/outside.ts`. */
export type OutsideChanges = Record<string, [before: Json, after: Json]>;

export interface JournalEntry {
  /** The clock of the action: entries sort by time. */
  token: Clock;
  what: ActionName;
  edits: JournalEdit[];
  /** Taken back, and can be done again until something else is done. */
  undone: boolean;
  /** Entries that are taken back together, such as an import in batches: the token of the first. */
  group?: Clock;
  outside?: OutsideChanges;
}

/** The rows of one day, or of one period, of one report: as they stood in it, of this machine only. */
export interface SalesRows {
  /** `us`, `us-onsite` */
  account: string;
  kind: string;
  /** `2021-04-05`; of a period its days, `2021-04-01_2021-04-30`. */
  day: string;
  /** When the report was exported, milliseconds since 1970: one day may have been in several. */
  made: number;
  /** When it was read in, milliseconds since 1970. */
  at: number;
  /** About how much room they take. */
  bytes: number;
  /** A line each, in the order of `utils/earnings/kept/raw-rows.ts`. */
  rows: Json[];
}

export interface ShopSchema extends DBSchema {
  products: {
    key: string;
    value: ProductRecord;
    indexes: { dirty: 1; saved: number; parent: string; in: [string, string] };
  };
  categories: { key: string; value: CategoryRecord; indexes: { dirty: 1 } };
  /** Normalized titles for search, see `texts.ts`. */
  texts: { key: number; value: string };
  /** What lists are filtered and sorted by, see `rows.ts`. */
  rows: { key: number; value: string };
  meta: { key: 'local'; value: Local };
  journal: { key: string; value: JournalEntry };
  sync: { key: 'state'; value: SyncState };
  streams: { key: string; value: ShopRecord; indexes: { dirty: 1 } };
  segments: { key: string; value: ShopRecord; indexes: { dirty: 1; stream: string } };
  accounts: { key: string; value: ShopRecord; indexes: { dirty: 1 } };
  sums: { key: string; value: ShopRecord; indexes: { dirty: 1; edits: number } };
  sales: {
    key: [account: string, kind: string, day: string, made: number];
    value: SalesRows;
    indexes: { size: [day: string, bytes: number] };
  };
  /** What products that reports name are called, by ASIN, see `utils/earnings/kept/names.ts`: of this machine only. */
  names: { key: string; value: Record<string, string> };
}

export type ShopDb = IDBPDatabase<ShopSchema>;
export type StoreName = StoreNames<ShopSchema>;
export type ShopRead = IDBPTransaction<ShopSchema, StoreName[], 'readonly'>;
export type ShopUpgrade = IDBPTransaction<ShopSchema, StoreName[], 'versionchange'>;
export type ShopWrite = IDBPTransaction<ShopSchema, StoreName[], 'readwrite'>;

/** The names that the sync's state had before version 4. */
interface SyncStateOfVersion3
  extends Pick<
    SyncState,
    'access' | 'keys' | 'name' | 'since' | 'refused' | 'conflicts' | 'done' | 'total'
  > {
  said: SyncState['lastSyncedSettings'];
  own: SyncState['synced'];
  trouble: SyncState['failure'];
  shop: SyncState['shopId'];
  at: SyncState['lastSyncedAt'];
  wait: SyncState['waitUntil'];
  tries: SyncState['failedRuns'];
}

/** Awaits nothing but requests of the transaction, which would otherwise end. */
type Upgrade = (db: ShopDb, tx: ShopUpgrade) => void | Promise<void>;

/**
 * One step for each version, in order; a released step is never changed again.
 * A step that throws leaves the database as it was.
 */
export const UPGRADES: readonly Upgrade[] = [
  function toVersion1(db) {
    const products = db.createObjectStore('products', { keyPath: 'id' });
    products.createIndex('dirty', 'dirty');
    products.createIndex('saved', 'x.saved');
    products.createIndex('parent', 'x.parent');
    products.createIndex('in', 'x.in', { multiEntry: true });
    db.createObjectStore('categories', { keyPath: 'id' }).createIndex('dirty', 'dirty');
    db.createObjectStore('texts');
    db.createObjectStore('meta');
    db.createObjectStore('journal', { keyPath: 'token' });
  },
  async function toVersion2(db, tx) {
    const rows = db.createObjectStore('rows');
    const lines = allLines('rows', await tx.objectStore('products').getAll());
    await Promise.all(lines.map(([bucket, line]) => rows.put(line, bucket)));
  },
  function toVersion3(db) {
    db.createObjectStore('sync');
  },
  async function toVersion4(_db, tx) {
    const store = tx.objectStore('sync');
    const stored = await store.get('state');
    if (!stored) return;
    const { said, own, trouble, shop, at, wait, tries, ...rest }: SyncStateOfVersion3 =
      Object(stored);
    const state = {
      ...rest,
      shopId: shop,
      synced: own,
      lastSyncedSettings: said,
      lastSyncedAt: at,
      failure: trouble,
      waitUntil: wait,
      failedRuns: tries,
    };
    await store.put(state, 'state');
  },
  // Lines hold more than before: what was chosen of the variations, and what filters and duplicates are told by.
  async function toVersion5(_db, tx) {
    const records = await tx.objectStore('products').getAll();
    await Promise.all(
      (['texts', 'rows'] as const).map(async (name) => {
        const store = tx.objectStore(name);
        await store.clear();
        await Promise.all(
          allLines(name, records).map(([bucket, lines]) => store.put(lines, bucket)),
        );
      }),
    );
  },
  async function toVersion6(_db, tx) {
    const meta = tx.objectStore('meta');
    const local = await meta.get('local');
    if (local) await meta.put({ ...local, database: newDevice() }, 'local');
  },
  async function toVersion7(db, tx) {
    db.createObjectStore('accounts', { keyPath: 'id' }).createIndex('dirty', 'dirty');
    const sums = db.createObjectStore('sums', { keyPath: 'id' });
    sums.createIndex('dirty', 'dirty');
    // Which of these large records have changed is told without reading them.
    sums.createIndex('edits', 'n');
    db.createObjectStore('sales', { keyPath: ['account', 'kind', 'day', 'made'] }).createIndex(
      'size',
      ['day', 'bytes'],
    );
    db.createObjectStore('names');
    // Until now records of these kinds that another machine has sent were passed over: they are still on the server.
    const sync = tx.objectStore('sync');
    const state = await sync.get('state');
    if (state) await sync.put({ ...state, since: null }, 'state');
  },
  async function toVersion8(db, tx) {
    db.createObjectStore('streams', { keyPath: 'id' }).createIndex('dirty', 'dirty');
    const segments = db.createObjectStore('segments', { keyPath: 'id' });
    segments.createIndex('dirty', 'dirty');
    segments.createIndex('stream', 'v.stream');
    // As before: what another machine has sent of streams was passed over.
    const sync = tx.objectStore('sync');
    const state = await sync.get('state');
    if (state) await sync.put({ ...state, since: null }, 'state');
  },
];

/** The stores of the shop, which every action of it may touch. */
export const SHOP: StoreName[] = [
  'products',
  'categories',
  'texts',
  'rows',
  'meta',
  'journal',
  'sync',
];

/** The stores of every action on streams that touches no product: none of them waits while the shop is read. */
export const STREAMS: StoreName[] = ['streams', 'segments', 'meta', 'journal'];

/**
 * All stores: those of streams and of earnings are opened only by what touches them, so that no save waits while they
 * are read.
 */
export const ALL: StoreName[] = [
  ...SHOP,
  'streams',
  'segments',
  'accounts',
  'sums',
  'sales',
  'names',
];

/** The stores of all kinds of records. */
export const RECORD_STORES: readonly RecordStore[] = [
  'products',
  'categories',
  'streams',
  'segments',
  'accounts',
  'sums',
];

export function isEarningsStore(store: RecordStore): store is EarningsStore {
  return store === 'accounts' || store === 'sums';
}
