import { Dialog } from '@/components/ui/dialog.tsx';
import { SavePicker } from '@/components/ui/save-picker.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { CategoryChange } from '@/utils/shop/commands/category-picks.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';
import type { ShopPort } from '../shell/port.ts';
import type { Actions } from '../shell/use-actions.ts';
import type { Filing } from './product-commands.ts';

export interface MoveDialogProps {
  filing: Filing;
  categories: readonly CategoryNode[];
  port: Pick<ShopPort, 'file' | 'move'>;
  actions: Pick<Actions, 'attempt'>;
  onClose: () => void;
}

/** Asks for the categories that products are moved or added to. */
export function MoveDialog({ filing, categories, port, actions, onClose }: MoveDialogProps) {
  const { ids, from } = filing;

  function file({ add, create }: CategoryChange) {
    const others = add.filter((id) => id !== from);
    const [to] = others;
    if (to === undefined && create.length === 0) return Promise.resolve(null);
    if (to !== undefined && others.length + create.length === 1) {
      return port.move(ids, { from, to, before: null });
    }
    // Ticked too, it is not left.
    const remove = from === null || add.includes(from) ? [] : [from];
    return port.file(ids, { add: others, create, remove });
  }

  return (
    <Dialog title={from === null ? t('shop_add_to') : t('shop_move_to')} onClose={onClose}>
      <p>{tn('count_products', ids.length)}</p>
      <SavePicker
        categories={categories}
        held={[]}
        saved={false}
        onClose={onClose}
        onSave={async (change) => {
          const failure = await actions.attempt(() => file(change));
          if (failure === null) onClose();
          return failure;
        }}
      />
    </Dialog>
  );
}
