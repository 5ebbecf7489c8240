import { useRef } from 'preact/hooks';
import { accountName } from '@/components/ui/account-name.ts';
import { t } from '@/utils/browser/i18n.ts';
import { accountKey } from '@/utils/earnings/kept/sums-id.ts';
import { earnedByAccount } from '@/utils/earnings/queries/earned.ts';
import type { AccountEarned } from '@/utils/earnings/queries/views.ts';
import { useFromFacts } from '../parts/use-facts.ts';
import { useEarnings } from '../store/context.ts';
import { HOME } from '../store/route.ts';
import { type Column, DataTable } from '../table/data-table.tsx';
import { changeColumn, figureColumns, rateColumn } from '../table/figure-columns.tsx';
import { useScroller } from '../table/use-scroller.ts';
import { useSorted } from '../table/use-sorted.ts';

/** What each account has earned; leads to its products. */
export function AccountTotals() {
  const { route, go } = useEarnings();
  const root = useRef<HTMLElement>(null);
  const scroller = useScroller(root);
  const rows = useFromFacts(({ sums }, period) => earnedByAccount(sums, period));
  const { period } = route.value;
  const columns: Column<AccountEarned>[] = [
    {
      id: 'name',
      label: t('earnings_account'),
      value: ({ account }) => accountName(account),
      cell: ({ account }) => (
        <button
          type="button"
          class="data-name"
          onClick={() =>
            go({ ...HOME, period, view: 'products', marketplace: account.marketplace })
          }
        >
          {accountName(account)}
        </button>
      ),
    },
    ...figureColumns<AccountEarned>(),
    rateColumn<AccountEarned>(),
    ...(period === 'all' ? [] : [changeColumn<AccountEarned>()]),
  ];
  const sorted = useSorted(rows, columns, { by: 'fees', descending: true });
  if (!rows || rows.length === 0) return null;
  return (
    <section ref={root} aria-label={t('earnings_accounts')}>
      <DataTable
        {...sorted}
        label={t('earnings_accounts')}
        columns={columns}
        keyOf={({ account }) => accountKey(account)}
        scroller={scroller}
      />
    </section>
  );
}
