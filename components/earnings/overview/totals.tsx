import { Button } from '@/components/ui/button.tsx';
import { numberText } from '@/components/ui/format.ts';
import { changeText, moneyText } from '@/components/ui/money-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import { earnedByAccount } from '@/utils/earnings/queries/earned.ts';
import { noSalesInDays } from '../parts/no-sales.tsx';
import { useFromFacts } from '../parts/use-facts.ts';
import { changeOf, figureLabel } from '../table/figure-columns.tsx';
import { type CurrencyTotal, totalsOf } from './totals-of.ts';

/** What was earned, one card a currency: a sum is never over two. */
export function Totals({ onAllTime }: { onAllTime: () => void }) {
  const totals = useFromFacts(({ sums }, period) => totalsOf(earnedByAccount(sums, period)));
  const inDays = useFromFacts(({ sums }, period) => noSalesInDays(sums.span, period));
  if (!totals) return null;
  if (totals.length === 0) {
    return (
      <div class="view-empty" role="status">
        <p>{inDays ?? t('earnings_nothing')}</p>
        <Button onClick={onAllTime}>{t('earnings_show_all_time')}</Button>
      </div>
    );
  }
  return (
    <ul class="totals">
      {totals.map((each) => (
        <Total key={each.currency} total={each} />
      ))}
    </ul>
  );
}

function Total({ total }: { total: CurrencyTotal }) {
  const { currency, now, bounties, bonuses } = total;
  return (
    <li>
      <h2>{t('earnings_fees_in', currency)}</h2>
      <p class="total-fees">{moneyText(now.fees, currency)}</p>
      {total.before && <p class="quiet">{changeLine(total)}</p>}
      <dl>
        <Fact name={figureLabel('revenue')} value={moneyText(now.revenue, currency)} />
        <Fact name={figureLabel('ordered')} value={numberText(now.ordered)} />
        <Fact name={figureLabel('shipped')} value={numberText(now.shipped)} />
        <Fact name={figureLabel('returned')} value={numberText(now.returned)} />
        {now.clicks !== null && (
          <Fact name={figureLabel('clicks')} value={numberText(now.clicks)} />
        )}
        {bounties !== 0 && (
          <Fact name={t('earnings_bounties')} value={moneyText(bounties, currency)} />
        )}
        {bonuses !== 0 && (
          <Fact name={t('earnings_bonuses')} value={moneyText(bonuses, currency)} />
        )}
      </dl>
    </li>
  );
}

function changeLine(total: CurrencyTotal): string {
  const change = changeOf(total);
  return change === null ? t('earnings_no_before') : t('earnings_than_before', changeText(change));
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
