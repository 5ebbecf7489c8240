import { numberText } from '@/components/ui/format.ts';
import { pathText } from '@/components/ui/path-text.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';
import type { Dragged, DropTarget } from './drop-target.ts';

/** What is dragged: "3 products", or the category's name. */
export function draggedText(dragged: Dragged, nodes: readonly CategoryNode[]): string {
  return dragged.kind === 'products'
    ? tn('count_products', dragged.ids.length)
    : pathOf(nodes, dragged.id);
}

/** Where it would be dropped: "Place 3 of 20", "Into Makeup › Lips". */
export function targetText(
  target: DropTarget | null,
  ids: readonly string[],
  dragged: Dragged,
  nodes: readonly CategoryNode[],
): string {
  if (target === null) return t('shop_drop_nowhere');
  if (target.at === 'list') return positionText(target.before, ids, dragged);
  if (target.id === 'trash') return t('shop_trash');
  const path = pathOf(nodes, target.id);
  switch (target.edge) {
    case 'into':
      return t('shop_drop_into', path);
    case 'before':
      return t('shop_drop_before', path);
    case 'after':
      return t('shop_drop_after', path);
  }
}

function positionText(before: string | null, ids: readonly string[], dragged: Dragged): string {
  const moved = new Set(dragged.kind === 'products' ? dragged.ids : []);
  const others = ids.filter((id) => !moved.has(id));
  const at = before === null ? others.length : others.indexOf(before);
  return t('shop_drop_position', numberText(at + 1), numberText(others.length + 1));
}

function pathOf(nodes: readonly CategoryNode[], id: string): string {
  return pathText(nodes.find((node) => node.id === id)?.path ?? []);
}
