import { numberText } from '@/components/ui/format.ts';
import { pathText } from '@/components/ui/path-text.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';
import type { Dragged, DropTarget, ListOrder } from './drop-target.ts';

/** The list that something may be dropped in, and its parts in the creator's order. */
export interface ListView {
  ids: readonly string[];
  orders: readonly ListOrder[];
}

/** What is dragged: "3 products", or the category's name. */
export function draggedText(dragged: Dragged, nodes: readonly CategoryNode[]): string {
  return dragged.kind === 'products'
    ? tn('count_products', dragged.ids.length)
    : pathOf(nodes, dragged.id);
}

/** Where it would be dropped: "Place 3 of 20", "Into Makeup › Lips". */
export function targetText(
  target: DropTarget | null,
  view: ListView,
  dragged: Dragged,
  nodes: readonly CategoryNode[],
): string {
  if (target === null) return t('shop_drop_nowhere');
  if (target.at === 'list') return positionText(target, view, dragged, nodes);
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

function positionText(
  { category, before }: Extract<DropTarget, { at: 'list' }>,
  { ids, orders }: ListView,
  dragged: Dragged,
  nodes: readonly CategoryNode[],
): string {
  const moved = new Set(dragged.kind === 'products' ? dragged.ids : []);
  const order = orders.find((each) => each.category === category);
  const others = ids.slice(order?.from, order?.to).filter((id) => !moved.has(id));
  const at = before === null ? others.length : others.indexOf(before);
  const position = t('shop_drop_position', numberText(at + 1), numberText(others.length + 1));
  return orders.length > 1 ? `${pathOf(nodes, category)}: ${position}` : position;
}

function pathOf(nodes: readonly CategoryNode[], id: string): string {
  return pathText(nodes.find((node) => node.id === id)?.path ?? []);
}
