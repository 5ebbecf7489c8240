import { uiLanguage } from '@/utils/browser/i18n.ts';

/** An amount as short as an axis has room for, such as "€1.2K". @param units of the currency, not of its cents */
export function compactMoneyText(units: number, currency: string): string {
  return new Intl.NumberFormat(uiLanguage(), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    maximumFractionDigits: 1,
  }).format(units);
}
