import { Button } from '@/components/ui/button.tsx';
import { country } from '@/components/ui/format.ts';
import { pathText } from '@/components/ui/path-text.ts';
import { Select } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { useEarnings } from '../store/context.ts';
import { marketplacesOf, tagsOf } from '../store/narrowed.ts';
import { type EarningsRoute, isFiltered, UNFILTERED } from '../store/route.ts';

/** Leaves out what sold elsewhere, through other tracking IDs or channels, or stands in other categories. */
export function EarnedFilters() {
  const { facts, route, go } = useEarnings();
  const now = route.value;
  const known = facts.value;
  if (!known) return null;
  const { kept } = known.settings.channels;
  const tagNames = [...new Set(kept.map(({ tagName }) => tagName).filter(Boolean))];
  return (
    <>
      <Filter
        label={t('shop_sort_marketplace')}
        all={t('earnings_all_marketplaces')}
        value={now.marketplace}
        options={marketplacesOf(known.sums).map((code) => [code, country(code)])}
        onValue={(marketplace) => go({ marketplace })}
      />
      <Filter
        label={t('earnings_by_tag')}
        all={t('earnings_all_tags')}
        value={now.tag}
        options={tagsOf(known.sums, now.marketplace).map((tag) => [tag, tag])}
        onValue={(tag) => go({ tag })}
      />
      {now.by === 'product' && known.snapshot.categories.length > 0 && (
        <Filter
          label={t('earnings_by_category')}
          all={t('earnings_all_categories')}
          value={now.category}
          options={known.snapshot.categories.map(({ id, path }) => [id, pathText(path)])}
          onValue={(category) => go({ category })}
        />
      )}
      {tagNames.length > 0 && (
        <Filter
          label={t('earnings_by_channel')}
          all={t('earnings_all_channels')}
          value={now.channel}
          options={tagNames.map((name) => [name, channelsWith(kept, name)])}
          onValue={(channel) => go({ channel })}
        />
      )}
      {isFiltered(now) && (
        <Button variant="quiet" icon="close" onClick={() => go(UNFILTERED)}>
          {t('shop_clear_filters')}
        </Button>
      )}
    </>
  );
}

/** Channels that link with tracking IDs of the same name cannot be told apart. */
function channelsWith(kept: readonly { name: string; tagName: string }[], tagName: string): string {
  return kept
    .filter((channel) => channel.tagName === tagName)
    .map(({ name }) => name)
    .join(', ');
}

interface FilterProps<T extends string> {
  label: string;
  /** What "no filter" is called. */
  all: string;
  value: EarningsRoute['tag'];
  options: readonly (readonly [value: T, name: string])[];
  onValue: (value: T | null) => void;
}

function Filter<T extends string>({ label, all, value, options, onValue }: FilterProps<T>) {
  const chosen = options.find(([each]) => each === value)?.[0] ?? '';
  return (
    <Select<T | ''>
      aria-label={label}
      title={label}
      value={chosen}
      options={[['', all], ...options]}
      onValue={(next) => onValue(next === '' ? null : next)}
    />
  );
}
