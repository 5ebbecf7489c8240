import { shortListText } from '@/components/ui/format.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import { PART_NAMES } from './part-names.ts';
import type { Restored } from './port.ts';

/** What was restored, as it is told: "2 products restored", "Restored: 2 products, 1 category, Tracking IDs" */
export function restoredText({ products, categories, beside }: Restored): string {
  const kinds = [products, categories, ...beside].filter((each) => each !== 0);
  if (kinds.length === 1 && products > 0) return tn('shop_did_restore', products);
  if (kinds.length === 1 && categories > 0) return tn('shop_did_category_restore', categories);
  return kinds.length === 0
    ? t('shop_did_backup_restore')
    : t('restore_done_parts', listOf(products, categories, beside));
}

/** What was reset, as it is told. */
export function resetText({ products, categories, beside }: Restored): string {
  return [
    ...(products > 0 ? [tn('shop_did_reset', products)] : []),
    ...(categories > 0 ? [tn('shop_did_category_remove', categories)] : []),
    ...(beside.length > 0 ? [t('reset_done_parts', listOf(0, 0, beside))] : []),
  ].join(' · ');
}

function listOf(products: number, categories: number, beside: Restored['beside']): string {
  return shortListText([
    ...(products > 0 ? [tn('count_products', products)] : []),
    ...(categories > 0 ? [tn('restore_categories', categories)] : []),
    ...beside.map((part) => PART_NAMES[part]()),
  ]);
}
