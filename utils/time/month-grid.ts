import { addDays, type Day, firstDayOf, lastDayOf, type Month, utcOf } from './day.ts';

const WEEK = 7;

/**
 * The weeks of a month, each of seven days; null: a day of the month before or after.
 * @param firstWeekday what weeks begin with: 0 Sunday, 1 Monday, 6 Saturday
 */
export function weeksOf(month: Month, firstWeekday: number): (Day | null)[][] {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  const before = (weekdayOf(first) - firstWeekday + WEEK) % WEEK;
  const weeks: (Day | null)[][] = [];
  for (let start = addDays(first, -before); start <= last; start = addDays(start, WEEK)) {
    const week = Array.from({ length: WEEK }, (_, at) => addDays(start, at));
    weeks.push(week.map((day) => (day >= first && day <= last ? day : null)));
  }
  return weeks;
}

/** @returns 0 for Sunday to 6 */
export function weekdayOf(day: Day): number {
  return new Date(utcOf(day)).getUTCDay();
}

/** Where weeks begin with Sunday, and with Saturday, by country; elsewhere with Monday. */
const SUNDAY = new Set([
  'US',
  'CA',
  'MX',
  'BR',
  'JP',
  'IN',
  'SG',
  'SA',
  'ZA',
  'KR',
  'TW',
  'IL',
  'PH',
]);
const SATURDAY = new Set(['EG', 'IQ', 'JO', 'KW', 'QA', 'BH', 'OM', 'DZ', 'LY', 'SD', 'SY', 'IR']);

/** What weeks begin with where a language is spoken: 0 Sunday, 1 Monday, 6 Saturday. @param language BCP 47 */
export function firstWeekdayOf(language: string): number {
  const { region } = new Intl.Locale(language).maximize();
  if (region === undefined) return 1;
  if (SUNDAY.has(region)) return 0;
  return SATURDAY.has(region) ? 6 : 1;
}
