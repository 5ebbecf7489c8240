import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { dateText, numberText } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { type MenuGroup, MenuList } from '@/components/ui/menu-list.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { ONLY, type Only } from '@/utils/shop/queries/catalog.ts';
import { useShopPage } from '../store/context.ts';
import { copyName } from '../store/copy-name.ts';
import type { ShopPageStore } from '../store/page-store.ts';
import { isFiltered, UNFILTERED } from '../store/route.ts';

const LABELS: Readonly<Record<Only, () => string>> = {
  none: () => t('shop_uncategorized'),
  month: () => t('shop_only_month'),
  unlinked: () => t('shop_only_unlinked'),
  linked: () => t('shop_only_linked'),
  dead: () => t('product_no_longer_sold'),
  untagged: () => t('shop_only_untagged'),
  duplicates: () => t('shop_only_duplicates'),
};

/** What the list leaves out: chosen in a menu, each shown as a chip that takes it back. */
export function Filters() {
  const { router } = useShopPage();
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{t('shop_filters')}</legend>
      <FilterMenu />
      <Chips />
      {isFiltered(router.route.value) && (
        <Button variant="quiet" class="filters-clear" onClick={() => router.go(UNFILTERED)}>
          {t('shop_clear_filters')}
        </Button>
      )}
    </fieldset>
  );
}

/** Statuses narrow the list; marketplaces among one another widen it. The menu stays open for the next. */
function FilterMenu() {
  const page = useShopPage();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        class="filters-menu"
        icon="filter"
        buttonRef={button}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('shop_filter')}
      </Button>
      {isOpen && (
        <MenuList
          label={t('shop_filters')}
          groups={filterMenu(page)}
          anchor={button}
          align="start"
          onClose={() => setOpen(false)}
        />
      )}
    </>
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

/** All that is left out now. */
function Chips() {
  const { router, copies } = useShopPage();
  const { direct, only, marketplaces, text } = router.route.value;
  const copy = text === null ? null : copies.value.find(({ at }) => at === text);
  return (
    <>
      {direct && (
        <Chip
          label={t('shop_without_subcategories')}
          onRemove={() => router.go({ direct: false })}
        />
      )}
      {only.map((each) => (
        <Chip
          key={each}
          label={LABELS[each]()}
          onRemove={() => router.go({ only: toggled(only, each) })}
        />
      ))}
      {marketplaces.map((code) => (
        <Chip
          key={code}
          label={HOSTS[code]}
          onRemove={() => router.go({ marketplaces: toggled(marketplaces, code) })}
        />
      ))}
      {text !== null && (
        <Chip
          label={copy ? `${copyName(copy)} · ${dateText(copy.at)}` : dateText(text)}
          onRemove={() => router.go({ text: null })}
        />
      )}
    </>
  );
}

function Chip({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <button
      type="button"
      class="chip filter-chip"
      aria-label={t('shop_filter_remove', label)}
      title={t('shop_filter_remove', label)}
      onClick={onRemove}
    >
      <bdi>{label}</bdi>
      <Icon name="close" />
    </button>
  );
}

function toggled<T>(list: readonly T[], each: T): T[] {
  return list.includes(each) ? list.filter((other) => other !== each) : [...list, each];
}
