import { numberText } from '@/components/ui/format.ts';
import { pathText } from '@/components/ui/path-text.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';
import type { Carried, DropTarget } from './drop-target.ts';

/** What is carried: "3 products", or the category's name. */
export function carriedWords(carried: Carried, nodes: readonly CategoryNode[]): string {
  return carried.kind === 'products'
    ? tn('count_products', carried.ids.length)
    : pathOf(nodes, carried.id);
}

/** Where it would be dropped: "Place 3 of 20", "Into Makeup › Lips". */
export function markWords(
  mark: DropTarget | null,
  ids: readonly string[],
  carried: Carried,
  nodes: readonly CategoryNode[],
): string {
  if (mark === null) return t('shop_drop_nowhere');
  if (mark.at === 'list') {
    const moved = carried.kind === 'products' ? new Set(carried.ids) : new Set();
    const rest = ids.filter((id) => !moved.has(id));
    const at = mark.before === null ? rest.length : rest.indexOf(mark.before);
    return t('shop_drop_position', numberText(at + 1), numberText(rest.length + 1));
  }
  if (mark.id === 'trash') return t('shop_trash');
  const path = pathOf(nodes, mark.id);
  switch (mark.where) {
    case 'into':
      return t('shop_drop_into', path);
    case 'before':
      return t('shop_drop_before', path);
    case 'after':
      return t('shop_drop_after', path);
  }
}

function pathOf(nodes: readonly CategoryNode[], id: string): string {
  return pathText(nodes.find((node) => node.id === id)?.path ?? []);
}
