import type { MenuGroup } from '@/components/ui/menu.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';

export interface CategoryDeeds {
  onAdd: () => void;
  onRename: () => void;
  /** Takes it up, to be put elsewhere with the keys. */
  onMove: () => void;
  onCoverOff: () => void;
  onRemove: () => void;
}

/** All that can be done with a category. */
export function categoryMenu(node: CategoryNode, deeds: CategoryDeeds): MenuGroup[] {
  const coverOff = { id: 'cover', label: t('shop_cover_off'), icon: 'image' } as const;
  return [
    [
      { id: 'add', label: t('shop_category_sub'), icon: 'add', run: deeds.onAdd },
      { id: 'rename', label: t('shop_rename'), icon: 'edit', run: deeds.onRename },
      { id: 'move', label: t('shop_category_move'), icon: 'move', run: deeds.onMove },
      ...(node.cover === null ? [] : [{ ...coverOff, run: deeds.onCoverOff }]),
    ],
    [
      {
        id: 'remove',
        label: t('shop_category_delete'),
        icon: 'delete',
        danger: true,
        run: deeds.onRemove,
      },
    ],
  ];
}
