import { Button, IconButton } from '@/components/ui/button.tsx';
import { numberText } from '@/components/ui/format.ts';
import type { IconName } from '@/components/ui/icon.tsx';
import { MenuButton, type MenuGroup } from '@/components/ui/menu.tsx';
import { Select } from '@/components/ui/select.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { SORTS } from '@/utils/shop/queries/catalog.ts';
import { isCategory, type Route } from '../shell/route.ts';
import type { Look } from './use-virtual-list.ts';

export interface ListToolsProps {
  route: Route;
  count: number;
  selected: number;
  /** Nothing matches letter by letter: these are similar. */
  forgiving: boolean;
  look: Look;
  /** What can be done with the selection, the first ones as buttons. */
  acts: readonly Act[];
  menu: () => readonly MenuGroup[];
  onAll: () => void;
  onNone: () => void;
  onSort: (sort: Route['sort']) => void;
  onLook: (look: Look) => void;
}

export interface Act {
  icon: IconName;
  label: string;
  run: () => void;
}

const SORT_LABELS: Readonly<Record<Route['sort'], () => string>> = {
  own: () => t('shop_sort_custom'),
  newest: () => t('shop_sort_newest'),
  oldest: () => t('shop_sort_oldest'),
  title: () => t('shop_sort_title'),
  marketplace: () => t('shop_sort_marketplace'),
  brand: () => t('shop_sort_brand'),
};

/** Over the list: how many, what to do with those that are selected, in which order and how they are shown. */
export function ListTools(props: ListToolsProps) {
  const { route, count, selected, look } = props;
  const all = count > 0 && selected === count;
  const sorts = SORTS.filter((each) => each !== 'own' || isCategory(route.place));
  return (
    <div class="tools">
      <input
        type="checkbox"
        class="tools-all"
        aria-label={t('shop_select_all')}
        title={t('shop_select_all')}
        disabled={count === 0}
        checked={all}
        indeterminate={!all && selected > 1}
        onChange={all || selected > 1 ? props.onNone : props.onAll}
      />
      <p class="tools-count" role="status">
        {countText(props)}
      </p>
      <div class="tools-acts">
        {selected > 0 && (
          <>
            {props.acts.map(({ icon, label, run }) => (
              <Button key={label} variant="quiet" icon={icon} title={label} onClick={run}>
                {label}
              </Button>
            ))}
            <MenuButton icon="more" label={t('shop_selection_menu')} groups={props.menu} />
          </>
        )}
      </div>
      <Select
        class="shop-select"
        aria-label={t('shop_sort')}
        title={t('shop_sort')}
        value={route.sort}
        options={sorts.map((each) => [each, SORT_LABELS[each]()])}
        onValue={props.onSort}
      />
      <IconButton
        icon={look === 'rows' ? 'tiles' : 'rows'}
        label={look === 'rows' ? t('shop_tiles') : t('shop_rows')}
        onClick={() => props.onLook(look === 'rows' ? 'tiles' : 'rows')}
      />
    </div>
  );
}

function countText({ count, selected, forgiving, route }: ListToolsProps): string {
  if (selected > 1) return t('shop_selected', numberText(selected), numberText(count));
  const found = route.query.trim() !== '' || route.only.length + route.marketplaces.length > 0;
  if (!found) return tn('count_products', count);
  return forgiving ? tn('shop_similar', count) : tn('search_found', count);
}
