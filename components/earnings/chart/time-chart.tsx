import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { BarChart } from '@/components/charts/bar-chart.tsx';
import { ChartTable } from '@/components/charts/chart-table.tsx';
import { numberText } from '@/components/ui/format.ts';
import { dayText, monthText, shortDayText, shortMonthText } from '@/components/ui/money-text.ts';
import { Select } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { decimalsOf } from '@/utils/earnings/money.ts';
import type { TimePoint } from '@/utils/earnings/queries/views.ts';
import {
  FIGURES,
  type FigureName,
  figureLabel,
  figureText,
  isMoney,
} from '../table/figure-columns.tsx';
import { compactMoneyText } from './axis-text.ts';

export interface TimeChartProps {
  points: readonly TimePoint[];
  /** Of the amounts. */
  currency: string;
  /** Further choices of what is shown. */
  children: ComponentChildren;
}

/** Sales over time, one figure at a time, as a chart and as a table. */
export function TimeChart({ points, currency, children }: TimeChartProps) {
  const [figure, setFigure] = useState<FigureName>('fees');
  if (points.length === 0) return null;
  const byMonth = points[0]?.at.length === 7;
  const label = byMonth
    ? t('earnings_by_month', figureLabel(figure))
    : t('earnings_by_day', figureLabel(figure));
  const text = (value: number | null) => figureText(figure, value, currency);
  return (
    <section class="time-chart" aria-label={label}>
      <div class="view-tools">
        <Select
          aria-label={t('earnings_figure')}
          value={figure}
          options={FIGURES.map((each) => [each, figureLabel(each)])}
          onValue={setFigure}
        />
        {children}
      </div>
      <BarChart
        label={isMoney(figure) ? `${label} · ${currency}` : label}
        points={points.map((point) => ({
          name: nameOf(point),
          short: byMonth ? shortMonthText(point.at) : shortDayText(point.at),
          value: point[figure] ?? 0,
          isKnown: point.isKnown && point[figure] !== null,
        }))}
        valueText={text}
        legend={{ minus: t('earnings_chart_minus'), unknown: t('earnings_chart_dotted') }}
        axisText={(value) =>
          isMoney(figure)
            ? compactMoneyText(value / 10 ** decimalsOf(currency), currency)
            : numberText(value)
        }
      />
      <ChartTable
        columns={[byMonth ? t('earnings_month') : t('earnings_day'), figureLabel(figure)]}
        rows={points.map((point) => ({
          name: nameOf(point),
          cells: [
            point.isKnown || point[figure] !== 0 ? text(point[figure]) : t('earnings_not_known'),
          ],
        }))}
      />
    </section>
  );
}

function nameOf({ at }: TimePoint): string {
  return at.length === 7 ? monthText(at) : dayText(at);
}
