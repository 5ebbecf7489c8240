import { shortListText } from '@/components/ui/format.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { Restored } from './port.ts';

type Beside = Restored['beside'][number];

const NAMES: Readonly<Record<Beside, () => string>> = {
  trackingIds: () => t('restore_part_tracking_ids'),
  templates: () => t('restore_part_templates'),
  channels: () => t('restore_part_channels'),
  settings: () => t('restore_part_settings'),
  history: () => t('restore_part_history'),
};

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

function namesOf(beside: readonly Beside[]): string {
  return shortListText(beside.map((part) => NAMES[part]()));
}

function joined(...texts: (string | false)[]): string {
  return texts.filter((text) => text !== false).join(' · ');
}
