import { uiLanguage } from '@/utils/browser/i18n.ts';
import { type Amount, decimalsOf, decimalText } from '@/utils/earnings/money.ts';
import { type Day, firstDayOf, type Month, utcOf } from '@/utils/time/day.ts';

/* Amounts, shares and days of reports as the reader's language writes them. Each format is made once. */

const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numberFormat(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = made.get(key);
  if (known instanceof Intl.NumberFormat) return known;
  const format = new Intl.NumberFormat(uiLanguage(), options);
  made.set(key, format);
  return format;
}

function dayFormat(key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = made.get(key);
  if (known instanceof Intl.DateTimeFormat) return known;
  // A day of a report is no moment: in another zone it would be the day before.
  const format = new Intl.DateTimeFormat(uiLanguage(), { ...options, timeZone: 'UTC' });
  made.set(key, format);
  return format;
}

/** An amount in its currency, such as "€12.50"; every digit that is kept is shown. @param currency ISO 4217 */
export function moneyText(amount: Amount, currency: string): string {
  const digits = decimalsOf(currency);
  return numberFormat(currency, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Number(decimalText(amount, currency)));
}

/** A share, such as "4.5%": 0.045. */
export function shareText(share: number): string {
  return numberFormat('share', { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

/** How much more or less something is, with its sign: 0.12 is "+12%". */
export function changeText(share: number): string {
  return numberFormat('change', {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  }).format(share);
}

/** A day, such as "Apr 5, 2021". */
export function dayText(day: Day): string {
  return dayFormat('day', { dateStyle: 'medium' }).format(utcOf(day));
}

/** A day in a sentence, such as "December 10"; of another year than today's with its year. */
export function dayInText(day: Day, today: Day): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const options = { month: 'long', day: 'numeric' } as const;
  return isThisYear
    ? dayFormat('day-in-text', options).format(utcOf(day))
    : dayFormat('day-of-other-year', { ...options, year: 'numeric' }).format(utcOf(day));
}

/** An amount as it is typed, without its currency: "1234.50". */
export function amountText(amount: Amount, currency: string): string {
  const digits = decimalsOf(currency);
  return numberFormat(`amount-${digits}`, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  }).format(Number(decimalText(amount, currency)));
}

/** A day without its year, such as "Apr 5". */
export function shortDayText(day: Day): string {
  return dayFormat('short-day', { month: 'short', day: 'numeric' }).format(utcOf(day));
}

/** A number of days, such as "3 days". */
export function daysText(days: number): string {
  return numberFormat('days', { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}

/** A month, such as "April 2021". */
export function monthText(month: Month): string {
  return dayFormat('month', { month: 'long', year: 'numeric' }).format(utcOf(firstDayOf(month)));
}

/** A month as short as it can be told apart, such as "Apr 21". */
export function shortMonthText(month: Month): string {
  return dayFormat('short-month', { month: 'short', year: '2-digit' }).format(
    utcOf(firstDayOf(month)),
  );
}
