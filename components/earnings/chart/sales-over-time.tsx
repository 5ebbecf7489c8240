import { useState } from 'preact/hooks';
import { Select } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { earnedByAccount } from '@/utils/earnings/queries/earned.ts';
import { overTime } from '@/utils/earnings/queries/over-time.ts';
import { totalsOf } from '../overview/totals-of.ts';
import { useFromFacts } from '../parts/use-facts.ts';
import { useEarnings } from '../store/context.ts';
import { narrowedSums } from '../store/narrowed.ts';
import { TimeChart } from './time-chart.tsx';

/**
 * What sold over time, of what the view is about, in one currency at a time; nothing where nothing did.
 * @param isSaved only of products of the shop
 */
export function SalesOverTime({ isSaved = false }: { isSaved?: boolean }) {
  const { route } = useEarnings();
  const [chosen, setChosen] = useState<string | null>(null);
  const { period, marketplace, tag, category, channel } = route.value;
  const narrowing = [marketplace, tag, category, channel, isSaved];
  const narrowed = useFromFacts(
    (facts) => narrowedSums(facts, { marketplace, tag, category, channel, isSaved }),
    narrowing,
  );
  const currencies = useFromFacts(
    (_, days) =>
      narrowed && totalsOf(earnedByAccount(narrowed, days)).map((total) => total.currency),
    [narrowed],
  );
  const currency = currencies?.find((each) => each === chosen) ?? currencies?.[0];
  const by = period === 30 || period === 90 ? 'day' : 'month';
  const points = useFromFacts(
    (_, days) => (narrowed && currency ? overTime(narrowed, days, by, currency) : []),
    [narrowed, by, currency],
  );
  if (!points || points.length === 0 || !currency || !currencies) return null;
  return (
    <TimeChart points={points} currency={currency}>
      {currencies.length > 1 && (
        <Select
          aria-label={t('earnings_currency')}
          value={currency}
          options={currencies.map((each) => [each, each])}
          onValue={setChosen}
        />
      )}
    </TimeChart>
  );
}
