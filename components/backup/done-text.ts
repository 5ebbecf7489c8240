import { shortListText } from '@/components/ui/format.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import { PART_NAMES } from './part-names.ts';
import type { Restored } from './port.ts';

/** What was restored, as it is told: "2 products restored · Restored: Tracking IDs, Settings" */
export function restoredText({ products, categories, beside }: Restored): string {
  return joined(
    products > 0 && tn('shop_did_restore', products),
    products === 0 && categories > 0 && tn('shop_did_category_restore', categories),
    beside.length > 0 && t('restore_done_parts', namesOf(beside)),
  );
}

/** What was reset, as it is told. */
export function resetText({ products, categories, beside }: Restored): string {
  return joined(
    products > 0 && tn('shop_did_reset', products),
    products === 0 && categories > 0 && tn('shop_did_category_remove', categories),
    beside.length > 0 && t('reset_done_parts', namesOf(beside)),
  );
}

function namesOf(beside: Restored['beside']): string {
  return shortListText(beside.map((part) => PART_NAMES[part]()));
}

function joined(...texts: (string | false)[]): string {
  return texts.filter((text) => text !== false).join(' · ');
}
