import { RECORD_IDS } from '@/utils/records/ids.ts';
import type { RecordContent } from '@/utils/records/merge.ts';
import { VERSIONED_FIELDS } from '@/utils/records/schema.ts';
import * as v from '@/utils/schema.ts';

/** The version that this code writes; what it holds is described in `docs/backup-format.md`. */
export const VERSION = 1;
export const FORMAT = 'linkshelf-backup';

/** A record as a backup holds it: without what belongs to one machine. */
export interface BackupRecord extends RecordContent {
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

const record = v.object({ id: v.string, ...VERSIONED_FIELDS });
const records = (id: RegExp) => v.array(v.check(record, (each) => id.test(each.id)));

const HeadSchema = v.object({ format: v.picklist([FORMAT]), version: v.number });
const BackupSchema = v.object({
  format: v.picklist([FORMAT]),
  version: v.picklist([VERSION]),
  made: v.number,
  categories: records(RECORD_IDS.categories),
  products: records(RECORD_IDS.products),
});

/** Reads the text of a backup file. Never throws. */
export function readBackup(text: string): BackupReading {
  const parsed = parse(text);
  const head = v.attempt(HeadSchema, parsed);
  if (!head) return { ok: false, reason: text.includes(`"${FORMAT}"`) ? 'damaged' : 'other' };
  if (head.value.version > VERSION) return { ok: false, reason: 'newer' };
  const backup = v.attempt(BackupSchema, parsed);
  return backup ? { ok: true, backup: backup.value } : { ok: false, reason: 'damaged' };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
