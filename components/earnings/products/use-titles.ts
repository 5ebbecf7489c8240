import { useCallback, useMemo } from 'preact/hooks';
import { useProductTitles } from '../parts/use-product-titles.ts';
import type { EarnedRow } from './earned-rows.ts';

/** What the rows are called: products by their titles in the shop, once these have been read. */
export function useTitles(rows: readonly EarnedRow[] | null): (row: EarnedRow) => string {
  const ids = useMemo(() => rows?.flatMap(({ leads }) => productOf(leads) ?? []) ?? [], [rows]);
  const titleOf = useProductTitles(ids);
  return useCallback((row) => titleOf(productOf(row.leads) ?? '') ?? row.name, [titleOf]);
}

function productOf(leads: EarnedRow['leads']): string | null {
  return leads && 'product' in leads ? leads.product : null;
}
