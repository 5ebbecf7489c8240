/** What every backup file says of itself: `utils/backup/format.ts` reads the rest. */
export const BACKUP_FORMAT = 'linkshelf-backup';
/** The version that this code writes; what it holds is described in `docs/backup-format.md`. */
export const BACKUP_VERSION = 4;

/** Whether a text is meant to be a backup, whole or damaged. */
export function isBackup(text: string): boolean {
  return /^\s*[[{]/.test(text.slice(0, 400)) && text.includes(`"${BACKUP_FORMAT}"`);
}
