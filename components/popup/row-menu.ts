import { copyGroups } from '@/components/ui/copy-groups.ts';
import type { MenuGroup } from '@/components/ui/menu.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { ProductView } from '@/utils/shop/queries/views.ts';
import { asItIs } from './as-it-is.ts';
import type { PopupStore } from './store/popup-store.ts';

/** What can be done with a product of the list. */
export function rowMenu(store: PopupStore, product: ProductView): MenuGroup[] {
  const copies = copyGroups(store.formats.all.peek(), (format, tagged) => {
    void store.copyProduct(product.id, product, format, tagged);
  });
  const move = () => {
    store.moving.value = product;
  };
  const addToStream = () => {
    store.streaming.value = asItIs(product);
  };
  return [
    ...copies,
    [
      { id: 'move', label: t('popup_move'), icon: 'folder', run: move },
      { id: 'stream', label: t('plan_add_to_stream'), icon: 'add', run: addToStream },
      {
        id: 'remove',
        label: t('popup_remove'),
        icon: 'delete',
        danger: true,
        run: () => void store.remove(product),
      },
    ],
  ];
}
