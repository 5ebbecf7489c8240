import { uiLanguage } from '@/utils/browser/i18n.ts';

let days: Intl.DateTimeFormat | null = null;
let numbers: Intl.NumberFormat | null = null;

/** A day as the reader's language writes it; nothing where it is not known. */
export function dateText(milliseconds: number): string {
  days ??= new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium' });
  return milliseconds > 0 ? days.format(milliseconds) : '';
}

/** A number as the reader's language writes it. */
export function numberText(number: number): string {
  numbers ??= new Intl.NumberFormat(uiLanguage());
  return numbers.format(number);
}
