import { copyGroups } from '@/components/ui/copy-groups.ts';
import type { IconName } from '@/components/ui/icon.tsx';
import type { MenuGroup } from '@/components/ui/menu.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';
import type { ListActions } from '../store/list-actions.ts';
import type { ShopPageStore } from '../store/page-store.ts';
import type { ProductCommands } from '../store/product-commands.ts';

/** A command with a button of its own over the list. */
export interface ToolButton {
  icon: IconName;
  label: string;
  run: () => void;
}

/** The commands that are used most. */
export function productButtons({ products, tree, list }: ShopPageStore): ToolButton[] {
  if (tree.inTrash.value) {
    return [
      { icon: 'undo', label: t('shop_restore'), run: products.restore },
      { icon: 'delete', label: t('shop_delete_for_good'), run: products.remove },
    ];
  }
  return [
    {
      icon: 'copy',
      label: tn('shop_copy_links_of', list.targets.value.length),
      run: () => products.copy('link'),
    },
    tree.category.value
      ? { icon: 'move', label: t('shop_move_to'), run: products.moveTo }
      : { icon: 'folder', label: t('shop_add_to'), run: products.addTo },
    { icon: 'delete', label: t('shop_delete'), run: products.remove },
  ];
}

/** All that can be done with the products that an action is about. @param count how many they are */
export function productMenu(page: ShopPageStore, count: number): MenuGroup[] {
  const { products, listActions, tree, formats } = page;
  if (tree.inTrash.peek()) return trashMenu(products, listActions, count);
  const category = tree.category.peek();
  return [
    [
      {
        id: 'link',
        label: tn('shop_copy_links_of', count),
        icon: 'copy',
        run: () => products.copy('link'),
      },
    ],
    ...copyGroups(formats.all.peek(), (format, tagged) =>
      products.copy(format, tagged ? 'none' : 'all'),
    ),
    categoryItems(page, category),
    count === 1 ? singleItems(products, listActions, category !== null) : mergeItem(products),
    [
      {
        id: 'remove',
        label: t('shop_delete'),
        icon: 'delete',
        danger: true,
        run: products.remove,
      },
    ],
  ];
}

function trashMenu(products: ProductCommands, actions: ListActions, count: number): MenuGroup[] {
  return [
    [
      { id: 'restore', label: t('shop_restore'), icon: 'undo', run: products.restore },
      ...(count === 1 ? detailsItem(actions) : []),
    ],
    [
      {
        id: 'remove',
        label: t('shop_delete_for_good'),
        icon: 'delete',
        danger: true,
        run: products.remove,
      },
    ],
  ];
}

/** @param category the one that is shown; null: another place */
function categoryItems(page: ShopPageStore, category: CategoryNode | null): MenuGroup {
  const { products, list, tree } = page;
  const add: MenuGroup = [
    { id: 'add', label: t('shop_add_to'), icon: 'folder', run: products.addTo },
    { id: 'stream', label: t('plan_add_to_stream'), icon: 'add', run: products.addToStream },
  ];
  if (!category) return add;
  const from = list.originOf(list.targets.peek());
  const shownIn = tree.nodes.peek().find(({ id }) => id === from) ?? category;
  const out = t('shop_take_out', shownIn.name);
  return [
    { id: 'move', label: t('shop_move_to'), icon: 'move', run: products.moveTo },
    ...add,
    { id: 'out', label: out, icon: 'close', run: products.takeOut },
  ];
}

/** What only one product at a time is asked for. */
function singleItems(
  products: ProductCommands,
  actions: ListActions,
  inCategory: boolean,
): MenuGroup {
  const cover = t('shop_cover_set');
  return [
    ...detailsItem(actions),
    { id: 'title', label: t('shop_custom_title'), icon: 'edit', run: actions.title },
    { id: 'open', label: t('common_open_page'), icon: 'external', run: products.open },
    ...(inCategory
      ? ([{ id: 'cover', label: cover, icon: 'image', run: products.setCover }] as const)
      : []),
  ];
}

function mergeItem(products: ProductCommands): MenuGroup {
  return [{ id: 'merge', label: t('shop_merge'), icon: 'link', run: () => products.merge() }];
}

function detailsItem(actions: ListActions): MenuGroup {
  return [{ id: 'details', label: t('shop_details'), icon: 'info', run: actions.details }];
}
