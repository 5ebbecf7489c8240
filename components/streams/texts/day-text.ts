import { type Day, utcOf } from '@/utils/time/day.ts';

/** A day as a text in another language than the page's has it, such as "Friday, December 4". */
export function dayTextIn(day: Day, language: string): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(utcOf(day));
}
