import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useShopPage } from '@/components/shop/store/context.ts';
import { Button } from '@/components/ui/button.tsx';
import { failureText } from '@/components/ui/failure-text.ts';
import { country } from '@/components/ui/format.ts';
import { changeText, dayText, moneyText, shareText } from '@/components/ui/money-text.ts';
import { Select } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { rateOf } from '@/utils/earnings/queries/figures.ts';
import { earnedOfProduct } from '@/utils/earnings/queries/product.ts';
import type { Sums } from '@/utils/earnings/queries/sums.ts';
import type { PeriodLength, ProductEarned, ProductReport } from '@/utils/earnings/queries/views.ts';
import { type Day, dayAt } from '@/utils/time/day.ts';
import { periodText } from '../parts/period-select.tsx';
import { HOME, PERIODS, writeEarnings } from '../store/route.ts';
import { changeOf, FIGURES, figureLabel, figureText } from '../table/figure-columns.tsx';
import './product-earnings.css';

export interface ProductEarningsProps {
  /** The product's id, and those of the same product in other marketplaces. */
  ids: readonly string[];
  /** Reads what the reports say; at once where nothing has changed. */
  readSums: () => Promise<Sums>;
}

/** The period that was chosen last: it stays from product to product. */
const chosen = signal<PeriodLength>('all');

/** What one product has earned, in its details; nothing where no reports were read in. */
export function ProductEarnings({ ids, readSums }: ProductEarningsProps) {
  const { known, failure } = useSums(readSums);
  const key = ids.join(' ');
  const found = useMemo(
    () => known && earnedOfProduct(known.sums, key.split(' '), known.today),
    [known, key],
  );
  if (failure !== null) return <Part>{failure}</Part>;
  if (!found || !known?.sums.span) return null;
  return (
    <Part>
      {found.last === null ? t('earnings_product_unsold') : <Sold found={found} ids={ids} />}
    </Part>
  );
}

/** What the reports say, read again whenever the shop was; null: not read yet. */
function useSums(readSums: () => Promise<Sums>) {
  const { live } = useShopPage();
  const [known, setKnown] = useState<{ sums: Sums; today: Day } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const snapshot = live.snapshot.value;
  useEffect(() => {
    let isWanted = true;
    readSums().then(
      (sums) => {
        if (!isWanted) return;
        setKnown((last) => (last?.sums === sums ? last : { sums, today: dayAt(new Date()) }));
        setFailure(null);
      },
      (error: unknown) => isWanted && setFailure(failureText(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [readSums, snapshot]);
  return { known, failure };
}

function Part({ children }: { children: ComponentChildren }) {
  return (
    <section class="details-part" aria-label={t('section_earnings')}>
      <h3>{t('section_earnings')}</h3>
      {typeof children === 'string' ? <p class="details-quiet">{children}</p> : children}
    </section>
  );
}

function Sold({ found, ids }: { found: ProductReport; ids: readonly string[] }) {
  const { dialogs, router } = useShopPage();
  const length = chosen.value;
  const rows = found.periods[length];
  const asin = ids[0]?.split(':')[2] ?? '';
  return (
    <>
      <Select
        aria-label={t('earnings_period')}
        value={String(length)}
        options={PERIODS.map((each) => [String(each), periodText(each)])}
        onValue={(next) => {
          chosen.value = PERIODS.find((each) => String(each) === next) ?? 'all';
        }}
      />
      {rows.length === 0 && <p class="details-quiet">{t('earnings_nothing')}</p>}
      {rows.map((row) => (
        <Marketplace key={row.marketplace} row={row} isAlone={rows.length === 1} />
      ))}
      <Tags found={found} />
      {found.last !== null && (
        <dl class="product-earnings">
          <Figure name={t('earnings_last_sold')} value={dayText(found.last)} />
        </dl>
      )}
      <Button
        variant="quiet"
        onClick={() => {
          dialogs.closeSheet();
          const route = { ...HOME, view: 'products', period: length, query: asin } as const;
          router.go({ at: writeEarnings(route) });
        }}
      >
        {t('earnings_product_show')}
      </Button>
    </>
  );
}

/** What it earned in one marketplace. */
function Marketplace({ row, isAlone }: { row: ProductEarned; isAlone: boolean }) {
  const { marketplace, currency, now } = row;
  const name = country(marketplace);
  const rate = rateOf(now);
  const change = changeOf(row);
  return (
    <>
      {!isAlone && <h4 class="product-earnings-place">{name}</h4>}
      <dl class="product-earnings" aria-label={name}>
        {FIGURES.map((figure) => (
          <Figure
            key={figure}
            name={figureLabel(figure)}
            value={figureText(figure, now[figure], currency)}
          />
        ))}
        {rate !== null && <Figure name={t('earnings_rate')} value={shareText(rate)} />}
        {change !== null && <Figure name={t('earnings_change')} value={changeText(change)} />}
      </dl>
    </>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Tracking IDs that are listed. */
const MOST_TAGS = 5;

/** Through which tracking IDs it sold, in all time. */
function Tags({ found }: { found: ProductReport }) {
  const tags = found.tags.filter(({ now }) => now.shipped > 0 || now.ordered > 0);
  if (tags.length === 0) return null;
  return (
    <ul class="product-earnings-tags details-quiet" aria-label={t('earnings_tags')}>
      {tags.slice(0, MOST_TAGS).map(({ tag, marketplace, currency, now }) => (
        <li key={`${marketplace} ${tag}`}>
          <bdi>{tag ?? t('earnings_no_tag')}</bdi>
          <span>{moneyText(now.fees, currency)}</span>
        </li>
      ))}
    </ul>
  );
}
