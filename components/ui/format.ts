import { uiLanguage } from '@/utils/browser/i18n.ts';
import { countryName } from '@/utils/marketplaces/country.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';

/*
 * Numbers, sizes, moments, names and lists as the reader's language writes them. The browser's own formats
 * are slow to make and are asked for in every row of a list: each is made once, when it is first needed.
 */
function lazily<T>(make: (language: string) => T): () => T {
  let made: { format: T } | null = null;
  return () => {
    made ??= { format: make(uiLanguage()) };
    return made.format;
  };
}

const numbers = lazily((language) => new Intl.NumberFormat(language));
const days = lazily((language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }));
const times = lazily((language) => new Intl.DateTimeFormat(language, { timeStyle: 'short' }));
const moments = lazily(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
);
const languages = lazily((language) => new Intl.DisplayNames([language], { type: 'language' }));
const lists = lazily((language) => new Intl.ListFormat(language));
const shortLists = lazily((language) => new Intl.ListFormat(language, { style: 'narrow' }));

/** A number with its separators, such as "1,234". */
export function numberText(number: number): string {
  return numbers().format(number);
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A number of bytes, such as "1.4 MB"; a kilobyte has 1000. */
export function sizeText(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const unit = UNITS[power] ?? 'byte';
  const format = { style: 'unit', unit, maximumFractionDigits: power > 1 ? 1 : 0 } as const;
  return new Intl.NumberFormat(uiLanguage(), format).format(bytes / 1000 ** power);
}

/** A day, such as "Dec 1, 2026". @param time milliseconds since 1970; 0: not known, which is no text */
export function dateText(time: number): string {
  return time > 0 ? days().format(time) : '';
}

/** A day and a time. @param time milliseconds since 1970 */
export function dateTimeText(time: number): string {
  return moments().format(time);
}

/** A moment of today by its time alone, any other with its day. @param time milliseconds since 1970 */
export function momentText(time: number): string {
  const isToday = new Date(time).toDateString() === new Date().toDateString();
  return (isToday ? times() : moments()).format(time);
}

/** A marketplace's country. */
export function country(code: MarketplaceCode): string {
  return countryName(code, uiLanguage());
}

/** A language's name. @param language BCP 47 */
export function languageName(language: string): string {
  return languages().of(language) ?? language;
}

/** Several names as a sentence has them, such as "Lips and Skin Tools". */
export function listText(names: Iterable<string>): string {
  return lists().format(names);
}

/** The same with as few words as the language allows. */
export function shortListText(names: Iterable<string>): string {
  return shortLists().format(names);
}

/** A title as a sentence can carry it. @param longest in characters, the dots included */
export function shortened(title: string, longest: number): string {
  const letters = [...title];
  if (letters.length <= longest) return title;
  const beginning = letters.slice(0, longest - 1).join('');
  return `${beginning.trimEnd()}…`;
}
