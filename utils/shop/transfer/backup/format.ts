import * as v from 'valibot';
import { RECORD_IDS } from '@/utils/records/ids.ts';
import { VERSIONED_FIELDS } from '@/utils/records/schema.ts';
import type { Backup } from './backup.ts';
import { withinLimits } from './limits.ts';

/** The version that this code writes; what it holds is described in `docs/backup-format.md`. */
export const VERSION = 1;
export const FORMAT = 'linkshelf-backup';

export type BackupReading =
  /** @property cut records of it that were out of bounds, and were cut */
  | { ok: true; backup: Backup; cut: number }
  /** Not a backup at all, made by a newer version, or damaged. */
  | { ok: false; reason: 'other' | 'newer' | 'damaged' };

const record = v.object({ id: v.string(), ...VERSIONED_FIELDS });
const records = (id: RegExp) =>
  v.array(
    v.pipe(
      record,
      v.check((each) => id.test(each.id)),
    ),
  );

const HeadSchema = v.object({ format: v.literal(FORMAT), version: v.number() });
const BackupSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  // A backup is worth its records: a moment that is none is no reason to refuse them.
  made: v.fallback(v.number(), 0),
  categories: records(RECORD_IDS.categories),
  products: records(RECORD_IDS.products),
});

/** Reads the text of a backup file. Never throws. */
export function readBackup(text: string): BackupReading {
  const parsed = parse(text);
  const head = v.safeParse(HeadSchema, parsed);
  if (!head.success)
    return { ok: false, reason: text.includes(`"${FORMAT}"`) ? 'damaged' : 'other' };
  if (head.output.version > VERSION) return { ok: false, reason: 'newer' };
  const backup = v.safeParse(BackupSchema, parsed);
  if (!backup.success) return { ok: false, reason: 'damaged' };
  return { ok: true, ...withinLimits(backup.output) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
