import type { MenuGroup } from '@/components/ui/menu-list.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { PlanStore } from './plan-store.ts';

/** All that can be done with segments. @param ids those that it is about, in their order */
export function segmentMenu(store: PlanStore, ids: readonly string[]): MenuGroup[] {
  const { commands, moves, plan } = store;
  const chosen = plan.peek().segments.filter(({ id }) => ids.includes(id));
  const isSkipped = chosen.every((each) => each.isSkipped);
  const [only] = ids;
  return [
    ids.length === 1 && only !== undefined ? singleItems(store, only) : [],
    [
      {
        id: 'duplicate',
        label: t('plan_duplicate'),
        icon: 'copy',
        run: () => void commands.duplicate(ids),
      },
      {
        id: 'skip',
        label: isSkipped ? t('plan_unskip') : t('plan_skip'),
        icon: isSkipped ? 'undo' : 'redo',
        run: () => void commands.toggleSkip(ids),
      },
      {
        id: 'move',
        label: t('plan_move'),
        icon: 'move',
        run: () => moves.grab({ kind: 'segments', ids }),
      },
    ],
    [
      {
        id: 'remove',
        label: t('shop_delete'),
        icon: 'delete',
        danger: true,
        run: () => void commands.remove(ids),
      },
    ],
  ];
}

function singleItems({ focus, adding }: PlanStore, id: string): MenuGroup {
  return [
    {
      id: 'title',
      label: t('plan_edit_title'),
      icon: 'edit',
      run: () => {
        focus.value = { segment: id, part: 'title' };
      },
    },
    {
      id: 'products',
      label: t('plan_add_products'),
      icon: 'add',
      run: () => {
        adding.value = { segment: id };
      },
    },
  ];
}
