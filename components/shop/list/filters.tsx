import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { dateText } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { lazy } from '@/components/ui/lazy.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import { useShopPage } from '../store/context.ts';
import { copyName } from '../store/copy-name.ts';
import { isFiltered } from '../store/route.ts';
import { ClearFilters } from './clear-filters.tsx';
import { LABELS, toggled } from './filter-labels.ts';

const FilterMenuList = lazy(async () => (await import('./lazy-parts.ts')).FilterMenuList);

/** What the list leaves out: chosen in a menu, each shown as a chip that takes it back. */
export function Filters() {
  const { router } = useShopPage();
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{t('shop_filters')}</legend>
      <FilterMenu />
      <Chips />
      {isFiltered(router.route.value) && (
        <ClearFilters variant="quiet" label={t('shop_clear_filters')} />
      )}
    </fieldset>
  );
}

/** Statuses narrow the list; marketplaces among one another widen it. The menu stays open for the next. */
function FilterMenu() {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        icon="filter"
        buttonRef={button}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('shop_filter')}
      </Button>
      {isOpen && <FilterMenuList anchor={button} onClose={() => setOpen(false)} />}
    </>
  );
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
      onClick={({ currentTarget }) => {
        // The chip is removed: the focus moves to what stands before it.
        const before = currentTarget.previousElementSibling;
        if (before instanceof HTMLElement) before.focus();
        onRemove();
      }}
    >
      <bdi>{label}</bdi>
      <Icon name="close" />
    </button>
  );
}
