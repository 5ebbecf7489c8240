import type { VerdictCounts } from '@/utils/backup/compare.ts';
import { type BackupPart, SETTINGS_PARTS } from '@/utils/backup/parts.ts';
import type { RestoreWay } from '@/utils/backup/restore.ts';
import type { Comparison } from './port.ts';

/** What is chosen in the preview of a backup. */
export interface PreviewChoices {
  way: RestoreWay;
  /** The parts that are not to be restored. */
  off: ReadonlySet<BackupPart>;
}

export const initialChoices: PreviewChoices = { way: 'back', off: new Set() };

/** The parts of a backup, in the order in which they are shown. */
export const PARTS: readonly BackupPart[] = [
  'shop',
  'streams',
  'earnings',
  ...SETTINGS_PARTS,
  'history',
];

/** What these choices would restore. */
export interface Restorable {
  /** Products that would come back or change. */
  products: number;
  /** The chosen parts in which something would. */
  parts: ReadonlySet<BackupPart>;
}

export function restorable(comparison: Comparison, { way, off }: PreviewChoices): Restorable {
  const parts = new Set(
    PARTS.filter((part) => !off.has(part) && changesOf(comparison, part, way) > 0),
  );
  const products = parts.has('shop') ? recordChanges(comparison.shop.products, way) : 0;
  return { products, parts };
}

/** How many things of a part would change. */
export function changesOf(comparison: Comparison, part: BackupPart, way: RestoreWay): number {
  const { shop, settings, history } = comparison;
  if (part === 'shop') {
    const all = [shop.products, shop.categories, shop.trash];
    return all.reduce((sum, counts) => sum + recordChanges(counts, way), 0);
  }
  if (part === 'streams' || part === 'earnings') return recordChanges(shop[part], way);
  if (part === 'history') return history?.missing ?? 0;
  const counts = settings?.[part];
  return counts ? counts.missing + (way === 'exact' ? counts.different : 0) : 0;
}

function recordChanges(counts: VerdictCounts, way: RestoreWay): number {
  const { missing, newerThere, deleted, newerHere } = counts;
  return missing + newerThere + (way === 'merge' ? 0 : deleted) + (way === 'exact' ? newerHere : 0);
}

/** How much of a part the backup holds. */
export function totalOf({ shop, settings, history }: Comparison, part: BackupPart): number {
  if (part === 'shop') return shop.products.total + shop.categories.total + shop.trash.total;
  if (part === 'streams' || part === 'earnings') return shop[part].total;
  if (part === 'history') return history?.total ?? 0;
  return settings?.[part].total ?? 0;
}
