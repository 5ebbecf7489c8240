import { makeClock, newDevice, readClock } from '@/utils/records/clock.ts';
import {
  clockOf,
  create,
  edit,
  type Fields,
  type ShopRecord,
  same,
  snapshotOf,
} from '@/utils/records/record.ts';
import type { SyncState } from '@/utils/records/sync-state.ts';
import type { OriginOf } from '@/utils/settings/agreed.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';
import { RECORD_STORES, type RecordStore, type ShopDb } from '@/utils/shop/database/schema.ts';
import { oneLine } from '@/utils/text/clean.ts';
import type { SharedSettings } from './run-port.ts';
import { sameLanguage, settingsFields, withFields } from './settings-record.ts';
import { BATCH, MACHINE, SETTINGS_ID } from './stored-records.ts';
import { inSyncTransaction, type SyncTransaction } from './transaction.ts';

/** Of large records, so many in one transaction. */
const FEW = 20;

/** How often a machine's record says that it was seen, in milliseconds. */
const SEEN_EVERY = 60 * 60 * 1000;
/** Marks that are remembered: the server may have taken one whose answer was lost. */
const MAX_MARKS = 5;

/**
 * Records what syncs beside the shop: changes of the settings here, and that this machine was seen.
 * @returns this machine's id; null where no sync is set up any more
 */
export function recordLocalSettings(db: ShopDb, settings: SharedSettings): Promise<string | null> {
  return inSyncTransaction(db, [], (step) => {
    const { local, clock } = step.action;
    const changes = changedFields(settings, sameLanguage(step.state.lastSyncedSettings));
    // When this machine is new to the shop, the settings of the shop's other machines win.
    const oldest = makeClock({ time: 0, counter: 0, device: local.device });
    if (Object.keys(changes).length > 0) {
      writeFields(step, SETTINGS_ID, changes, step.get(SETTINGS_ID) ? clock : oldest);
    }
    step.state.lastSyncedSettings = settingsFields(settings.shared);
    recordSeen(step);
    return local.device;
  });
}

/** The fields of the settings that were changed here since. */
function changedFields({ shared, damaged, newer }: SharedSettings, last: Fields): Fields {
  const now = settingsFields(shared);
  const defaults = settingsFields(defaultSettings());
  const isPartial = damaged !== null || newer !== null;
  const fields = [...new Set([...Object.keys(now), ...Object.keys(last)])];
  return Object.fromEntries(
    fields
      .filter((field) => !same(now[field] ?? null, last[field] ?? null))
      // A part that was lost here, or cannot be read, is not taken from the other machines: it comes back from them.
      .filter((field) => !isPartial || !same(now[field] ?? null, defaults[field] ?? null))
      .map((field) => [field, now[field] ?? null]),
  );
}

/** Records once an hour that this machine was seen, with a new mark, by which a copied profile is found out. */
function recordSeen(step: SyncTransaction): void {
  const { local, clock, now: seen } = step.action;
  const id = MACHINE + local.device;
  const before = step.get(id)?.v;
  const isForgotten = before?.del === true;
  if (!isForgotten && seen - Number(before?.seen ?? 0) < SEEN_EVERY) return;
  const mark = newDevice();
  local.marks = [mark, ...(local.marks ?? [])].slice(0, MAX_MARKS);
  // Another device may have renamed this one, or have taken it off the list: it is here still.
  const name = before?.name ?? step.state.name;
  const back: Fields = isForgotten ? { del: false } : {};
  writeFields(step, id, { name, seen, mark, ...back }, clock);
}

function writeFields(
  { get, put }: SyncTransaction,
  id: string,
  fields: Fields,
  clock: string,
): void {
  const record = get(id);
  put(record ? edit(record, fields, clock) : create(id, fields, clock));
}

/**
 * The settings with what other machines changed in them; a field that was changed here meanwhile is left for the next
 * run.
 * @returns the very same object where nothing changes
 */
export function applyRemoteSettings(
  settings: Settings,
  { synced, lastSyncedSettings }: SyncState,
): Settings {
  const mine = settingsFields(settings);
  const last = sameLanguage(lastSyncedSettings);
  const theirs = sameLanguage(synced[SETTINGS_ID]?.v ?? {});
  const changes = Object.entries(theirs).filter(
    ([field, value]) =>
      !same(value, last[field] ?? null) && same(mine[field] ?? null, last[field] ?? null),
  );
  return changes.length > 0 ? withFields(settings, Object.fromEntries(changes)) : settings;
}

/** Which device wrote each part of the settings that the server has, and when. A device says so itself. */
export function originsIn({ synced }: SyncState): OriginOf {
  const record = synced[SETTINGS_ID];
  return (part) => {
    const { time = 0, device = '' } = (record && readClock(clockOf(record, part))) ?? {};
    const name = synced[MACHINE + device]?.v.name;
    const at = Math.min(time || Number.POSITIVE_INFINITY, Date.now());
    return { way: 'server', device: typeof name === 'string' ? oneLine(name) : '', at };
  };
}

/** Marks everything to be sent that was ever sent to a server or had from one: another server may not have it. */
export async function markAllUnsent(db: ShopDb): Promise<void> {
  const tx = db.transaction(['meta', ...RECORD_STORES]);
  const [local, ...keys] = await Promise.all([
    tx.objectStore('meta').get('local'),
    ...RECORD_STORES.map((store) => tx.objectStore(store).getAllKeys()),
  ]);
  // A machine without marks has never sent anything: what it has is marked already.
  if (!local?.marks) return;
  const batches = RECORD_STORES.flatMap((store, at) => batchesOf(store, keys[at] ?? []));
  for (const [nth, batch] of [[], ...batches].entries()) {
    await inSyncTransaction(db, batch, ({ state, get, put }) => {
      for (const id of [...batch, ...(nth === 0 ? Object.keys(state.synced) : [])]) {
        const record = get(id);
        if (record) put(asUnsent(record));
      }
      state.since = null;
      state.acknowledged = {};
    });
  }
}

/** A month of sums is as large as hundreds of products. */
function batchesOf(store: RecordStore, ids: readonly string[]): string[][] {
  const size = store === 'sums' ? FEW : BATCH;
  const count = Math.ceil(ids.length / size);
  return Array.from({ length: count }, (_, at) => ids.slice(at * size, (at + 1) * size));
}

function asUnsent(record: ShopRecord): ShopRecord {
  const base = record.dirty ? record.base : snapshotOf(record);
  return { ...record, rev: null, dirty: 1, base };
}
