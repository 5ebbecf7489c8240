import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { numberText } from '@/components/ui/format.ts';
import { MenuButton } from '@/components/ui/menu.tsx';
import { Select } from '@/components/ui/select.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { SORTS } from '@/utils/shop/queries/list-view.ts';
import { useShopPage } from '../store/context.ts';
import type { ShopPageStore } from '../store/page-store.ts';
import { isCategory, isFiltered, type Route } from '../store/route.ts';
import { deselect, selectAll } from '../store/selection.ts';
import { productButtons, productMenu } from './product-menu.ts';

const SORT_LABELS: Readonly<Record<Route['sort'], () => string>> = {
  own: () => t('shop_sort_custom'),
  newest: () => t('shop_sort_newest'),
  oldest: () => t('shop_sort_oldest'),
  title: () => t('shop_sort_title'),
  marketplace: () => t('shop_sort_marketplace'),
  brand: () => t('shop_sort_brand'),
  earned: () => t('shop_sort_earned'),
};

/** Over the list: how many, what to do with those that are selected, in which order and how they are shown. */
export function ListTools() {
  const page = useShopPage();
  const acts = useRef<HTMLDivElement>(null);
  useWordsThatFit(acts);
  return (
    <div class="list-tools">
      <SelectAll />
      <p class="tools-count" role="status">
        {countText(page)}
      </p>
      <div class="tools-acts" ref={acts}>
        {page.list.selection.value.ids.size > 0 && <SelectionTools />}
      </div>
      <SortSelect />
      <ViewModeButton />
    </div>
  );
}

/** Where the buttons have no room for their words, in any language, these give way to their pictures. */
function useWordsThatFit(acts: RefObject<HTMLElement | null>): void {
  const fit = () => {
    const element = acts.current;
    if (!element) return;
    element.removeAttribute('data-tight');
    // Measuring lays the page out at once; without a selection there is nothing to measure.
    if (element.children.length === 0) return;
    const needed = [...element.children].reduce((sum, { scrollWidth }) => sum + scrollWidth, 0);
    element.toggleAttribute('data-tight', needed > element.clientWidth);
  };
  useLayoutEffect(fit);
  useEffect(() => {
    const sizes = new ResizeObserver(fit);
    if (acts.current?.parentElement) sizes.observe(acts.current.parentElement);
    return () => sizes.disconnect();
  }, [acts]);
}

function SelectAll() {
  const { list } = useShopPage();
  const { ids } = list.listed.value;
  const selection = list.selection.value;
  const selected = selection.ids.size;
  const all = ids.length > 0 && selected === ids.length;
  return (
    <input
      type="checkbox"
      class="tools-all"
      aria-label={t('shop_select_all')}
      title={t('shop_select_all')}
      disabled={ids.length === 0}
      checked={all}
      indeterminate={!all && selected > 1}
      onChange={() =>
        list.select(all || selected > 1 ? deselect(selection) : selectAll(selection, ids))
      }
    />
  );
}

/** What can be done with the selection, the first ones as buttons. */
function SelectionTools() {
  const page = useShopPage();
  return (
    <>
      {productButtons(page).map(({ icon, label, run }) => (
        <Button key={label} variant="quiet" icon={icon} title={label} onClick={run}>
          {label}
        </Button>
      ))}
      <MenuButton
        icon="more"
        label={t('shop_selection_menu')}
        groups={() => productMenu(page, page.list.targets.peek().length)}
      />
    </>
  );
}

function SortSelect() {
  const { router, listFacts } = useShopPage();
  const { place, sort } = router.route.value;
  const isOffered = (each: Route['sort']) =>
    (each !== 'own' || isCategory(place)) &&
    (each !== 'earned' || sort === each || listFacts.isEarnedKnown.value);
  const sorts = SORTS.filter(isOffered);
  return (
    <Select
      aria-label={t('shop_sort')}
      title={t('shop_sort')}
      value={sort}
      options={sorts.map((each) => [each, SORT_LABELS[each]()])}
      onValue={(next) => router.go({ sort: next })}
    />
  );
}

function ViewModeButton() {
  const { remembered } = useShopPage();
  const other = remembered.viewMode.value === 'rows' ? 'tiles' : 'rows';
  return (
    <IconButton
      icon={other}
      label={other === 'tiles' ? t('shop_tiles') : t('shop_rows')}
      onClick={() => remembered.setViewMode(other)}
    />
  );
}

function countText({ list, router }: ShopPageStore): string {
  const { ids, forgiving } = list.listed.value;
  const selected = list.selection.value.ids.size;
  if (selected > 1) return t('shop_selected', numberText(selected), numberText(ids.length));
  if (!isFiltered(router.route.value)) return tn('count_products', ids.length);
  return forgiving ? tn('shop_similar', ids.length) : tn('search_found', ids.length);
}
