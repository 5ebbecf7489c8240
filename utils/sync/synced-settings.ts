import { makeClock, newDevice } from '@/utils/records/clock.ts';
import {
  create,
  edit,
  type Fields,
  type ShopRecord,
  same,
  snapshotOf,
} from '@/utils/records/record.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';
import type { SettingsState } from '@/utils/settings/store.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { sameLanguage, settingsFields, withFields } from './settings-record.ts';
import { BATCH, MACHINE, SETTINGS_ID, type SyncState } from './state.ts';
import { inSyncTransaction, type SyncTransaction } from './transaction.ts';

/** This machine shows itself to the others so often, in milliseconds. */
const SEEN_EVERY = 60 * 60 * 1000;
/** Marks that an answer which was lost may have had. */
const MARKS = 5;

/**
 * Writes down what goes along beside the shop: what was changed in the settings here, and that this machine is here.
 * @returns this machine's id; null where no sync is set up any more
 */
export function recordLocalSettings(
  db: ShopDb,
  { settings, damaged, newer }: SettingsState,
): Promise<string | null> {
  const now = settingsFields(settings);
  const usual = settingsFields(defaultSettings());
  const isPartial = damaged !== null || newer !== null;
  return inSyncTransaction(db, [], (desk) => {
    const { action, state, get } = desk;
    const { local, clock } = action;
    const said = sameLanguage(state.said);
    const fields = new Set([...Object.keys(now), ...Object.keys(said)]);
    const changes = [...fields]
      .filter((field) => !same(now[field] ?? null, said[field] ?? null))
      // What was lost here, or cannot be read, is not taken from the others: it comes back from them.
      .filter((field) => !isPartial || !same(now[field] ?? null, usual[field] ?? null))
      .map((field) => [field, now[field] ?? null]);
    // At first, what the shop's other machines have said holds.
    const first = makeClock({ time: 0, counter: 0, device: local.device });
    if (changes.length > 0) {
      say(desk, SETTINGS_ID, Object.fromEntries(changes), get(SETTINGS_ID) ? clock : first);
    }
    state.said = now;
    const id = MACHINE + local.device;
    const seen = action.now;
    if (seen - Number(get(id)?.v.seen ?? 0) >= SEEN_EVERY) {
      const mark = newDevice();
      local.marks = [mark, ...(local.marks ?? [])].slice(0, MARKS);
      say(desk, id, { name: state.name, seen, mark }, clock);
    }
    return local.device;
  });
}

function say({ get, put }: SyncTransaction, id: string, fields: Fields, clock: string): void {
  const record = get(id);
  put(record ? edit(record, fields, clock) : create(id, fields, clock));
}

/** The settings with what other machines changed in them; what was changed here in the meantime is for the next run. */
export function applyRemoteSettings(settings: Settings, state: SyncState): Settings {
  const mine = settingsFields(settings);
  const said = sameLanguage(state.said);
  const theirs = sameLanguage(state.own[SETTINGS_ID]?.v ?? {});
  const news = Object.entries(theirs).filter(
    ([field, value]) =>
      !same(value, said[field] ?? null) && same(mine[field] ?? null, said[field] ?? null),
  );
  return news.length > 0 ? withFields(settings, Object.fromEntries(news)) : settings;
}

/** Everything that was ever sent to a server or had from one is to be sent again, unless this one has it. */
export async function markAllUnsent(db: ShopDb): Promise<void> {
  const again = (record: ShopRecord): ShopRecord => ({
    ...record,
    rev: null,
    dirty: 1,
    base: record.dirty ? record.base : snapshotOf(record),
  });
  const tx = db.transaction(['categories', 'products', 'meta']);
  const [local, ...keys] = await Promise.all([
    tx.objectStore('meta').get('local'),
    tx.objectStore('categories').getAllKeys(),
    tx.objectStore('products').getAllKeys(),
  ]);
  // This machine was never seen on a server.
  if (!local?.marks) return;
  const ids = keys.flat();
  for (let start = 0; start <= ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    await inSyncTransaction(db, batch, ({ state, get, put }) => {
      for (const id of [...batch, ...(start === 0 ? Object.keys(state.own) : [])]) {
        const record = get(id);
        if (record) put(again(record));
      }
      state.since = null;
    });
  }
}
