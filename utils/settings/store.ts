/*
 * The settings are one object in `storage.local`, changed under a Web Lock by reading, changing and writing, so that two
 * windows lose nothing. Each section is parsed by itself: a damaged one falls back to its default, while the whole
 * is kept in quarantine and reported. Settings of a newer version are read as far as they are understood, and never written.
 *
 * What is stored is what all devices share; what is read is what this one uses of it (`in-use.ts`). So whichever way
 * something comes in, no link has it before the creator has agreed.
 */

import { report } from '@/utils/report.ts';
import type { Waiting } from './agreed.ts';
import type { ChangedBy, ChangeSettings, Kept } from './kept.ts';
import { type DamagedReport, damagedReportOf, readQuarantine } from './quarantine.ts';
import type { Settings } from './schema.ts';
import { settingsError } from './settings-error.ts';
import {
  AGREED_KEY,
  KEY,
  type Locks,
  QUARANTINE_KEY,
  type StorageArea,
  type StorePort,
} from './store-port.ts';
import { loadSettings } from './upgrade.ts';

export interface SettingsState {
  /** As links and texts use them on this device. */
  settings: Settings;
  /** As all devices have them: what syncs. It may hold what `waiting` is about. */
  shared: Settings;
  /** What has come from elsewhere and waits until the creator agrees. */
  waiting: Waiting[];
  /** Settings that could not be read stay in quarantine until the creator dismisses the report. */
  damaged: DamagedReport | null;
  /** Version of settings that a newer Linkshelf wrote: they can be read in part, and not changed. */
  newer: number | null;
}

export interface SettingsStore {
  /** @throws {SettingsError} when the browser's storage does not answer */
  readSettings(): Promise<SettingsState>;
  /**
   * Read, change and write as one: of changes made at once in two windows none is lost.
   * @param change pure; gives back the same object when there is nothing to change. The creator changes what is in
   *   use, anything else what all devices share.
   * @param by what the creator does here with her own hands she agrees to by that; what came from elsewhere waits
   * @returns the settings in use
   * @throws {SettingsError}
   */
  changeSettings(change: ChangeSettings, by: ChangedBy): Promise<Settings>;
  /**
   * The same for what is stored: what all devices share, and what was agreed to on this one; for `answered`.
   * @throws {SettingsError}
   */
  changeKept(change: (kept: Kept) => Kept): Promise<SettingsState>;
  /** Writes the toolbar's copy anew: one of an earlier version may lack something. */
  refreshToolbarSettings(): Promise<void>;
  /** Calls back after every change, from this window or another; returns how to stop. */
  onSettingsChanged(callback: (state: SettingsState) => void): () => void;
  /** Drops what is in quarantine, unless more came after `report`. */
  dismissDamaged(report: DamagedReport): Promise<void>;
}

/** No view needs it to show what is in use. */
const write = () => import('./store-write.ts');

/** @param now milliseconds since 1970, stamped on damaged settings */
export function createSettingsStore(
  area: StorageArea,
  locks: Locks,
  now: () => number = Date.now,
): SettingsStore {
  const port = { area, locks, now };
  return {
    readSettings: () => readSettings(port),
    changeSettings: async (edit, by) => (await write()).changeSettings(port, edit, by),
    async changeKept(edit) {
      await (await write()).changeKept(port, edit);
      return readSettings(port);
    },
    refreshToolbarSettings: async () => (await write()).refreshToolbarSettings(port),
    onSettingsChanged: (callback) => watch(port, callback),
    dismissDamaged: async (report) => (await write()).dismissDamaged(port, report),
  };
}

async function readSettings(port: StorePort): Promise<SettingsState> {
  const keys = [KEY, AGREED_KEY, QUARANTINE_KEY];
  const stored = await port.area.get(keys).catch((error: unknown) => {
    throw settingsError(error);
  });
  const { settings: shared, damaged, newer } = loadSettings(stored[KEY]);
  const report =
    damaged.length > 0 && newer === null
      ? await (await write()).quarantine(port, stored[KEY], damaged)
      : damagedReportOf(readQuarantine(stored[QUARANTINE_KEY]));
  const used = await inUse(stored[KEY], stored[AGREED_KEY], shared);
  return { ...used, shared, damaged: report, newer };
}

/** What is in use of the settings, and what waits. Nearly always all of it is, and nothing more is loaded. */
async function inUse(
  stored: unknown,
  agreed: unknown,
  shared: Settings,
): Promise<Pick<SettingsState, 'settings' | 'waiting'>> {
  if (agreed === undefined || isCopy(stored, agreed)) return { settings: shared, waiting: [] };
  const { readAgreed, settingsInUse, waitingOf } = await import('./agreed.ts');
  const read = readAgreed(agreed, shared);
  return { settings: settingsInUse(read, shared), waiting: waitingOf(read, shared) };
}

/** Whether the very parts of the settings that ask for agreement are those that were agreed to. */
function isCopy(settings: unknown, agreed: unknown): boolean {
  const { parts }: { parts?: unknown } = Object(agreed);
  const [all, copy] = [settings, parts].map((each) => new Map(Object.entries(Object(each))));
  return ['version', 'accounts', 'oneLink', 'templates', 'channels', 'streamTexts'].every(
    (name) => JSON.stringify(all?.get(name)) === JSON.stringify(copy?.get(name)),
  );
}

function watch(port: StorePort, callback: (state: SettingsState) => void): () => void {
  let readings = 0;
  return port.area.onChanged((changed) => {
    if (!changed.has(KEY) && !changed.has(AGREED_KEY)) return;
    readings += 1;
    const mine = readings;
    // Of two changes that follow closely only the last is told of: it has both.
    readSettings(port).then((state) => {
      if (mine === readings) callback(state);
    }, report);
  });
}
