import type { RecordContent } from '@/utils/records/merge.ts';

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
