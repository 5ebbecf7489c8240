import { Button } from '@/components/ui/button.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { useEarnings } from '../store/context.ts';
import { HOME, isFiltered, UNFILTERED } from '../store/route.ts';

/** A view has nothing to show: why, and the thing to do. */
export function NoSales({ text }: { text: string }) {
  const { route, go, facts } = useEarnings();
  const now = route.value;
  const hasReports = facts.value?.sums.span !== null;
  return (
    <div class="view-empty" role="status">
      <p>{hasReports ? text : t('earnings_no_reports')}</p>
      {isFiltered(now) && <Button onClick={() => go(UNFILTERED)}>{t('shop_clear_filters')}</Button>}
      {hasReports && !isFiltered(now) && now.period !== 'all' && (
        <Button onClick={() => go({ period: 'all' })}>{t('earnings_show_all_time')}</Button>
      )}
      <Button variant="quiet" onClick={() => go(HOME)}>
        {t('earnings_to_overview')}
      </Button>
    </div>
  );
}
