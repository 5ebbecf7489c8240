import { numberText } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { ONLY } from '@/utils/shop/queries/catalog.ts';
import type { Route } from '../shell/route.ts';

export interface FiltersProps {
  route: Route;
  /** The category that is shown has sub-categories. */
  nested: boolean;
  /** Marketplaces that products are saved from, with how many. */
  marketplaces: ReadonlyMap<MarketplaceCode, number>;
  onChange: (change: Partial<Pick<Route, 'below' | 'only' | 'marketplaces'>>) => void;
}

const LABELS: Readonly<Record<(typeof ONLY)[number], () => string>> = {
  none: () => t('shop_uncategorized'),
  month: () => t('shop_only_month'),
  duplicates: () => t('shop_only_duplicates'),
};

/** What the list leaves out: each chip narrows it; sub-categories, and marketplaces among one another, widen it. */
export function Filters({ route, nested, marketplaces, onChange }: FiltersProps) {
  const { place, below, only } = route;
  const kinds = ONLY.filter((each) => each !== 'none' || place === 'all');
  const shown = [...new Set([...route.marketplaces, ...marketplaces.keys()])];
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{t('shop_filters')}</legend>
      {(nested || below) && (
        <Chip
          label={t('shop_with_subcategories')}
          on={below}
          onToggle={() => onChange({ below: !below })}
        />
      )}
      {kinds.map((each) => (
        <Chip
          key={each}
          label={LABELS[each]()}
          on={only.includes(each)}
          onToggle={() => onChange({ only: toggled(only, each) })}
        />
      ))}
      {shown.length > 1 &&
        shown.map((code) => (
          <Chip
            key={code}
            label={HOSTS[code]}
            count={marketplaces.get(code) ?? 0}
            on={route.marketplaces.includes(code)}
            onToggle={() => onChange({ marketplaces: toggled(route.marketplaces, code) })}
          />
        ))}
    </fieldset>
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
