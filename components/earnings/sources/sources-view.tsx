import { useMemo } from 'preact/hooks';
import { country, numberText } from '@/components/ui/format.ts';
import { daysText, dayText } from '@/components/ui/money-text.ts';
import { platformName } from '@/components/ui/platform-name.ts';
import { ViewHead } from '@/components/ui/view-head.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { soldFrom } from '@/utils/earnings/queries/sold-from.ts';
import type { Origin, SoldFrom } from '@/utils/earnings/queries/views.ts';
import { NoSales } from '../parts/no-sales.tsx';
import { PeriodSelect } from '../parts/period-select.tsx';
import { useFromFacts } from '../parts/use-facts.ts';
import { useProductTitles } from '../parts/use-product-titles.ts';
import { isSearched } from '../products/search.ts';
import { useEarnings } from '../store/context.ts';
import './sources-view.css';

/** So many are shown at once: each is read, not scanned. */
const SHOWN = 100;

/** Texts of the creator's beside the sales that may have come from them: proposals with their reasons. */
export function SourcesView() {
  const { route } = useEarnings();
  const all = useFromFacts(({ sums, copies, settings, tags, saved }, period) =>
    soldFrom(sums, { copies, channels: settings.channels.kept, tags, saved }, period),
  );
  const ids = useMemo(() => all?.map(({ product }) => product) ?? [], [all]);
  const titleOf = useProductTitles(ids);
  const { query } = route.value;
  const rows = all?.filter(({ product, asin }) => isSearched(query, titleOf(product) ?? asin));
  return (
    <div class="earnings-view">
      <ViewHead title={t('earnings_sources')} hint={t('earnings_sources_hint')}>
        <PeriodSelect />
      </ViewHead>
      {rows?.length === 0 && (
        <NoSales
          text={query.trim() === '' ? t('earnings_sources_none') : t('search_found_none', query)}
        />
      )}
      <ul class="sources">
        {rows?.slice(0, SHOWN).map((row) => (
          <Source key={`${row.product} ${row.tag}`} row={row} title={titleOf(row.product)} />
        ))}
      </ul>
      {rows && rows.length > SHOWN && (
        <p class="quiet">{t('earnings_sources_more', numberText(SHOWN))}</p>
      )}
    </div>
  );
}

function Source({ row, title }: { row: SoldFrom; title: string | null }) {
  const { marketplace, asin, tag, ordered, first, last, origins } = row;
  const days =
    first === last ? dayText(first) : t('earnings_from_to', dayText(first), dayText(last));
  return (
    <li>
      <h2>
        <bdi>{title ?? asin}</bdi>
      </h2>
      <p class="quiet">
        {[
          t('earnings_pair', t('earnings_ordered'), numberText(ordered)),
          days,
          country(marketplace),
          tag,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ol>
        {origins.map((origin) => (
          <li key={`${origin.channel} ${origin.platform} ${origin.day}`}>
            <strong>
              {t(
                'earnings_perhaps',
                origin.channel || platformName(origin.platform),
                dayText(origin.day),
              )}
            </strong>{' '}
            <span class="quiet">{reasonText(origin, tag)}</span>
          </li>
        ))}
      </ol>
    </li>
  );
}

/** Why it may have come from there, in one sentence. */
function reasonText({ reason, after }: Origin, tag: string | null): string {
  const why =
    reason === 'tag-and-product'
      ? t('earnings_reason_tag', tag ?? '')
      : t('earnings_reason_product');
  return `${why} ${t('earnings_days_before', daysText(after))}`;
}
