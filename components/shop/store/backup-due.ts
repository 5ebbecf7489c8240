import type { Notes } from '@/utils/shop/database/persistence.ts';

/**
 * The reminder that there has been no backup for a while. Kept on this machine, beside the page: another one has
 * backups of its own.
 */
const LAST = 'backup-at';
const QUIET = 'backup-quiet';
const NEVER = 'never';

const DAY_MS = 24 * 60 * 60 * 1000;
/** So long a shop goes without a backup, and so long "later" is. */
const WHILE_MS = 30 * DAY_MS;
const LATER_MS = 7 * DAY_MS;
/** Fewer products are soon saved again. */
const WORTH = 20;

/** When the last complete backup was saved, in milliseconds since 1970; null: none yet. */
export function lastBackup(notes: Notes): number | null {
  const at = Number(notes.getItem(LAST));
  return Number.isFinite(at) && at > 0 ? at : null;
}

/**
 * @param products how many there are
 * @param oldest when the first of them was saved, in milliseconds since 1970
 */
export function isBackupDue(notes: Notes, products: number, oldest: number, now: number): boolean {
  if (products < WORTH) return false;
  const quiet = notes.getItem(QUIET);
  if (quiet === NEVER || Number(quiet) > now) return false;
  return now - (lastBackup(notes) ?? oldest) > WHILE_MS;
}

export function noteBackup(notes: Notes, now: number): void {
  notes.setItem(LAST, String(now));
}

/** @param now null: do not remind again */
export function quietBackup(notes: Notes, now: number | null): void {
  notes.setItem(QUIET, now === null ? NEVER : String(now + LATER_MS));
}
