/** What changes the stored settings: loaded with the first change, as no view needs it to show what is in use. */

import * as v from 'valibot';
import { report } from '@/utils/report.ts';
import { agreedItem, readAgreed, settingsInUse } from './agreed.ts';
import { type ChangedBy, type ChangeSettings, changed, type Kept } from './kept.ts';
import { type DamagedReport, damagedReportOf, readQuarantine } from './quarantine.ts';
import { type Settings, SettingsSchema } from './schema.ts';
import { SettingsError, settingsError } from './settings-error.ts';
import { AGREED_KEY, KEY, QUARANTINE_KEY, type StorageArea, type StorePort } from './store-port.ts';
import { TOOLBAR_KEY } from './toolbar.ts';
import { toolbarSettings } from './toolbar-copy.ts';
import { loadSettings } from './upgrade.ts';

const LOCK = 'linkshelf-settings';

/** See `SettingsStore.changeSettings`. @throws {SettingsError} */
export function changeSettings(
  port: StorePort,
  edit: ChangeSettings,
  by: ChangedBy,
): Promise<Settings> {
  return changeKept(port, (kept) => changed(kept, edit, by));
}

/** See `SettingsStore.changeKept`. @returns the settings in use @throws {SettingsError} */
export function changeKept(port: StorePort, edit: (kept: Kept) => Kept): Promise<Settings> {
  return locked(port, () => change(port, edit));
}

/** Writes the toolbar's copy anew. @throws {SettingsError} */
export function refreshToolbarSettings(port: StorePort): Promise<void> {
  const { area } = port;
  return locked(port, async () => {
    const { [KEY]: stored, [AGREED_KEY]: agreed } = await area.get([KEY, AGREED_KEY]);
    const { settings } = loadSettings(stored);
    const used = settingsInUse(readAgreed(agreed, settings), settings);
    await area.set({ [TOOLBAR_KEY]: toolbarSettings(used) });
  });
}

function locked<T>({ locks }: StorePort, work: () => Promise<T>): Promise<T> {
  return locks.request(LOCK, work).catch((error: unknown) => {
    throw settingsError(error);
  });
}

/**
 * Damaged settings go into quarantine in the very write that puts sound ones in their place.
 * @returns the settings in use
 */
async function change({ area, now }: StorePort, edit: (kept: Kept) => Kept): Promise<Settings> {
  const stored = await area.get([KEY, AGREED_KEY, QUARANTINE_KEY]);
  const { settings: shared, damaged, newer } = loadSettings(stored[KEY]);
  if (newer !== null) throw new SettingsError('newer');
  const before: Kept = { shared, agreed: readAgreed(stored[AGREED_KEY], shared) };
  const after = edit(before);
  if (!v.is(SettingsSchema, after.shared)) throw new SettingsError('invalid');
  const used = settingsInUse(after.agreed, after.shared);
  if (after === before && damaged.length === 0) return used;
  const items: Record<string, unknown> = {
    [KEY]: after.shared,
    [AGREED_KEY]: agreedItem(after.agreed),
    [TOOLBAR_KEY]: toolbarSettings(used),
  };
  if (damaged.length > 0) {
    const copy = { at: now(), sections: damaged, raw: stored[KEY] };
    items[QUARANTINE_KEY] = [...readQuarantine(stored[QUARANTINE_KEY]), copy];
  }
  await area.set(items);
  return used;
}

/** Puts damaged settings into quarantine at once; where that fails, they are reported all the same, from memory. */
export async function quarantine(
  port: StorePort,
  raw: unknown,
  sections: string[],
): Promise<DamagedReport | null> {
  try {
    await locked(port, () => change(port, (kept) => kept));
    const stored = await port.area.get([QUARANTINE_KEY]);
    return damagedReportOf(readQuarantine(stored[QUARANTINE_KEY]));
  } catch (error) {
    report(error);
    return damagedReportOf([{ at: port.now(), sections, raw }]);
  }
}

/** Drops the copies that the creator has been told of; later ones stay. */
async function drop(area: StorageArea, { at: told }: DamagedReport): Promise<void> {
  const copies = readQuarantine((await area.get([QUARANTINE_KEY]))[QUARANTINE_KEY]);
  const later = copies.filter(({ at }) => at > told);
  await (later.length > 0 ? area.set({ [QUARANTINE_KEY]: later }) : area.remove(QUARANTINE_KEY));
}

/** See `SettingsStore.dismissDamaged`. @throws {SettingsError} */
export function dismissDamaged(port: StorePort, told: DamagedReport): Promise<void> {
  return locked(port, () => drop(port.area, told));
}
