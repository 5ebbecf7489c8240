import type { RunOptions } from '@/components/ui/use-run.ts';
import type { Backup } from '@/utils/backup/backup.ts';
import type { ShopComparison } from '@/utils/backup/compare.ts';
import type { BackupPart, BesidePart, ResetPart, SettingsPart } from '@/utils/backup/parts.ts';
import type { RestoreWay } from '@/utils/backup/restore.ts';
import type { PartCounts } from '@/utils/backup/settings-items.ts';
import type { SnapshotList } from '@/utils/safekeeping/snapshots.ts';

/** How a backup compares with what is here. */
export interface Comparison {
  shop: ShopComparison;
  /** Null: the backup has none. */
  settings: Readonly<Record<SettingsPart, PartCounts>> | null;
  /** Texts whose products and channel are noted; null: the backup has none. */
  history: { total: number; missing: number } | null;
}

export interface RestoreChoices {
  way: RestoreWay;
  parts: ReadonlySet<BackupPart>;
}

/** What was restored or deleted. */
export interface Restored {
  /** Products that are not as before. */
  products: number;
  categories: number;
  /** What has changed beside them. */
  beside: readonly BesidePart[];
  /** It was cancelled: what came before is restored. */
  cancelled: boolean;
  /** Names it for `undo`; null: there was nothing to restore. */
  undo: string | null;
}

/** What brings changes to other devices. */
export interface Syncs {
  /** The host of the sync's server; null: there is none. */
  server: string | null;
  /** Whether tracking IDs and templates sync through the browser's account. */
  hasAccount: boolean;
}

/** What saving, restoring and deleting asks of the browser and of what is stored. */
export interface BackupPort {
  /** Lets the browser save everything as a file. @returns the file's name */
  save(): Promise<string>;
  compare(backup: Backup): Promise<Comparison>;
  /**
   * Has to be called inside a click: marketplaces that are not built in need the browser's permission.
   * Rejects with a `ShopError` or a `SettingsError`; the batches before are restored then.
   */
  restore(backup: Backup, choices: RestoreChoices, options: RunOptions): Promise<Restored>;
  /**
   * Makes parts as they were at first. Rejects with a `ShopError` or a `SettingsError`; the batches before are deleted
   * then.
   */
  reset(parts: ReadonlySet<ResetPart>, options: RunOptions): Promise<Restored>;
  /** What brings changes to other devices. */
  syncs(): Promise<Syncs>;
  /** Ends the sync and deletes all that is kept on this device; rejects with a `ShopError`. */
  deleteEverything(): Promise<void>;
  /** The automatic backups on this device. Rejects where the browser keeps none, as in a private window. */
  snapshots(): Promise<SnapshotList>;
  /** The text of the backup file in one of them; null: it is damaged, or gone. */
  openSnapshot(name: string): Promise<string | null>;
  /** Takes a restore or a reset back, all of it. */
  undo(token: string): Promise<void>;
}
