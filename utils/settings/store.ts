/*
 * The settings are one object in `storage.local`, changed under a Web Lock by reading, changing and writing, so that two
 * windows lose nothing. Each section is parsed by itself: a damaged one falls back to its default, while the whole
 * is kept in quarantine and reported. Settings of a newer version are read as far as they are understood, and never written.
 *
 * What is stored is what all devices share; what is read is what this one uses of it (`in-use.ts`). So whichever way
 * something comes in, no link has it before the creator has agreed.
 */

import * as v from 'valibot';
import { report } from '@/utils/report.ts';
import type { Waiting } from './agreed.ts';
import type { ChangedBy, ChangeSettings, Kept } from './kept.ts';
import { type DamagedReport, damagedReportOf, readQuarantine } from './quarantine.ts';
import { type Settings, SettingsSchema } from './schema.ts';
import { TOOLBAR_KEY } from './toolbar.ts';
import { toolbarSettings } from './toolbar-copy.ts';
import { loadSettings } from './upgrade.ts';

const KEY = 'settings';
/** The name under which browsers have the quarantine. */
const QUARANTINE_KEY = 'settings-aside';
/** What was agreed to on this device, see `agreed.ts`. */
const AGREED_KEY = 'agreed';
const LOCK = 'linkshelf-settings';

/** The part of the browser's `storage.local` that the settings need. */
export interface StorageArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
  /** Calls back with the new values of changed keys, from any window; returns how to stop. */
  onChanged(callback: (changed: ReadonlyMap<string, unknown>) => void): () => void;
}

/** `navigator.locks`: one queue for all windows and the worker of an extension. */
export interface Locks {
  request<T>(name: string, work: () => Promise<T>): Promise<T>;
}

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

/**
 * - `quota`: the browser's storage or the disk is full
 * - `newer`: a newer Linkshelf wrote the settings; this one would lose what it does not know
 * - `invalid`: the change made something that no settings can be (a mistake of the caller)
 * - `failed`: anything else, see `cause`
 */
export type SettingsFailure = 'quota' | 'newer' | 'invalid' | 'failed';

/** Settings could not be read or written; nothing has changed. */
export class SettingsError extends Error {
  override name = 'SettingsError';
  readonly reason: SettingsFailure;

  constructor(reason: SettingsFailure, cause?: unknown) {
    super(`settings: ${reason}`, { cause });
    this.reason = reason;
  }
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

/** What the store works with. */
interface StorePort {
  area: StorageArea;
  locks: Locks;
  /** Milliseconds since 1970, stamped on damaged settings. */
  now: () => number;
}

/** @param now milliseconds since 1970, stamped on damaged settings */
export function createSettingsStore(
  area: StorageArea,
  locks: Locks,
  now: () => number = Date.now,
): SettingsStore {
  const port = { area, locks, now };
  return {
    readSettings: () => readSettings(port),
    refreshToolbarSettings: () =>
      locked(port, async () => {
        const { [KEY]: stored, [AGREED_KEY]: agreed } = await area.get([KEY, AGREED_KEY]);
        const used = await inUse(stored, agreed, loadSettings(stored).settings);
        await area.set({ [TOOLBAR_KEY]: toolbarSettings(used.settings) });
      }),
    changeSettings: (edit, by) =>
      locked(port, async () => {
        const { changed } = await import('./kept.ts');
        return change(port, (now) => changed(now, edit, by));
      }),
    async changeKept(edit) {
      await locked(port, () => change(port, edit));
      return readSettings(port);
    },
    onSettingsChanged: (callback) => watch(port, callback),
    dismissDamaged: (report) => locked(port, () => dismiss(area, report)),
  };
}

async function readSettings(port: StorePort): Promise<SettingsState> {
  const keys = [KEY, AGREED_KEY, QUARANTINE_KEY];
  const stored = await port.area.get(keys).catch((error: unknown) => {
    throw failure(error);
  });
  const { settings: shared, damaged, newer } = loadSettings(stored[KEY]);
  const report =
    damaged.length > 0 && newer === null
      ? await quarantine(port, stored[KEY], damaged)
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
  return ['version', 'accounts', 'oneLink', 'templates', 'channels'].every(
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

function locked<T>({ locks }: StorePort, work: () => Promise<T>): Promise<T> {
  return locks.request(LOCK, work).catch((error: unknown) => {
    throw failure(error);
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
  const { agreedItem, readAgreed, settingsInUse } = await import('./agreed.ts');
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
async function quarantine(
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
async function dismiss(area: StorageArea, { at: told }: DamagedReport): Promise<void> {
  const copies = readQuarantine((await area.get([QUARANTINE_KEY]))[QUARANTINE_KEY]);
  const later = copies.filter(({ at }) => at > told);
  await (later.length > 0 ? area.set({ [QUARANTINE_KEY]: later }) : area.remove(QUARANTINE_KEY));
}

/** Chromium says "quota" in the message, Firefox in the name. */
function failure(error: unknown): SettingsError {
  if (error instanceof SettingsError) return error;
  return new SettingsError(/quota/i.test(String(error)) ? 'quota' : 'failed', error);
}
