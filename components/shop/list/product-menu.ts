import { copyGroups } from '@/components/ui/copy-groups.ts';
import type { MenuGroup } from '@/components/ui/menu.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { Act } from './list-tools.tsx';
import type { ProductCommands } from './product-commands.ts';

/** The most used deeds, which have buttons of their own over the list. */
export function productActs(deeds: ProductCommands, inTrash: boolean): Act[] {
  if (inTrash) {
    return [
      { icon: 'undo', label: t('shop_restore'), run: deeds.restore },
      { icon: 'delete', label: t('shop_delete_for_good'), run: deeds.remove },
    ];
  }
  return [
    { icon: 'copy', label: t('shop_copy_links'), run: () => deeds.copy('link') },
    deeds.here
      ? { icon: 'move', label: t('shop_move_to'), run: deeds.moveTo }
      : { icon: 'folder', label: t('shop_add_to'), run: deeds.addTo },
    { icon: 'delete', label: t('shop_delete'), run: deeds.remove },
  ];
}

export interface MenuWorld {
  settings: Settings | null;
  inTrash: boolean;
  /** How many products are meant. */
  count: number;
  onTitle: () => void;
  onDetails: () => void;
}

/** All that can be done with the products that are meant. */
export function productMenu(
  deeds: ProductCommands,
  { settings, inTrash, count, onTitle, onDetails }: MenuWorld,
): MenuGroup[] {
  const details = {
    id: 'details',
    label: t('shop_details'),
    icon: 'info',
    run: onDetails,
  } as const;
  if (inTrash) {
    return [
      [
        { id: 'restore', label: t('shop_restore'), icon: 'undo', run: deeds.restore },
        ...(count === 1 ? [details] : []),
      ],
      [
        {
          id: 'remove',
          label: t('shop_delete_for_good'),
          icon: 'delete',
          danger: true,
          run: deeds.remove,
        },
      ],
    ];
  }
  const { here } = deeds;
  const one: MenuGroup =
    count === 1
      ? [
          details,
          { id: 'title', label: t('shop_custom_title'), icon: 'edit', run: onTitle },
          { id: 'open', label: t('common_open_page'), icon: 'external', run: deeds.open },
          ...(here
            ? [
                {
                  id: 'cover',
                  label: t('shop_cover_set'),
                  icon: 'image',
                  run: deeds.cover,
                } as const,
              ]
            : []),
        ]
      : [];
  return [
    [{ id: 'link', label: t('shop_copy_links'), icon: 'copy', run: () => deeds.copy('link') }],
    ...copyGroups(settings?.templates ?? [], (format, tagged) =>
      deeds.copy(format, tagged ? 'none' : 'all'),
    ),
    [
      ...(here
        ? [{ id: 'move', label: t('shop_move_to'), icon: 'move', run: deeds.moveTo } as const]
        : []),
      { id: 'add', label: t('shop_add_to'), icon: 'folder', run: deeds.addTo },
      ...(here
        ? [
            {
              id: 'out',
              label: t('shop_take_out', here.name),
              icon: 'close',
              run: deeds.takeOut,
            } as const,
          ]
        : []),
    ],
    one,
    [{ id: 'remove', label: t('shop_delete'), icon: 'delete', danger: true, run: deeds.remove }],
  ];
}
