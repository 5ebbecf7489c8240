/*
 * The settings are one object in `storage.local`, changed under a Web Lock by reading, changing and writing, so that two
 * windows lose nothing. Each section is parsed by itself: a damaged one falls back to its default, while the whole
 * is kept in quarantine and reported. Settings of a newer version are read as far as they are understood, and never written.
 */

import * as v from 'valibot';
import { report } from '@/utils/report.ts';
import { type DamagedReport, damagedReportOf, readQuarantine } from './quarantine.ts';
import { type Settings, SettingsSchema } from './schema.ts';
import { TOOLBAR_KEY } from './toolbar.ts';
import { toolbarSettings } from './toolbar-copy.ts';
import { loadSettings } from './upgrade.ts';

const KEY = 'settings';
/** The name under which browsers have the quarantine. */
const QUARANTINE_KEY = 'settings-aside';
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
  settings: Settings;
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
   * @param change pure; gives back the same object when there is nothing to change
   * @throws {SettingsError}
   */
  changeSettings(change: (settings: Settings) => Settings): Promise<Settings>;
  /** Writes the toolbar's copy anew: one of an earlier version may lack something. */
  refreshToolbarSettings(): Promise<void>;
  /** Calls back after every change, from this window or another; returns how to stop. */
  onSettingsChanged(callback: (settings: Settings) => void): () => void;
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
    changeSettings: (edit) => locked(port, () => change(port, edit)),
    refreshToolbarSettings: () =>
      locked(port, async () => {
        const { settings } = loadSettings((await area.get([KEY]))[KEY]);
        await area.set({ [TOOLBAR_KEY]: toolbarSettings(settings) });
      }),
    onSettingsChanged: (callback) =>
      area.onChanged((changed) => {
        if (changed.has(KEY)) callback(loadSettings(changed.get(KEY)).settings);
      }),
    dismissDamaged: (report) => locked(port, () => dismiss(area, report)),
  };
}

async function readSettings(port: StorePort): Promise<SettingsState> {
  const stored = await port.area.get([KEY, QUARANTINE_KEY]).catch((error: unknown) => {
    throw failure(error);
  });
  const { settings, damaged, newer } = loadSettings(stored[KEY]);
  const report =
    damaged.length > 0 && newer === null
      ? await quarantine(port, stored[KEY], damaged)
      : damagedReportOf(readQuarantine(stored[QUARANTINE_KEY]));
  return { settings, damaged: report, newer };
}

function locked<T>({ locks }: StorePort, work: () => Promise<T>): Promise<T> {
  return locks.request(LOCK, work).catch((error: unknown) => {
    throw failure(error);
  });
}

/** Damaged settings go into quarantine in the very write that puts sound ones in their place. */
async function change(
  { area, now }: StorePort,
  edit: (settings: Settings) => Settings,
): Promise<Settings> {
  const stored = await area.get([KEY, QUARANTINE_KEY]);
  const { settings, damaged, newer } = loadSettings(stored[KEY]);
  if (newer !== null) throw new SettingsError('newer');
  const next = edit(settings);
  if (next === settings && damaged.length === 0) return settings;
  if (!v.is(SettingsSchema, next)) throw new SettingsError('invalid');
  const items: Record<string, unknown> = { [KEY]: next, [TOOLBAR_KEY]: toolbarSettings(next) };
  if (damaged.length > 0) {
    const copy = { at: now(), sections: damaged, raw: stored[KEY] };
    items[QUARANTINE_KEY] = [...readQuarantine(stored[QUARANTINE_KEY]), copy];
  }
  await area.set(items);
  return next;
}

/** Puts damaged settings into quarantine at once; where that fails, they are reported all the same, from memory. */
async function quarantine(
  port: StorePort,
  raw: unknown,
  sections: string[],
): Promise<DamagedReport | null> {
  try {
    await locked(port, () => change(port, (settings) => settings));
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
