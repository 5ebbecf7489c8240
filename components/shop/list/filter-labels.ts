import { t } from '@/utils/browser/i18n.ts';
import type { Only } from '@/utils/shop/queries/list-view.ts';

/** What filters are called, in the menu and on their chips. */
export const LABELS: Readonly<Record<Only, () => string>> = {
  none: () => t('shop_uncategorized'),
  month: () => t('shop_only_month'),
  unlinked: () => t('shop_only_unlinked'),
  linked: () => t('shop_only_linked'),
  dead: () => t('product_no_longer_sold'),
  untagged: () => t('shop_only_untagged'),
  duplicates: () => t('shop_only_duplicates'),
};

/** The list with something more, or, where it is in it, without it. */
export function toggled<T>(list: readonly T[], each: T): T[] {
  return list.includes(each) ? list.filter((other) => other !== each) : [...list, each];
}
