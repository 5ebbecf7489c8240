import type { MenuGroup } from '@/components/ui/menu.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';

/** What can be done with a category, by its id. */
export interface CategoryCommands {
  addSubcategory: (id: string) => void;
  rename: (id: string) => void;
  /** Takes it up, to be put elsewhere with the keys. */
  move: (id: string) => void;
  removeCover: (id: string) => void;
  remove: (id: string) => void;
}

/** All that can be done with a category. */
export function categoryMenu({ id, cover }: CategoryNode, commands: CategoryCommands): MenuGroup[] {
  const item = (
    command: keyof CategoryCommands,
    label: string,
    icon: 'add' | 'edit' | 'move' | 'image' | 'delete',
  ) => ({ id: command, label, icon, run: () => commands[command](id) });
  return [
    [
      item('addSubcategory', t('shop_category_sub'), 'add'),
      item('rename', t('shop_rename'), 'edit'),
      item('move', t('shop_category_move'), 'move'),
      ...(cover === null ? [] : [item('removeCover', t('shop_cover_off'), 'image')]),
    ],
    [{ ...item('remove', t('shop_category_delete'), 'delete'), danger: true }],
  ];
}
