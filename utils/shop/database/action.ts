import { type Clock, newDevice, tick } from '@/utils/records/clock.ts';
import { productIndex } from '@/utils/records/fields.ts';
import { observeClock } from '@/utils/records/observe-clock.ts';
import {
  create,
  edit,
  type Fields,
  type ShopRecord,
  type VersionedFields,
} from '@/utils/records/record.ts';
import type { SyncState } from '@/utils/records/sync-state.ts';
import type { JournalEntry, Local, OutsideChanges, RecordStore, ShopWrite } from './schema.ts';

export interface Staged {
  store: RecordStore;
  before: ShopRecord | null;
  after: ShopRecord;
}

/** The changes of one action, gathered before anything is written. */
export class Action {
  readonly now = Date.now();
  readonly clock: Clock;
  readonly local: Local;
  /** Entries of the journal that this action changes. */
  readonly journal: JournalEntry[] = [];
  /** Tokens of entries that go. */
  readonly forgotten: Clock[] = [];
  readonly staged = new Map<string, Staged>();
  /** What it changes outside of this database; null: nothing. */
  outside: OutsideChanges | null = null;
  /** How far the sync has come with this action; null: it has no part in it. */
  sync: SyncState | null = null;

  /** What is written in the same transaction beside the records, and is not taken back with them. */
  readonly beside: ((tx: ShopWrite) => Promise<unknown>)[] = [];

  constructor(local: Local | undefined) {
    this.local = local ? structuredClone(local) : firstLocal();
    this.clock = tick(this.local.clock, this.now, this.local.device);
    this.local.clock = this.clock;
  }

  /** After something new is done, what was taken back before cannot be done again. */
  forgetUndone(): void {
    this.forgotten.push(...(this.local.undone ?? []));
    delete this.local.undone;
  }

  /** A record as this action has left it so far. */
  current<R extends ShopRecord>(record: R): ShopRecord {
    return this.staged.get(record.id)?.after ?? record;
  }

  /** Changes fields of a record; null makes a new one. Returns it as it then is. */
  edit(store: RecordStore, id: string, record: ShopRecord | null, fields: Fields): ShopRecord {
    const staged = this.staged.get(id);
    const old = staged?.after ?? record;
    const after = old ? edit(old, fields, this.clock) : create(id, fields, this.clock);
    if (after !== old) this.put(store, record, after);
    return after;
  }

  /** Puts a record in place as it is, with clocks of its own: one that another machine or a backup has. */
  put(store: RecordStore, record: ShopRecord | null, after: ShopRecord): void {
    const staged = this.staged.get(after.id);
    const old = staged?.after ?? record;
    this.staged.set(after.id, { store, before: staged ? staged.before : record, after });
    if (store === 'products') this.#count(old, after);
  }

  /** Makes sure that whatever is done from now on is newer than this record of another machine or a backup. */
  observeClocks({ t, ft }: VersionedFields): void {
    for (const clock of [t, ...Object.values(ft)]) {
      const received = observeClock(this.local.clock, clock, this.now);
      if (received.ok) this.local.clock = received.clock;
    }
  }

  #count(before: ShopRecord | null, after: ShopRecord): void {
    const { counts } = this.local;
    for (const [category] of memberships(before)) counts[category] = (counts[category] ?? 0) - 1;
    for (const [category] of memberships(after)) counts[category] = (counts[category] ?? 0) + 1;
    for (const [category] of memberships(before)) if (!counts[category]) delete counts[category];
  }
}

function memberships(record: ShopRecord | null): [string, string][] {
  return (record && productIndex(record).in) ?? [];
}

function firstLocal(): Local {
  return { device: newDevice(), database: newDevice(), clock: null, used: {}, counts: {} };
}
