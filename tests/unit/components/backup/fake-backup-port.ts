import { vi } from 'vitest';
import type { BackupPort, Comparison } from '@/components/backup/port.ts';
import type { VerdictCounts } from '@/utils/backup/compare.ts';

export function counts(more: Partial<VerdictCounts> = {}): VerdictCounts {
  const given = { missing: 0, deleted: 0, newerHere: 0, newerThere: 0, same: 0, ...more };
  return { ...given, total: Object.values(given).reduce((sum, each) => sum + each, 0) };
}

/** A backup of which nothing is here, unless it says otherwise. */
export function comparison(more: Partial<Comparison['shop']> = {}): Comparison {
  const shop = {
    products: counts(),
    categories: counts(),
    trash: counts(),
    streams: counts(),
    earnings: counts(),
    ...more,
  };
  return { shop, settings: null, history: null };
}

/** Stands in for the browser and the database in tests of the dialogs. */
export function fakeBackups(compared = comparison()) {
  return {
    save: vi.fn<BackupPort['save']>(async () => 'linkshelf-backup-2026-05-01.json'),
    compare: vi.fn<BackupPort['compare']>(async () => compared),
    restore: vi.fn<BackupPort['restore']>(async (_backup, _choices, { onProgress }) => {
      onProgress(1);
      return {
        products: 2,
        categories: 0,
        beside: ['trackingIds', 'settings'],
        cancelled: false,
        undo: 'token',
      };
    }),
    reset: vi.fn<BackupPort['reset']>(async () => ({
      products: 0,
      categories: 0,
      beside: ['templates'],
      cancelled: false,
      undo: 'token',
    })),
    syncs: vi.fn<BackupPort['syncs']>(async () => ({ server: null, hasAccount: false })),
    deleteEverything: vi.fn<BackupPort['deleteEverything']>(async () => undefined),
    snapshots: vi.fn<BackupPort['snapshots']>(async () => ({
      snapshots: [],
      damaged: 0,
      failure: null,
    })),
    openSnapshot: vi.fn<BackupPort['openSnapshot']>(async () => null),
    undo: vi.fn<BackupPort['undo']>(async () => undefined),
  } satisfies BackupPort;
}
