import * as v from 'valibot';
import { CopySchema } from '@/utils/descriptions/copies.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, isBackup } from '@/utils/records/backup-format.ts';
import { RECORD_IDS } from '@/utils/records/ids.ts';
import { VERSIONED_FIELDS } from '@/utils/records/schema.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { loadSettings } from '@/utils/settings/upgrade.ts';
import type { Backup } from './backup.ts';
import { possibleClocks } from './future-clocks.ts';
import { areSettingsSmall, limitedCopies, withinLimits } from './limits.ts';

/**
 * Why a file is no backup that can be restored:
 * - `empty`: there is nothing in it
 * - `other`: it is something else
 * - `newer`: made by a newer version, or with settings of one
 * - `cut`: it ends in the middle
 * - `damaged`: something in it is not as it was written
 */
export type BackupFault = 'empty' | 'other' | 'newer' | 'cut' | 'damaged';

export type BackupReading =
  /** @property cut records, and parts of the settings, that were out of bounds or damaged, and were cut or left out */
  { ok: true; backup: Backup; cut: number } | { ok: false; reason: BackupFault };

const record = v.object({ id: v.string(), ...VERSIONED_FIELDS });
const records = (id: RegExp) =>
  v.array(
    v.pipe(
      record,
      v.check((each) => id.test(each.id)),
    ),
  );
/** A name that is only shown: where it cannot be read, the records are no worse for it. */
const shownName = v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(200))), null);

const HeadSchema = v.object({ format: v.literal(BACKUP_FORMAT), version: v.number() });
const BackupSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  /**
   * Version 1 has only `made` and the shop's records; up to version 2 there are no accounts and sums, up to version 3 no
   * streams and segments.
   */
  version: v.picklist([1, 2, 3, BACKUP_VERSION]),
  made: v.fallback(v.number(), 0),
  app: shownName,
  device: shownName,
  settings: v.optional(v.unknown()),
  copies: v.optional(v.array(v.unknown())),
  accounts: v.optional(records(RECORD_IDS.accounts), []),
  sums: v.optional(records(RECORD_IDS.sums), []),
  segments: v.optional(records(RECORD_IDS.segments), []),
  streams: v.optional(records(RECORD_IDS.streams), []),
  categories: records(RECORD_IDS.categories),
  products: records(RECORD_IDS.products),
});

/**
 * Reads the text of a backup file, of any version so far. Never throws.
 * @param now milliseconds since 1970; nothing in a backup can have been written much later
 */
export function readBackup(text: string, now = Date.now()): BackupReading {
  if (text.trim() === '') return refused('empty');
  const parsed = parse(text);
  if (parsed === undefined) {
    if (!isBackup(text)) return refused('other');
    return refused(/[}\]]\s*$/.test(text.slice(-20)) ? 'damaged' : 'cut');
  }
  const head = v.safeParse(HeadSchema, parsed);
  if (!head.success) return refused(isBackup(text) ? 'damaged' : 'other');
  if (head.output.version > BACKUP_VERSION) return refused('newer');
  const given = v.safeParse(BackupSchema, parsed);
  if (!given.success) return refused('damaged');
  const { settings, cut, isNewer } = readSettings(given.output.settings);
  if (isNewer) return refused('newer');
  const { made, app, device } = given.output;
  const shop = withinLimits(given.output);
  const copies = readCopies(given.output.copies);
  const backup: Backup = {
    made: timeOf(made, now),
    app,
    device,
    settings,
    copies: copies.copies,
    ...possibleClocks(shop.records, made, now),
  };
  return { ok: true, backup, cut: shop.cut + cut + copies.cut };
}

function refused(reason: BackupFault): BackupReading {
  return { ok: false, reason };
}

/** Undefined: it is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** When it was made, as far as that can be: 0 where it is not known. */
function timeOf(made: number, now: number): number {
  return Number.isFinite(made) ? Math.min(Math.max(Math.trunc(made), 0), now) : 0;
}

/** The settings of any version; `cut`: parts that cannot be read, which are then as for a new creator. */
function readSettings(given: unknown): {
  settings: Settings | null;
  cut: number;
  isNewer: boolean;
} {
  if (given === undefined) return { settings: null, cut: 0, isNewer: false };
  if (!areSettingsSmall(given)) return { settings: null, cut: 1, isNewer: false };
  const { settings, damaged, newer } = loadSettings(given);
  const isLost = damaged.includes('settings');
  return { settings: isLost ? null : settings, cut: damaged.length, isNewer: newer !== null };
}

function readCopies(given: unknown[] | undefined): { copies: Backup['copies']; cut: number } {
  if (!given) return { copies: null, cut: 0 };
  const read = given.flatMap((each) => {
    const copy = v.safeParse(CopySchema, each);
    return copy.success ? [copy.output] : [];
  });
  const copies = limitedCopies(read);
  return { copies, cut: given.length - copies.length };
}
