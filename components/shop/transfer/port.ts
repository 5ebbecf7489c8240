import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import type { Collection } from '@/utils/product-page/tiles.ts';
import type { Channels } from '@/utils/settings/channels.ts';
import type { ImportResult, ImportRow } from '@/utils/shop/commands/save-many.ts';
import type { Backup } from '@/utils/shop/transfer/backup/backup.ts';
import type { RestoreResult } from '@/utils/shop/transfer/backup/restore.ts';
import type { ColumnWords } from '@/utils/shop/transfer/import/columns.ts';

/** How work that takes a while tells its progress and is cancelled. */
export interface RunOptions {
  /** Called with the number of items that are done. */
  onProgress: (done: number) => void;
  signal: AbortSignal;
}

/** What the dialogs of import, export and descriptions ask of the browser and the database, beside `ShopPort`. */
export interface TransferPort {
  saveMany(rows: readonly ImportRow[], options: RunOptions): Promise<ImportResult>;
  restoreBackup(backup: Backup, options: RunOptions): Promise<RestoreResult>;
  /** Reads the whole shop as the parts of a backup file. */
  backup(): Promise<string[]>;
  /** The wordings of disclosures that Linkshelf comes with. */
  disclosures(): Promise<Disclosures>;
  /** Stores these parts of the channels; the others stay. Rejects with a `SettingsError`. */
  setChannels(channels: Partial<Channels>): Promise<void>;
  /** The names that columns of tables have in several languages. */
  columnWords(): Promise<ColumnWords>;
  /** Lets the browser save a file. @param type its MIME type */
  saveFile(name: string, parts: readonly (string | Uint8Array<ArrayBuffer>)[], type: string): void;
  /** The products that the popup has collected from an Amazon page; null: none. */
  collected(): Promise<Collection | null>;
  /** Drops what was collected: it has been imported or declined. */
  forgetCollected(): void;
  /** Calls when the popup has collected products, now or before the page was opened. */
  watchCollected(onCollected: () => void, signal: AbortSignal): void;
}
