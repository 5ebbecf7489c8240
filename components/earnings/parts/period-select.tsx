import { Select } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { PERIOD_LENGTHS } from '@/utils/earnings/queries/period.ts';
import type { PeriodLength } from '@/utils/earnings/queries/views.ts';
import { useEarnings } from '../store/context.ts';

/** Over how many days the view sums up. */
export function PeriodSelect() {
  const { route, go } = useEarnings();
  return (
    <Select
      class="shop-select"
      aria-label={t('earnings_period')}
      title={t('earnings_period')}
      value={String(route.value.period)}
      options={PERIOD_LENGTHS.map((each) => [String(each), periodText(each)])}
      onValue={(chosen) => {
        const period = PERIOD_LENGTHS.find((each) => String(each) === chosen);
        if (period !== undefined) go({ period });
      }}
    />
  );
}

export function periodText(length: PeriodLength): string {
  return length === 'all' ? t('earnings_all_time') : t('earnings_last_days', length);
}
