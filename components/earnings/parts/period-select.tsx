import { Select } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { PeriodLength } from '@/utils/earnings/queries/views.ts';
import { useEarnings } from '../store/context.ts';
import { PERIODS } from '../store/route.ts';

/** Over how many days the view sums up. */
export function PeriodSelect() {
  const { route, go } = useEarnings();
  return (
    <Select
      aria-label={t('earnings_period')}
      title={t('earnings_period')}
      value={String(route.value.period)}
      options={PERIODS.map((each) => [String(each), periodText(each)])}
      onValue={(chosen) => {
        const period = PERIODS.find((each) => String(each) === chosen);
        if (period !== undefined) go({ period });
      }}
    />
  );
}

export function periodText(length: PeriodLength): string {
  return length === 'all' ? t('earnings_all_time') : t('earnings_last_days', length);
}
