import { useRef } from 'preact/hooks';
import { accountName } from '@/components/ui/account-name.ts';
import { ViewHead } from '@/components/ui/view-head.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { accountKey } from '@/utils/earnings/kept/sums-id.ts';
import { directness } from '@/utils/earnings/queries/direct.ts';
import type { Directness, Earned } from '@/utils/earnings/queries/views.ts';
import { NoSales } from '../parts/no-sales.tsx';
import { PeriodSelect } from '../parts/period-select.tsx';
import { useFromFacts } from '../parts/use-facts.ts';
import { type Column, DataTable } from '../table/data-table.tsx';
import { figureColumns, rateColumn } from '../table/figure-columns.tsx';
import { useScroller } from '../table/use-scroller.ts';
import { useSorted } from '../table/use-sorted.ts';

const KINDS = ['direct', 'indirect', 'unknown'] as const;
type Kind = (typeof KINDS)[number];

const LABELS: Readonly<Record<Kind, () => string>> = {
  direct: () => t('earnings_direct'),
  indirect: () => t('earnings_indirect'),
  unknown: () => t('earnings_direct_unknown'),
};

interface DirectRow extends Earned {
  key: string;
  name: string;
}

/** What was bought through the linked product itself and what instead of it, and what each paid. */
export function DirectView() {
  const root = useRef<HTMLDivElement>(null);
  const scroller = useScroller(root);
  const rows = useFromFacts(({ sums }, period) => directness(sums, period).flatMap(rowsOf));
  const columns: Column<DirectRow>[] = [
    {
      id: 'name',
      label: t('earnings_sales'),
      value: ({ name }) => name,
      cell: ({ name }) => <span class="data-name">{name}</span>,
    },
    ...figureColumns<DirectRow>(['ordered', 'shipped', 'returned', 'revenue', 'fees']),
    rateColumn<DirectRow>(),
  ];
  const sorted = useSorted(rows, columns, { by: 'fees', descending: true });
  return (
    <div class="earnings-view" ref={root}>
      <ViewHead title={t('earnings_directness')} hint={t('earnings_directness_hint')}>
        <PeriodSelect />
      </ViewHead>
      {rows?.length === 0 && <NoSales text={t('earnings_directness_none')} />}
      {rows && rows.length > 0 && (
        <DataTable
          {...sorted}
          label={t('earnings_directness')}
          columns={columns}
          keyOf={({ key }) => key}
          scroller={scroller}
        />
      )}
    </div>
  );
}

/** Kinds of which there is nothing are left out. */
function rowsOf({ account, currency, ...figures }: Directness): DirectRow[] {
  return KINDS.filter((kind) => {
    const { ordered, shipped, returned } = figures[kind];
    return ordered + shipped + returned > 0;
  }).map((kind) => ({
    key: `${accountKey(account)} ${kind}`,
    name: `${accountName(account)} · ${LABELS[kind]()}`,
    currency,
    now: figures[kind],
    before: null,
  }));
}
