import { t, tn } from '@/utils/browser/i18n.ts';
import type { Restored } from './port.ts';

/** What was restored, as it is told. */
export function restoredText({ products, categories }: Restored): string {
  if (products > 0) return tn('shop_did_restore', products);
  return categories > 0
    ? tn('shop_did_category_restore', categories)
    : t('shop_did_backup_restore');
}

/** What was reset, as it is told. */
export function resetText({ products, categories }: Restored): string {
  if (products > 0) return tn('shop_did_reset', products);
  return categories > 0 ? tn('shop_did_category_remove', categories) : t('shop_did_reset_settings');
}
