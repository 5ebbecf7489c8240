import type { Copy } from '@/utils/descriptions/copies.ts';
import type { RecordContent } from '@/utils/records/merge.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { RecordStore } from '@/utils/shop/database/schema.ts';

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

/** All records of a backup. */
export type BackupRecords = Record<RecordStore, BackupRecord[]>;

export interface Backup extends BackupHead, BackupRecords {}

/** Records that are worked on at a time: a month of sums is as large as hundreds of products. */
export function batchOf(store: RecordStore): number {
  return store === 'sums' ? 4 : 1000;
}

/** No records of any kind. */
export function noRecords(): BackupRecords {
  return { accounts: [], sums: [], segments: [], streams: [], categories: [], products: [] };
}
