import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import type { Tile } from '@/utils/product-page/tiles.ts';
import type { Channels } from '@/utils/settings/channels.ts';
import type { ImportResult, ImportRow } from '@/utils/shop/commands/save-many.ts';
import type { Backup } from '@/utils/shop/transfer/backup/format.ts';
import type { RestoreResult } from '@/utils/shop/transfer/backup/restore.ts';
import type { ColumnWords } from '@/utils/shop/transfer/import/columns.ts';

export interface RunOptions {
  /** How many are done so far. */
  onProgress: (done: number) => void;
  signal: AbortSignal;
}

/** What import and export ask of the world, beside the shop's page. */
export interface TransferPort {
  saveMany(rows: readonly ImportRow[], options: RunOptions): Promise<ImportResult>;
  restoreBackup(backup: Backup, options: RunOptions): Promise<RestoreResult>;
  /** The parts of a backup file. */
  backup(): Promise<string[]>;
  /** The wordings that Linkshelf came with. */
  disclosures(): Promise<Disclosures>;
  /** Stores these parts of the channels; the others stay. Rejects with a `SettingsError`. */
  setChannels(channels: Partial<Channels>): Promise<void>;
  /** What the columns of tables are called. */
  columnWords(): Promise<ColumnWords>;
  /** Lets the browser save a file of the user's own. */
  saveFile(name: string, parts: readonly string[], type: string): void;
  /** What the popup has collected from a page of Amazon; null: nothing. */
  collected(): Promise<Tile[] | null>;
  /** It has been dealt with. */
  forgetCollected(): void;
  /** Calls when something has been collected, now or before the page was opened. */
  watchCollected(onCollected: () => void, signal: AbortSignal): void;
}
