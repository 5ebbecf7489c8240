import { useMemo } from 'preact/hooks';
import { currencyOf } from '@/utils/earnings/money.ts';
import { useEarnings } from '../store/context.ts';
import type { Column } from './data-table.tsx';
import { readSort, type Sort, sortRows, writeSort } from './sort.ts';

/** The rows in the order that the address names, which the table's heads change; her own currency comes first. */
export function useSorted<R>(
  rows: readonly R[] | null,
  columns: readonly Column<R>[],
  usual: Sort,
): { rows: readonly R[]; sort: Sort; onSort: (sort: Sort) => void } {
  const { page, route, go } = useEarnings();
  const home = page.live.settings.value?.home;
  const own = home ? currencyOf(home) : undefined;
  const text = route.value.sort;
  const sort = readSort(
    text,
    columns.filter(({ value }) => value).map(({ id }) => id),
    usual,
  );
  const column = columns.find(({ id }) => id === sort.by);
  // The columns are made anew with every rendering; what they sort by is told by their id.
  const sorted = useMemo(
    () =>
      sortRows(rows ?? [], column?.value ?? (() => null), sort.descending, column?.groupOf, own),
    [rows, sort.by, sort.descending, own],
  );
  return { rows: sorted, sort, onSort: (next) => go({ sort: writeSort(next) }, false) };
}
