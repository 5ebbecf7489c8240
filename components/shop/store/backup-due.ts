import type { Notes } from '@/utils/shop/database/persistence.ts';

/*
 * The reminder that there has been no backup for a while. It is kept on this machine, beside the page, because each
 * machine has its own backups.
 */

/** When the last backup was saved. */
const LAST = 'backup-at';
/** Until when the reminder rests. */
const QUIET = 'backup-quiet';
const NEVER = 'never';

const DAY_MS = 24 * 60 * 60 * 1000;
const DUE_AFTER_MS = 30 * DAY_MS;
const POSTPONED_MS = 7 * DAY_MS;
/** Fewer products are soon saved again. */
const FEWEST_PRODUCTS = 20;

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
  if (products < FEWEST_PRODUCTS) return false;
  const quiet = notes.getItem(QUIET);
  if (quiet === NEVER || Number(quiet) > now) return false;
  return now - (lastBackup(notes) ?? oldest) > DUE_AFTER_MS;
}

export function noteBackup(notes: Notes, now: number): void {
  notes.setItem(LAST, String(now));
}

/** The reminder rests for a week. @param now null: for good */
export function postponeBackup(notes: Notes, now: number | null): void {
  notes.setItem(QUIET, now === null ? NEVER : String(now + POSTPONED_MS));
}
