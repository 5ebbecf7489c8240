import { useState } from 'preact/hooks';
import { ViewHead } from '@/components/ui/view-head.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { type Month, monthOf } from '@/utils/time/day.ts';
import { viewLabel } from '../view-labels.ts';
import { MinutesChart } from './minutes-chart.tsx';
import { MonthCalendar } from './month-calendar.tsx';
import { SiteComparison } from './site-comparison.tsx';
import { Standings } from './standings.tsx';
import { useProgress } from './use-progress.ts';
import '../after/after.css';
import './progress.css';

/** The way to her targets: how it stands, a calendar, and what an hour on each site brings. */
export function ProgressView() {
  const { today } = useProgress();
  const [chosen, setMonth] = useState<Month | null>(null);
  const month = chosen ?? monthOf(today);
  return (
    <>
      <ViewHead title={viewLabel('progress')} hint={t('progress_hint')} />
      <Standings month={month} />
      <MonthCalendar month={month} onMonth={setMonth} />
      <MinutesChart />
      <SiteComparison />
    </>
  );
}
