import type { RefObject } from 'preact';
import { numberText } from '@/components/ui/format.ts';
import { type MenuGroup, MenuList } from '@/components/ui/menu-list.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { ONLY } from '@/utils/shop/queries/list-view.ts';
import { useShopPage } from '../store/context.ts';
import type { ShopPageStore } from '../store/page-store.ts';
import { LABELS, toggled } from './filter-labels.ts';

export interface FilterMenuListProps {
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** All filters, with those that are on ticked. */
export function FilterMenuList({ anchor, onClose }: FilterMenuListProps) {
  return (
    <MenuList
      label={t('shop_filters')}
      groups={filterMenu(useShopPage())}
      anchor={anchor}
      align="start"
      onClose={onClose}
    />
  );
}

function filterMenu(page: ShopPageStore): MenuGroup[] {
  const { router, tree, list } = page;
  const { place, direct, only, marketplaces } = router.route.value;
  const isNested = tree.nodes.value.some(({ parent }) => parent === place);
  const counts = list.listed.value.marketplaces;
  const kinds = ONLY.filter((each) => each !== 'none' || place === 'all');
  return [
    isNested || direct
      ? [
          {
            id: 'direct',
            label: t('shop_without_subcategories'),
            checked: direct,
            run: () => router.go({ direct: !direct }),
          },
        ]
      : [],
    kinds.map((each) => ({
      id: each,
      label: LABELS[each](),
      checked: only.includes(each),
      run: () => router.go({ only: toggled(only, each) }),
    })),
    marketplacesToChoose(counts, marketplaces).map((code) => ({
      id: code,
      label: HOSTS[code],
      count: numberText(counts.get(code) ?? 0),
      checked: marketplaces.includes(code),
      run: () => router.go({ marketplaces: toggled(marketplaces, code) }),
    })),
  ];
}

/** Those with the most products first, and in the same place whether chosen or not; only where there is a choice. */
function marketplacesToChoose(
  counts: ReadonlyMap<MarketplaceCode, number>,
  chosen: readonly MarketplaceCode[],
): MarketplaceCode[] {
  const codes = [...new Set([...counts.keys(), ...chosen])];
  return codes.length > 1 || chosen.length > 0 ? codes : [];
}
