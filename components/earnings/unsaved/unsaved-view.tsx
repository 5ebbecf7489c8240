import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { country, numberText } from '@/components/ui/format.ts';
import { dayText } from '@/components/ui/money-text.ts';
import { ViewHead } from '@/components/ui/view-head.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { soldKey } from '@/utils/earnings/kept/names.ts';
import { soldNotSaved } from '@/utils/earnings/queries/sold.ts';
import type { SoldProduct } from '@/utils/earnings/queries/views.ts';
import { report } from '@/utils/report.ts';
import { NoSales } from '../parts/no-sales.tsx';
import { PeriodSelect } from '../parts/period-select.tsx';
import { useFromFacts } from '../parts/use-facts.ts';
import { isSearched } from '../products/search.ts';
import { useEarnings } from '../store/context.ts';
import { type Column, DataTable } from '../table/data-table.tsx';
import { figureColumns } from '../table/figure-columns.tsx';
import { useScroller } from '../table/use-scroller.ts';
import { useSorted } from '../table/use-sorted.ts';
import { savedRow } from './saved-row.ts';

const keyOf = ({ marketplace, asin }: SoldProduct) => soldKey(marketplace, asin);

/** What sold through the creator's links and is not in her shop: saved with one click, one or many. */
export function UnsavedView() {
  const { page, port, route } = useEarnings();
  const root = useRef<HTMLDivElement>(null);
  const scroller = useScroller(root);
  const all = useFromFacts(({ sums, saved }, period) => soldNotSaved(sums, saved, period));
  const nameOf = useNames(all);
  const { query } = route.value;
  const rows = useMemo(
    () => all?.filter((row) => isSearched(query, `${nameOf(row)} ${row.asin}`)) ?? null,
    [all, query, nameOf],
  );
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows?.filter((row) => ticked.has(keyOf(row))) ?? [];
  const save = async (products: readonly SoldProduct[]) => {
    const saved = products.map((row) => savedRow(row, nameOf(row)));
    if (await page.actions.run(() => port.saveProducts(saved))) setTicked(new Set());
  };
  const tick = (row: SoldProduct, isTicked: boolean) => {
    const next = new Set(ticked);
    if (isTicked) next.add(keyOf(row));
    else next.delete(keyOf(row));
    setTicked(next);
  };
  const columns = unsavedColumns({ nameOf, ticked, tick, save: (row) => void save([row]) });
  const sorted = useSorted(rows, columns, { by: 'fees', descending: true });
  return (
    <div class="earnings-view" ref={root}>
      <ViewHead title={t('earnings_unsaved')} hint={t('earnings_unsaved_hint')}>
        <PeriodSelect />
        <SelectionButtons
          all={rows?.length ?? 0}
          chosen={chosen.length}
          onAll={(isAll) => setTicked(new Set(isAll ? rows?.map(keyOf) : []))}
          onSave={() => void save(chosen)}
        />
      </ViewHead>
      {rows?.length === 0 && (
        <NoSales
          text={query.trim() === '' ? t('earnings_unsaved_none') : t('search_found_none', query)}
        />
      )}
      {rows && rows.length > 0 && (
        <DataTable
          {...sorted}
          label={t('earnings_unsaved')}
          columns={columns}
          keyOf={keyOf}
          scroller={scroller}
        />
      )}
    </div>
  );
}

interface SelectionButtonsProps {
  /** How many there are, and how many of them are selected. */
  all: number;
  chosen: number;
  onAll: (isAll: boolean) => void;
  onSave: () => void;
}

function SelectionButtons({ all, chosen, onAll, onSave }: SelectionButtonsProps) {
  const isAll = chosen === all;
  return (
    <>
      {all > 0 && (
        <Button onClick={() => onAll(!isAll)}>
          {isAll ? t('earnings_deselect_all') : t('shop_select_all')}
        </Button>
      )}
      <Button variant="primary" icon="save" disabled={chosen === 0} onClick={onSave}>
        {t('earnings_save_selected', numberText(chosen))}
      </Button>
    </>
  );
}

interface ColumnsPort {
  nameOf: (row: SoldProduct) => string;
  ticked: ReadonlySet<string>;
  tick: (row: SoldProduct, isTicked: boolean) => void;
  save: (row: SoldProduct) => void;
}

function unsavedColumns({ nameOf, ticked, tick, save }: ColumnsPort): Column<SoldProduct>[] {
  return [
    {
      id: 'name',
      label: t('earnings_by_product'),
      value: nameOf,
      cell: (row) => (
        <label class="data-name" title={nameOf(row)}>
          <input
            type="checkbox"
            checked={ticked.has(keyOf(row))}
            onChange={(event) => tick(row, event.currentTarget.checked)}
          />{' '}
          <bdi>{nameOf(row)}</bdi>
        </label>
      ),
    },
    {
      id: 'marketplace',
      label: t('shop_sort_marketplace'),
      value: ({ marketplace }) => country(marketplace),
      cell: ({ marketplace }) => country(marketplace),
    },
    ...figureColumns<SoldProduct>(['ordered', 'shipped', 'returned', 'fees']),
    {
      id: 'indirect',
      label: t('earnings_indirect'),
      isNumber: true,
      value: ({ indirect }) => indirect,
      cell: ({ indirect }) => numberText(indirect),
    },
    {
      id: 'last',
      label: t('earnings_last_sold'),
      isNumber: true,
      value: ({ last }) => last,
      cell: ({ last }) => dayText(last),
    },
    {
      id: 'save',
      label: t('action_save'),
      cell: (row) => (
        <Button
          variant="quiet"
          icon="save"
          aria-label={t('earnings_save_product', nameOf(row))}
          onClick={() => save(row)}
        >
          {t('action_save')}
        </Button>
      ),
    },
  ];
}

/** What the reports call them; the ASIN where their rows are not on this machine. */
function useNames(rows: readonly SoldProduct[] | null): (row: SoldProduct) => string {
  const { port } = useEarnings();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    if (!rows || rows.length === 0) return;
    let overtaken = false;
    port
      .names(rows)
      .then((read) => {
        if (!overtaken) setNames(read);
      })
      .catch(report);
    return () => {
      overtaken = true;
    };
  }, [port, rows]);
  return useMemo(() => (row) => names.get(keyOf(row)) ?? row.asin, [names]);
}
