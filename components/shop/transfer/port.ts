import type { BackupPort } from '@/components/backup/port.ts';
import type { RunOptions } from '@/components/ui/use-run.ts';
import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import type { Collection } from '@/utils/product-page/tiles.ts';
import type { Channels } from '@/utils/settings/channels.ts';
import type { ImportResult, ImportRow } from '@/utils/shop/commands/save-many.ts';
import type { ColumnWords } from '@/utils/shop/transfer/import/columns.ts';

/** What the dialogs of import, export and descriptions ask of the browser and the database, beside `ShopPort`. */
export interface TransferPort {
  saveMany(rows: readonly ImportRow[], options: RunOptions): Promise<ImportResult>;
  /** What saving and restoring backups asks for, loaded when it is needed; rejects if it cannot be loaded. */
  openBackups(): Promise<BackupPort>;
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
  /**
   * Calls when the popup has collected products, now or before the page was opened.
   * @param onFailure hears that the page cannot know of it
   */
  watchCollected(onCollected: () => void, signal: AbortSignal, onFailure?: () => void): void;
}
