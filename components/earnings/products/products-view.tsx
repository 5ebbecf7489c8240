import { useMemo, useRef } from 'preact/hooks';
import { Select } from '@/components/ui/select.tsx';
import { ViewHead } from '@/components/ui/view-head.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { soldNotSaved } from '@/utils/earnings/queries/sold.ts';
import { SalesOverTime } from '../chart/sales-over-time.tsx';
import { NoSales } from '../parts/no-sales.tsx';
import { PeriodSelect } from '../parts/period-select.tsx';
import { useFromFacts } from '../parts/use-facts.ts';
import { useEarnings } from '../store/context.ts';
import { GROUPS, type Group, HOME, isFiltered, UNFILTERED } from '../store/route.ts';
import { DataTable } from '../table/data-table.tsx';
import { changeColumn, figureColumns, rateColumn } from '../table/figure-columns.tsx';
import { useScroller } from '../table/use-scroller.ts';
import { useSorted } from '../table/use-sorted.ts';
import { EarnedFilters } from './earned-filters.tsx';
import { type EarnedRow, earnedRows } from './earned-rows.ts';
import { isSearched } from './search.ts';
import { useTitles } from './use-titles.ts';

const GROUP_LABELS: Readonly<Record<Group, () => string>> = {
  product: () => t('earnings_by_product'),
  tag: () => t('earnings_by_tag'),
  category: () => t('earnings_by_category'),
  account: () => t('earnings_by_marketplace'),
  channel: () => t('earnings_by_channel'),
};

/** Which of the creator's products, tracking IDs, categories, marketplaces and channels earn. */
export function ProductsView() {
  const { route, go } = useEarnings();
  const root = useRef<HTMLDivElement>(null);
  const scroller = useScroller(root);
  const now = route.value;
  const { by, query, marketplace, tag, category, channel } = now;
  const all = useFromFacts(
    (facts, period) => earnedRows(facts, period, { by, marketplace, tag, category, channel }),
    [by, marketplace, tag, category, channel],
  );
  const titles = useTitles(all);
  const rows = useMemo(
    () => all?.filter((row) => isSearched(query, titles(row))) ?? null,
    [all, query, titles],
  );
  const columns = [
    {
      id: 'name',
      label: GROUP_LABELS[by](),
      value: titles,
      cell: (row: EarnedRow) => <Name row={row} title={titles(row)} />,
    },
    ...figureColumns<EarnedRow>(),
    rateColumn<EarnedRow>(),
    ...(now.period === 'all' ? [] : [changeColumn<EarnedRow>()]),
  ];
  const sorted = useSorted(rows, columns, { by: 'fees', descending: true });
  return (
    <div class="earnings-view" ref={root}>
      <ViewHead title={t('earnings_products')} hint={t('earnings_products_hint')}>
        <Select
          aria-label={t('earnings_group')}
          title={t('earnings_group')}
          value={by}
          options={GROUPS.map((each) => [each, GROUP_LABELS[each]()])}
          onValue={(next) => go({ ...UNFILTERED, by: next, sort: HOME.sort })}
        />
        <PeriodSelect />
        <EarnedFilters />
      </ViewHead>
      <SalesOverTime isSaved={by === 'product' || by === 'category'} />
      {rows?.length === 0 && <NothingEarned query={query.trim()} />}
      {rows && rows.length > 0 && (
        <DataTable
          {...sorted}
          label={t('earnings_products')}
          columns={columns}
          keyOf={({ key }) => key}
          scroller={scroller}
        />
      )}
    </div>
  );
}

/** The table is empty: for the search, for the filters, or since only what is not in the shop sold. */
function NothingEarned({ query }: { query: string }) {
  const { route } = useEarnings();
  const isSold = useFromFacts(({ sums, saved }, period) => {
    return soldNotSaved(sums, saved, period).length > 0;
  });
  if (query !== '') return <NoSales text={t('search_found_none', query)} />;
  const isUnsaved = isSold === true && !isFiltered(route.value);
  return (
    <NoSales
      text={isUnsaved ? t('earnings_none_saved') : t('earnings_nothing')}
      toUnsaved={isUnsaved}
    />
  );
}

/** A product leads to the shop; what stands for several leads to their products. */
function Name({ row, title }: { row: EarnedRow; title: string }) {
  const { page, go } = useEarnings();
  const { leads } = row;
  const words = (
    <>
      <bdi>{title}</bdi>
      {row.note !== '' && <span class="quiet"> · {row.note}</span>}
    </>
  );
  if (leads === null) return <span class="data-name">{words}</span>;
  return (
    <button
      type="button"
      class="data-name"
      title={title}
      onClick={() => {
        if ('product' in leads) {
          page.router.go({ at: null, place: 'all', query: '', product: leads.product });
        } else go({ ...UNFILTERED, ...leads, by: 'product', sort: HOME.sort });
      }}
    >
      {words}
    </button>
  );
}
