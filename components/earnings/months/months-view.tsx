import { useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { moneyText, monthText } from '@/components/ui/money-text.ts';
import { ViewHead } from '@/components/ui/view-head.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { monthTable } from '@/utils/earnings/queries/over-time.ts';
import type { MonthRow } from '@/utils/earnings/queries/views.ts';
import { NoSales } from '../parts/no-sales.tsx';
import { useFromFacts } from '../parts/use-facts.ts';
import { useEarnings } from '../store/context.ts';
import { type Column, DataTable } from '../table/data-table.tsx';
import { figureLabel, figureText } from '../table/figure-columns.tsx';
import { useScroller } from '../table/use-scroller.ts';
import { useSorted } from '../table/use-sorted.ts';
import { monthsCsv } from './months-csv.ts';

const COUNTS = ['clicks', 'ordered', 'shipped', 'returned'] as const;
const AMOUNTS = ['revenue', 'fees', 'bounties', 'bonuses', 'total'] as const;

/** What was earned in each month and currency, to be saved for the tax adviser. */
export function MonthsView() {
  const { port } = useEarnings();
  const root = useRef<HTMLDivElement>(null);
  const scroller = useScroller(root);
  const rows = useFromFacts(({ sums }) => monthTable(sums));
  const columns = monthColumns();
  const sorted = useSorted(rows, columns, { by: 'month', descending: true });
  const save = () => {
    const head = columns.map(({ label }) => label);
    const text = monthsCsv(sorted.rows, [head[0] ?? '', t('earnings_currency'), ...head.slice(1)]);
    port.saveFile('linkshelf-months.csv', [text], 'text/csv');
  };
  return (
    <div class="earnings-view" ref={root}>
      <ViewHead title={t('earnings_months')} hint={t('earnings_months_hint')}>
        <Button icon="download" onClick={save} disabled={!rows || rows.length === 0}>
          {t('earnings_save_csv')}
        </Button>
      </ViewHead>
      {rows?.length === 0 && <NoSales text={t('earnings_no_reports')} />}
      {rows && rows.length > 0 && (
        <DataTable
          {...sorted}
          label={t('earnings_months')}
          columns={columns}
          keyOf={({ month, currency }) => `${month} ${currency}`}
          scroller={scroller}
        />
      )}
    </div>
  );
}

function monthColumns(): Column<MonthRow>[] {
  return [
    {
      id: 'month',
      label: t('earnings_month'),
      value: ({ month }) => month,
      cell: ({ month, currency }) => (
        <span class="data-name">{`${monthText(month)} · ${currency}`}</span>
      ),
    },
    ...COUNTS.map((name) => ({
      id: name,
      label: figureLabel(name),
      isNumber: true,
      value: (row: MonthRow) => row[name],
      cell: (row: MonthRow) => figureText(name, row[name], row.currency),
    })),
    ...AMOUNTS.map((name) => ({
      id: name,
      label: amountLabel(name),
      isNumber: true,
      value: (row: MonthRow) => row[name],
      groupOf: ({ currency }: MonthRow) => currency,
      cell: (row: MonthRow) => amountText(row[name], row.currency),
    })),
  ];
}

function amountText(amount: number | null, currency: string): string {
  return amount === null ? '–' : moneyText(amount, currency);
}

function amountLabel(name: (typeof AMOUNTS)[number]): string {
  if (name === 'bounties') return t('earnings_bounties');
  if (name === 'bonuses') return t('earnings_bonuses');
  return name === 'total' ? t('earnings_total') : figureLabel(name);
}
