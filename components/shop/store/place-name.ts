import { t } from '@/utils/browser/i18n.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';

/** What a place is called. @param node the category, where it is one */
export function placeName(place: string, node: CategoryNode | null): string {
  if (node) return node.name;
  if (place === 'none') return t('shop_uncategorized');
  return place === 'trash' ? t('shop_trash') : t('shop_all');
}
