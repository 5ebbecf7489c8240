import { Button } from '@/components/ui/button.tsx';
import { dayText } from '@/components/ui/money-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { Days } from '@/utils/earnings/queries/views.ts';
import { useEarnings } from '../store/context.ts';
import { HOME, isFiltered, UNFILTERED } from '../store/route.ts';
import { useFromFacts } from './use-facts.ts';

/**
 * What to say of a period without sales; null where the reports reach into it.
 * @param span the first and the last day of the reports
 */
export function noSalesInDays(span: Days | null | undefined, period: Days): string | null {
  if (!span || (span.to >= period.from && span.from <= period.to)) return null;
  return t('earnings_nothing_in_days', dayText(span.from), dayText(span.to));
}

/** A view has nothing to show: why, and the thing to do. */
export function NoSales({ text, toUnsaved = false }: { text: string; toUnsaved?: boolean }) {
  const { route, go, facts } = useEarnings();
  const now = route.value;
  const hasReports = facts.value?.sums.span !== null;
  const inDays = useFromFacts(({ sums }, period) => noSalesInDays(sums.span, period));
  return (
    <div class="view-empty" role="status">
      <p>{hasReports ? (!isFiltered(now) && inDays) || text : t('earnings_no_reports')}</p>
      {isFiltered(now) && <Button onClick={() => go(UNFILTERED)}>{t('shop_clear_filters')}</Button>}
      {hasReports && !isFiltered(now) && now.period !== 'all' && (
        <Button onClick={() => go({ period: 'all' })}>{t('earnings_show_all_time')}</Button>
      )}
      {toUnsaved && (
        <Button onClick={() => go({ view: 'unsaved' })}>{t('earnings_unsaved')}</Button>
      )}
      <Button variant="quiet" onClick={() => go(HOME)}>
        {t('earnings_to_overview')}
      </Button>
    </div>
  );
}
