import { numberText } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import { ONLY } from '@/utils/shop/queries/catalog.ts';
import { useShopPage } from '../store/context.ts';

const LABELS: Readonly<Record<(typeof ONLY)[number], () => string>> = {
  none: () => t('shop_uncategorized'),
  month: () => t('shop_only_month'),
  duplicates: () => t('shop_only_duplicates'),
};

/** What the list leaves out: each chip narrows it; marketplaces among one another widen it. */
export function Filters() {
  const { router, tree } = useShopPage();
  const { place, direct, only } = router.route.value;
  const isNested = tree.nodes.value.some(({ parent }) => parent === place);
  const kinds = ONLY.filter((each) => each !== 'none' || place === 'all');
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{t('shop_filters')}</legend>
      {(isNested || direct) && (
        <Chip
          label={t('shop_without_subcategories')}
          on={direct}
          onToggle={() => router.go({ direct: !direct })}
        />
      )}
      {kinds.map((each) => (
        <Chip
          key={each}
          label={LABELS[each]()}
          on={only.includes(each)}
          onToggle={() => router.go({ only: toggled(only, each) })}
        />
      ))}
      <MarketplaceChips />
    </fieldset>
  );
}

/** Only where there is a choice. */
function MarketplaceChips() {
  const { router, list } = useShopPage();
  const chosen = router.route.value.marketplaces;
  const counts = list.listed.value.marketplaces;
  const codes = [...new Set([...chosen, ...counts.keys()])];
  if (codes.length < 2) return null;
  return (
    <>
      {codes.map((code) => (
        <Chip
          key={code}
          label={HOSTS[code]}
          count={counts.get(code) ?? 0}
          on={chosen.includes(code)}
          onToggle={() => router.go({ marketplaces: toggled(chosen, code) })}
        />
      ))}
    </>
  );
}

interface ChipProps {
  label: string;
  count?: number;
  on: boolean;
  onToggle: () => void;
}

function Chip({ label, count, on, onToggle }: ChipProps) {
  return (
    <button type="button" class="chip" aria-pressed={on} onClick={onToggle}>
      {on && <Icon name="check" />}
      <bdi>{label}</bdi>
      {count !== undefined && <span class="chip-count">{numberText(count)}</span>}
    </button>
  );
}

function toggled<T>(list: readonly T[], each: T): T[] {
  return list.includes(each) ? list.filter((other) => other !== each) : [...list, each];
}
