import { type MessageKey, t, tn } from '@/utils/browser/i18n.ts';
import type { Done } from './port.ts';

type Key = Parameters<typeof tn>[0];

/** What an action did, by its name in the journal. */
const KEYS: Readonly<Partial<Record<Done['what'], Key>>> = {
  save: 'shop_did_save',
  remove: 'shop_did_remove',
  restore: 'shop_did_restore',
  empty: 'shop_did_empty',
  move: 'shop_did_move',
  add: 'shop_did_add',
  'take-out': 'shop_did_take_out',
  order: 'shop_did_order',
  edit: 'shop_did_edit',
  merge: 'shop_did_merge',
  'category-add': 'shop_did_category_add',
  'category-edit': 'shop_did_category_edit',
  'category-move': 'shop_did_category_move',
  'category-remove': 'shop_did_category_remove',
  import: 'shop_did_import',
  backup: 'shop_did_restore',
  reset: 'shop_did_reset',
  'stream-add': 'shop_did_stream_add',
  'stream-edit': 'shop_did_stream_edit',
  'stream-remove': 'shop_did_stream_remove',
  'stream-restore': 'shop_did_stream_restore',
  'stream-empty': 'shop_did_stream_empty',
  'segment-add': 'shop_did_segment_add',
  'segment-edit': 'shop_did_segment_edit',
  'segment-move': 'shop_did_segment_move',
  'segment-remove': 'shop_did_segment_remove',
  'segment-products': 'shop_did_segment_products',
};

/** The same of what is not counted. */
const UNCOUNTED: Readonly<Partial<Record<Done['what'], MessageKey>>> = {
  reset: 'shop_did_reset_settings',
  reports: 'shop_did_reports',
  account: 'shop_did_account',
};

/** "3 products moved": in the note after it, and on the buttons that take it back. */
export function doneText({ what, count, of, uncategorized = 0 }: Done): string {
  const isReset = what === 'reset';
  if (of === 'earnings' && isReset) return t('shop_did_reset_earnings');
  const key = KEYS[what];
  if (of === 'earnings' || of === 'others' || !key) {
    return t(UNCOUNTED[what] ?? 'shop_did_backup_restore');
  }
  if (of === 'categories') {
    return tn(isReset ? 'shop_did_category_remove' : 'shop_did_category_restore', count);
  }
  if (of === 'streams') {
    return tn(isReset ? 'shop_did_stream_empty' : 'shop_did_stream_restore', count);
  }
  const text = tn(key, count);
  return uncategorized > 0
    ? t('shop_did_and', text, tn('shop_did_uncategorized', uncategorized))
    : text;
}
