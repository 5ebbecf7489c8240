import type { Copy } from '@/utils/descriptions/copies.ts';
import type { RecordContent } from '@/utils/records/merge.ts';
import type { Settings } from '@/utils/settings/schema.ts';

/** A record as a backup holds it: without what belongs to one machine. */
export interface BackupRecord extends RecordContent {
  id: string;
}

/** Where a backup comes from, and all of it that is no record of the shop. */
export interface BackupHead {
  /** Milliseconds since 1970; 0: not known. */
  made: number;
  /** The version of Linkshelf that made it; null: not known. */
  app: string | null;
  /** The device that it was made on, as its owner calls it; null: not known. */
  device: string | null;
  /** Null: not in it, as before version 2. */
  settings: Settings | null;
  /** Which texts were copied where; null: not in it. */
  copies: Copy[] | null;
}

export interface Backup extends BackupHead {
  categories: BackupRecord[];
  products: BackupRecord[];
}
