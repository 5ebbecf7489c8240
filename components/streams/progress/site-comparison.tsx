import { useState } from 'preact/hooks';
import { BarChart } from '@/components/charts/bar-chart.tsx';
import { useShopPage } from '@/components/shop/store/context.ts';
import { numberText } from '@/components/ui/format.ts';
import { moneyText } from '@/components/ui/money-text.ts';
import { Select } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { currencyOf } from '@/utils/earnings/money.ts';
import {
  HOUR_FIGURES,
  type HourFigure,
  perHour,
  type SiteHours,
  siteHours,
} from '@/utils/streams/site-hours.ts';
import { addDays } from '@/utils/time/day.ts';
import { durationText } from '@/utils/time/duration.ts';
import { wholeSeconds } from '../after/log-text.ts';
import { siteName } from '../parts/site-name.ts';
import { useProgress } from './use-progress.ts';

const PERIODS = ['30', '90', '365', 'all'] as const;
type Period = (typeof PERIODS)[number];

const LABELS: Readonly<Record<HourFigure, () => string>> = {
  viewers: () => t('streamlog_viewers'),
  clicks: () => t('streamlog_clicks'),
  orders: () => t('streamlog_orders'),
  followers: () => t('streamlog_followers'),
};

/** What an hour on one site brings, beside an hour on another. */
export function SiteComparison() {
  const { streams, today, clock } = useProgress();
  const { live } = useShopPage();
  const [period, choose] = useState<Period>('all');
  const home = live.settings.value?.home ?? 'US';
  const days = period === 'all' ? null : { from: addDays(today, 1 - Number(period)), to: today };
  const sites = siteHours(streams, days, clock, ({ marketplace }) =>
    currencyOf(marketplace ?? home),
  );
  return (
    <section class="progress-part">
      <h2 id="progress-hours">{t('progress_hours')}</h2>
      <Select
        aria-label={t('earnings_period')}
        value={period}
        options={PERIODS.map((each) => [
          each,
          each === 'all' ? t('earnings_all_time') : t('earnings_last_days', each),
        ])}
        onValue={choose}
      />
      {sites.length === 0 ? (
        <p class="quiet">{t('progress_hours_none')}</p>
      ) : (
        <>
          <p class="quiet">{t('progress_hours_hint')}</p>
          <HoursTable sites={sites} />
          <HoursChart sites={sites} />
        </>
      )}
    </section>
  );
}

function HoursTable({ sites }: { sites: readonly SiteHours[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys.
    <section class="log-scroll" tabIndex={0} aria-labelledby="progress-hours">
      <table class="log-table">
        <thead>
          <tr>
            <th scope="col">{t('progress_site')}</th>
            <th scope="col">{t('section_streams')}</th>
            <th scope="col">{t('streamlog_time_on_air')}</th>
            {HOUR_FIGURES.map((figure) => (
              <th key={figure} scope="col">
                {LABELS[figure]()}
              </th>
            ))}
            <th scope="col">{t('progress_sales')}</th>
          </tr>
        </thead>
        <tbody>
          {sites.map((each) => (
            <tr key={each.site}>
              <th scope="row">{siteName(each.site)}</th>
              <td>{numberText(each.streams)}</td>
              <td>{durationText(wholeSeconds(each.time))}</td>
              {HOUR_FIGURES.map((figure) => (
                <td key={figure}>{rateText(perHour(each.figures[figure]))}</td>
              ))}
              <td>{salesText(each)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type ChartFigure = HourFigure | `sales ${string}`;

function HoursChart({ sites }: { sites: readonly SiteHours[] }) {
  const currencies = [...new Set(sites.flatMap(({ sales }) => [...sales.keys()]))];
  const figures: ChartFigure[] = [
    ...currencies.map((currency): ChartFigure => `sales ${currency}`),
    ...HOUR_FIGURES.filter((figure) => sites.some((each) => each.figures[figure] !== null)),
  ];
  const [chosen, choose] = useState<ChartFigure | null>(null);
  const figure = figures.find((each) => each === chosen) ?? figures[0];
  if (figure === undefined) return <p class="quiet">{t('progress_hours_no_results')}</p>;
  const currency = figure.startsWith('sales ') ? figure.slice('sales '.length) : null;
  const rateOf = (each: SiteHours) => perHour(gainedOf(each, figure, currency));
  const text = (value: number) =>
    currency === null ? rateText(value) : moneyText(Math.round(value), currency);
  const label = t('progress_per_hour', figureLabel(figure));
  return (
    <>
      <Select
        aria-label={t('earnings_figure')}
        value={figure}
        options={figures.map((each) => [each, figureLabel(each)])}
        onValue={choose}
      />
      <BarChart
        label={label}
        points={sites.map((each) => ({
          name: siteName(each.site),
          short: siteName(each.site),
          value: rateOf(each) ?? 0,
          isKnown: rateOf(each) !== null,
          ...(rateOf(each) === null && { instead: t('progress_no_number') }),
        }))}
        valueText={text}
        axisText={text}
        legend={{ minus: '', unknown: t('progress_not_noted') }}
      />
    </>
  );
}

function gainedOf(each: SiteHours, figure: ChartFigure, currency: string | null) {
  if (currency !== null) return each.sales.get(currency);
  const count = HOUR_FIGURES.find((name) => name === figure);
  return count && each.figures[count];
}

function figureLabel(figure: ChartFigure): string {
  const count = HOUR_FIGURES.find((name) => name === figure);
  return count ? LABELS[count]() : t('streamlog_sales', figure.slice('sales '.length));
}

function rateText(value: number | null): string {
  return value === null ? '–' : numberText(Math.round(value * 10) / 10);
}

function salesText({ sales }: SiteHours): string {
  const texts = [...sales].flatMap(([currency, gained]) => {
    const value = perHour(gained);
    return value === null ? [] : [moneyText(Math.round(value), currency)];
  });
  return texts.length === 0 ? '–' : texts.join(' · ');
}
