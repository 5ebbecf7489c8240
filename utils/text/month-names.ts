import { normalize } from './normalize.ts';

/**
 * What the months are called, in full and in short.
 * @param languages whose names are taken
 * @param days `numeric`: in the case in which a name stands beside a day; undefined: alone
 * @returns the numbers of the months, from 1, by their normalized names
 */
export function monthNames(
  languages: readonly string[],
  days: readonly ('numeric' | undefined)[] = ['numeric'],
): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of languages) {
    for (const month of ['long', 'short'] as const) {
      for (const day of days) {
        const format = new Intl.DateTimeFormat(language, { month, day, timeZone: 'UTC' });
        for (let number = 1; number <= 12; number++) {
          const parts = format.formatToParts(Date.UTC(2024, number - 1, 1));
          const name = parts.find(({ type }) => type === 'month')?.value ?? '';
          if (!/\d/.test(name)) names.set(normalize(name.replace(/\.$/, '')), number);
        }
      }
    }
  }
  return names;
}

/** What the days of the week are called in these languages, in full and in short, normalized. */
export function weekdayNames(languages: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const language of languages) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      for (let day = 1; day <= 7; day++) {
        names.add(normalize(format.format(Date.UTC(2024, 0, day)).replace(/\.$/, '')));
      }
    }
  }
  return names;
}
