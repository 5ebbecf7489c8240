import * as v from 'valibot';
import { readClock } from '../../sync/clock.ts';
import type { Merged } from '../../sync/merge.ts';
import type { Json } from '../record.ts';

/** The version that this code writes; what it holds is described in `docs/backup-format.md`. */
export const VERSION = 1;
export const FORMAT = 'linkshelf-backup';

/** A record as a backup holds it: without what belongs to one machine. */
export interface BackupRecord extends Merged {
  id: string;
}

export interface Backup {
  /** Milliseconds since 1970. */
  made: number;
  categories: BackupRecord[];
  products: BackupRecord[];
}

export type BackupReading =
  | { ok: true; backup: Backup }
  /** Not a backup at all, made by a newer version, or damaged. */
  | { ok: false; reason: 'other' | 'newer' | 'damaged' };

const clock = v.pipe(
  v.string(),
  v.check((text) => readClock(text) !== null),
);
/** Whatever JSON can hold: it was just parsed from it. */
const json = v.custom<Json>((value) => value !== undefined);
const record = v.object({
  id: v.string(),
  v: v.record(v.string(), json),
  t: clock,
  ft: v.record(v.string(), clock),
  alts: v.record(v.string(), v.array(v.tuple([json, clock]))),
});
const records = (id: RegExp) =>
  v.array(
    v.pipe(
      record,
      v.check((each) => id.test(each.id)),
    ),
  );

const BackupSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  made: v.number(),
  categories: records(/^c:[\w-]+$/),
  products: records(/^p:[a-z]{2}:[A-Z\d]{10}$/),
});

/** Reads the text of a backup file. Never throws. */
export function readBackup(text: string): BackupReading {
  const parsed = parse(text);
  if (!v.is(v.object({ format: v.literal(FORMAT), version: v.number() }), parsed)) {
    return { ok: false, reason: text.includes(`"${FORMAT}"`) ? 'damaged' : 'other' };
  }
  if (parsed.version > VERSION) return { ok: false, reason: 'newer' };
  const backup = v.safeParse(BackupSchema, parsed);
  return backup.success ? { ok: true, backup: backup.output } : { ok: false, reason: 'damaged' };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
