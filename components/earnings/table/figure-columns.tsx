import { numberText } from '@/components/ui/format.ts';
import { changeText, moneyText, shareText } from '@/components/ui/money-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import { rateOf } from '@/utils/earnings/queries/figures.ts';
import type { Earned } from '@/utils/earnings/queries/views.ts';
import type { Column } from './data-table.tsx';

/** What is counted of sales, and what they paid, as columns. */
export const FIGURES = ['clicks', 'ordered', 'shipped', 'returned', 'revenue', 'fees'] as const;
export type FigureName = (typeof FIGURES)[number];

const LABELS: Readonly<Record<FigureName, () => string>> = {
  clicks: () => t('earnings_clicks'),
  ordered: () => t('earnings_ordered'),
  shipped: () => t('earnings_shipped'),
  returned: () => t('earnings_returned'),
  revenue: () => t('earnings_revenue'),
  fees: () => t('earnings_fees'),
};

export function figureLabel(name: FigureName): string {
  return LABELS[name]();
}

export function isMoney(name: FigureName): boolean {
  return name === 'revenue' || name === 'fees';
}

/** A figure as it is read. @param value null: no report says */
export function figureText(name: FigureName, value: number | null, currency: string): string {
  if (value === null) return '–';
  return isMoney(name) ? moneyText(value, currency) : numberText(value);
}

/** How much more the fees are than before; null where there is nothing to compare with. */
export function changeOf({ now, before }: Pick<Earned, 'now' | 'before'>): number | null {
  return before === null || before.fees <= 0 ? null : (now.fees - before.fees) / before.fees;
}

/** @param only those that the rows have; all where it is not given */
export function figureColumns<R extends Earned>(
  only: readonly FigureName[] = FIGURES,
): Column<R>[] {
  return only.map((name) => ({
    id: name,
    label: figureLabel(name),
    isNumber: true,
    value: ({ now }) => now[name],
    ...(isMoney(name) && { groupOf: ({ currency }: R) => currency }),
    cell: ({ now, currency }) => figureText(name, now[name], currency),
  }));
}

export function rateColumn<R extends Earned>(): Column<R> {
  return {
    id: 'rate',
    label: t('earnings_rate'),
    isNumber: true,
    value: ({ now }) => rateOf(now),
    cell: ({ now }) => textOr(rateOf(now), shareText),
  };
}

export function changeColumn<R extends Earned>(): Column<R> {
  return {
    id: 'change',
    label: t('earnings_change'),
    isNumber: true,
    value: changeOf,
    cell: (row) => textOr(changeOf(row), changeText),
  };
}

function textOr(value: number | null, text: (value: number) => string): string {
  return value === null ? '–' : text(value);
}
