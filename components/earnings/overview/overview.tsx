import { Button } from '@/components/ui/button.tsx';
import { ViewHead } from '@/components/ui/view-head.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { SalesOverTime } from '../chart/sales-over-time.tsx';
import { PeriodSelect } from '../parts/period-select.tsx';
import { useEarnings } from '../store/context.ts';
import { AccountTotals } from './account-totals.tsx';
import { ChooseReports } from './choose-reports.tsx';
import { FirstReport } from './first-report.tsx';
import { OverviewSteps } from './overview-steps.tsx';
import { Totals } from './totals.tsx';
import './overview.css';

/** What to do next, and what was earned; before there are reports, how to get them. */
export function Overview() {
  const { facts } = useEarnings();
  const known = facts.value;
  if (!known) return null;
  return (
    <div class="earnings-view">
      {known.sums.span === null ? (
        <>
          <FirstReport />
          <OverviewSteps />
        </>
      ) : (
        <Sums />
      )}
    </div>
  );
}

function Sums() {
  const { go } = useEarnings();
  return (
    <>
      <ViewHead title={t('section_earnings')} hint={t('earnings_private')}>
        <PeriodSelect />
        <ChooseReports />
      </ViewHead>
      <OverviewSteps />
      <Totals onAllTime={() => go({ period: 'all' })} />
      <SalesOverTime />
      <AccountTotals />
      <p>
        <Button onClick={() => go({ view: 'products' })}>{t('earnings_to_products')}</Button>
      </p>
    </>
  );
}
