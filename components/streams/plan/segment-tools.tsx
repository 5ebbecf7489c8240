import { deselect, selectAll } from '@/components/shop/store/selection.ts';
import { Button } from '@/components/ui/button.tsx';
import { numberText } from '@/components/ui/format.ts';
import { MenuButton } from '@/components/ui/menu.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { DurationField } from '../parts/duration-field.tsx';
import { usePlan } from './context.ts';
import { segmentMenu } from './segment-menu.ts';

/** Over the segments: how many, and what to do with those that are selected. */
export function SegmentTools() {
  const store = usePlan();
  const { plan, selection, open, setOpen } = store;
  const ids = plan.value.segments.map(({ id }) => id);
  const now = selection.value;
  const selected = now.ids.size;
  const isAll = selected === ids.length;
  const isOpen = ids.every((id) => open.value.has(id));
  return (
    <div class="plan-tools">
      <input
        type="checkbox"
        aria-label={t('shop_select_all')}
        title={t('shop_select_all')}
        checked={isAll}
        indeterminate={!isAll && selected > 0}
        onChange={() => store.select(selected > 0 ? deselect(now) : selectAll(now, ids))}
      />
      <p role="status">
        {selected > 0
          ? t('shop_selected', numberText(selected), numberText(ids.length))
          : tn('plan_count', ids.length)}
      </p>
      {selected > 0 && <SelectionTools />}
      <Button variant="quiet" class="plan-tools-open" onClick={() => setOpen(ids, !isOpen)}>
        {isOpen ? t('plan_close_all') : t('plan_open_all')}
      </Button>
    </div>
  );
}

function SelectionTools() {
  const store = usePlan();
  const { targets, commands } = store;
  const ids = targets.value;
  const chosen = store.plan.value.segments.filter(({ id }) => ids.includes(id));
  const [first, ...others] = chosen.map(({ seconds }) => seconds);
  const isOne = others.every((each) => each === first);
  return (
    <>
      <span class="plan-time-each">
        <DurationField
          label={t('plan_time_each')}
          seconds={isOne ? (first ?? null) : null}
          onSave={(seconds) => commands.edit(ids, { seconds })}
        />
      </span>
      <Button variant="quiet" icon="copy" onClick={() => void commands.duplicate(ids)}>
        {t('plan_duplicate')}
      </Button>
      <Button variant="quiet" icon="delete" onClick={() => void commands.remove(ids)}>
        {t('shop_delete')}
      </Button>
      <MenuButton
        icon="more"
        label={t('shop_selection_menu')}
        groups={() => segmentMenu(store, store.targets.peek())}
      />
    </>
  );
}
