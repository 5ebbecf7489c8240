import { Dialog } from '@/components/ui/dialog.tsx';
import { SavePicker, type SubmitButton } from '@/components/ui/save-picker.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { Origin } from '@/utils/shop/commands/arrange-products.ts';
import type { CategoryChange } from '@/utils/shop/commands/category-picks.ts';
import { useShopPage } from '../store/context.ts';
import type { Done, ShopPort } from '../store/port.ts';
import { categoriesOf } from '../store/product-commands.ts';

export interface MoveDialogProps {
  ids: readonly string[];
  /** The category or categories that they are taken out of; null: they are added. */
  from: Origin;
}

const ADD: SubmitButton = {
  icon: 'add',
  label: (to) => (to ? t('shop_add_to_category', to) : t('shop_add')),
};
const MOVE: SubmitButton = {
  icon: 'move',
  label: (to) => (to ? t('shop_move_to_category', to) : t('shop_move')),
};

/** Asks for the categories that products are moved or added to. */
export function MoveDialog({ ids, from }: MoveDialogProps) {
  const { port, actions, tree, dialogs } = useShopPage();
  return (
    <Dialog title={from === null ? t('shop_add_to') : t('shop_move_to')} onClose={dialogs.close}>
      <p>{tn('count_products', ids.length)}</p>
      <SavePicker
        categories={tree.nodes.value}
        savedIn={[]}
        saved={false}
        submit={from === null ? ADD : MOVE}
        onClose={dialogs.close}
        onSave={async (change) => {
          const failure = await actions.attempt(() => move(port, ids, from, change));
          if (failure === null) dialogs.close();
          return failure;
        }}
      />
    </Dialog>
  );
}

function move(
  port: Pick<ShopPort, 'categorize' | 'move'>,
  ids: readonly string[],
  from: Origin,
  { add, create }: CategoryChange,
): Promise<Done | null> {
  const others = typeof from === 'string' ? add.filter((id) => id !== from) : add;
  const [to] = others;
  if (to === undefined && create.length === 0) return Promise.resolve(null);
  if (to !== undefined && others.length + create.length === 1) {
    return port.move(ids, { from, to, before: null });
  }
  // A category that is ticked is not left.
  const remove = categoriesOf(from).filter((id) => !add.includes(id));
  return port.categorize(ids, { add: others, create, remove });
}
