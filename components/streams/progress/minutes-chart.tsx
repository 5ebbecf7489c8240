import { useState } from 'preact/hooks';
import { BarChart } from '@/components/charts/bar-chart.tsx';
import { ChartTable } from '@/components/charts/chart-table.tsx';
import { numberText } from '@/components/ui/format.ts';
import { monthText, shortMonthText } from '@/components/ui/money-text.ts';
import { Select } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { daysOfSpan, fullMinutes, sumWithin } from '@/utils/streams/progress.ts';
import { LIVE_SITES, type LiveSite } from '@/utils/streams/stream.ts';
import { addMonths, monthOf } from '@/utils/time/day.ts';
import { siteName } from '../parts/site-name.ts';
import { minutesText } from './amount-text.ts';
import { useProgress } from './use-progress.ts';

const MONTHS = 12;

/** Minutes on air in each of the last months, of one site or of all. */
export function MinutesChart() {
  const { done, doneOn, today } = useProgress();
  const [chosen, choose] = useState<LiveSite | 'all'>('all');
  if (done.length === 0) return null;
  const sites = LIVE_SITES.filter((site) => doneOn.has(site));
  const site = sites.find((each) => each === chosen) ?? 'all';
  const amounts = site === 'all' ? done : (doneOn.get(site) ?? []);
  const now = monthOf(today);
  const rows = Array.from({ length: MONTHS }, (_, at) => addMonths(now, at + 1 - MONTHS)).map(
    (month) => ({
      month,
      minutes: fullMinutes(sumWithin(amounts, daysOfSpan('month', today, month))),
    }),
  );
  const label = t('progress_by_month');
  return (
    <section class="progress-part" aria-label={label}>
      <Select
        aria-label={t('progress_site')}
        value={site}
        options={[
          ['all', t('progress_all_sites')],
          ...sites.map((each) => [each, siteName(each)] as const),
        ]}
        onValue={choose}
      />
      <BarChart
        label={label}
        points={rows.map(({ month, minutes }) => ({
          name: monthText(month),
          short: shortMonthText(month),
          value: minutes,
          isKnown: true,
        }))}
        valueText={minutesText}
        axisText={numberText}
      />
      <ChartTable
        columns={[t('earnings_month'), t('progress_target_minutes')]}
        rows={rows.map(({ month, minutes }) => ({
          name: monthText(month),
          cells: [numberText(minutes)],
        }))}
      />
    </section>
  );
}
