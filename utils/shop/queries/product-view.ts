import { isDeleted, savedAt, textOf } from '@/utils/records/fields.ts';
import { readProductId } from '@/utils/records/ids.ts';
import type { ShopRecord } from '@/utils/records/record.ts';
import { categoriesOf } from './read.ts';
import type { Tree } from './tree.ts';
import type { ProductView } from './views.ts';

/** A product as lists show it; null for one in the trash or of an unknown marketplace. */
export function productView(record: ShopRecord, nodes: Tree): ProductView | null {
  return isDeleted(record) ? null : anyProductView(record, nodes);
}

/** The same, also for one in the trash. */
export function anyProductView(record: ShopRecord, nodes: Tree): ProductView | null {
  const at = readProductId(record.id);
  if (!at) return null;
  const { v } = record;
  return {
    id: record.id,
    ...at,
    parentAsin: textOf(v, 'parentAsin'),
    title: textOf(v, 'ownTitle') ?? textOf(v, 'title') ?? at.asin,
    brand: textOf(v, 'brand'),
    variation: textOf(v, 'ownVariation') ?? textOf(v, 'variation'),
    image: textOf(v, 'image'),
    savedAt: savedAt(v),
    categories: categoriesOf(record, nodes),
  };
}

/** Several products as lists show them. */
export function productViews(records: readonly ShopRecord[], nodes: Tree): ProductView[] {
  return records.map((record) => productView(record, nodes)).filter((view) => view !== null);
}
