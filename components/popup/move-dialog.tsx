import { Dialog } from '@/components/ui/dialog.tsx';
import { SavePicker } from '@/components/ui/save-picker.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { ProductView } from '@/utils/shop/queries/views.ts';
import { directionOf } from '@/utils/text/direction.ts';
import { asItIs } from './as-it-is.ts';
import type { PopupStore } from './store/popup-store.ts';

export interface MoveDialogProps {
  store: PopupStore;
  product: ProductView;
}

/** The categories of a product of the list, to be changed. */
export function MoveDialog({ store, product }: MoveDialogProps) {
  const close = () => {
    store.moving.value = null;
  };
  return (
    <Dialog title={t('popup_move_title')} onClose={close}>
      <p class="move-title" dir={directionOf(product.title)}>
        {product.title}
      </p>
      <SavePicker
        categories={store.shop.snapshot.value?.categories ?? []}
        savedIn={product.categories}
        saved
        onClose={close}
        onSave={async (change) => {
          const failure = await store.save(asItIs(product), change);
          if (failure === null) close();
          return failure;
        }}
      />
    </Dialog>
  );
}
