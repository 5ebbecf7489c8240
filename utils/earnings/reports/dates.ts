import { monthNames, weekdayNames } from '@/utils/text/month-names.ts';
import { normalize } from '@/utils/text/normalize.ts';
import { plainText } from '@/utils/text/plain-text.ts';
import type { Day } from '@/utils/time/day.ts';
import { dateText } from '@/utils/workbooks/number-formats.ts';

/** What stands first in a date such as 05/04/2021. */
export const DATE_ORDERS = ['day', 'month'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** A day, and the moment as its cell has it, without a zone. */
export interface Moment {
  day: Day;
  /** `2021-04-12 21:57:18`; without a time the day. */
  at: string;
}

/** The programme is of 1996; what lies beyond is no date of a report. */
const FIRST_YEAR = 1996;
const LAST_YEAR = 2100;
/** Days of spreadsheets' calendar from 2000 to 2050. */
const SERIAL = /^(\d{5})(?:[.,](\d+))?$/;
const SERIALS = [36_526, 54_789] as const;

const ISO = /^(\d{4})-(\d\d)-(\d\d)/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?!\d)/;
const YEAR_FIRST = /^(\d{4})\s?[年년./-]\s?(\d{1,2})\s?[月월./-]\s?(\d{1,2})\s?[日일]?(?!\d)/;
const FIGURES = /^(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})(?!\d)/;
const NAME = '([\\p{L}\\p{M}॰]+)';
const DAY_OF_MONTH = '(\\d{1,2})(?:(?:st|nd|rd|th|er)(?![\\p{L}\\p{M}])|[ºª])?';
/** What may stand between the parts of a date; of `5 de enero de 2015` its little words too. */
const BETWEEN = "[\\s.,،/-]{1,3}(?:del?\\s|d[’'])?";
const named = (...parts: string[]) => new RegExp(`^${parts.join('')}(?![\\d:])`, 'u');
const DAY_NAME_YEAR = named(DAY_OF_MONTH, BETWEEN, NAME, BETWEEN, "[’']?(\\d{4}|\\d{2})");
const DAY_NAME_YEAR_GLUED = named('(\\d{1,2})', NAME, '(\\d{4})');
const NAME_DAY_YEAR = named(NAME, BETWEEN, DAY_OF_MONTH, BETWEEN, "(\\d{4}|[’']\\d{2})");
const YEAR_NAME_DAY = named('(\\d{4})', BETWEEN, NAME, BETWEEN, DAY_OF_MONTH);
const FIRST_WORD = /^([\p{L}\p{M}-]+)\.?([,،])?\s/u;
const TIME = /(?:^|[\sT,])(\d{1,2}):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s?([ap])?/i;

/**
 * A moment as reports and spreadsheets write it: the day and the time as they stand there, whatever the zone; a number
 * of days of a spreadsheet's calendar; figures, or the month's name in a language of the marketplaces.
 * @param order for dates in figures that could be read both ways
 * @returns null where the cell is none
 */
export function readMoment(cell: string, order: DateOrder): Moment | null {
  if (cell.length > 60) return null;
  const text = plainText(cell);
  const serial = readSerial(text);
  if (serial) return serial;
  const bare = withoutWeekday(text);
  const parts = partsOf(bare, order);
  if (!parts) return null;
  const day = dayOf(parts);
  if (!day) return null;
  const time = timeOf(bare);
  return { day, at: time ? `${day} ${time}` : day };
}

/** Whether a cell is a date as people write it, so that it can be nothing else. */
export function isDate(cell: string): boolean {
  if (cell.length > 60 || !/\p{Nd}/u.test(cell)) return false;
  const text = withoutWeekday(plainText(cell));
  const day = partsOf(text, 'day');
  return (day !== null && dayOf(day) !== null) || isMonthFirst(text);
}

/** Whether a cell can be a day of a spreadsheet's calendar; prices can look alike. */
export function isSerial(cell: string): boolean {
  return readSerial(plainText(cell)) !== null;
}

/**
 * What stands first in the figures of a column's dates.
 * @returns null where all can be read both ways; undefined where none is in such figures
 */
export function dateOrderOf(cells: Iterable<string>): DateOrder | null | undefined {
  let found: DateOrder | null | undefined;
  let hasDots = false;
  for (const cell of cells) {
    const text = plainText(cell);
    const match = YEAR_FIRST.test(text) ? null : FIGURES.exec(withoutWeekday(text));
    if (!match) continue;
    found ??= null;
    if (Number(match[1]) > 12) return 'day';
    if (Number(match[2]) > 12) return 'month';
    hasDots ||= /^\d+\s?\./.test(match[0]);
  }
  return found === null && hasDots ? 'day' : found;
}

function isMonthFirst(text: string): boolean {
  const parts = partsOf(text, 'month');
  return parts !== null && dayOf(parts) !== null;
}

function readSerial(text: string): Moment | null {
  if (!SERIAL.test(text)) return null;
  const number = Number(text.replace(',', '.'));
  if (number < SERIALS[0] || number > SERIALS[1]) return null;
  const at = dateText(number, false);
  return at ? { day: at.slice(0, 10), at } : null;
}

type Parts = readonly [year: number, month: number, day: number];

function partsOf(text: string, order: DateOrder): Parts | null {
  const iso = ISO.exec(text) ?? YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const figures = FIGURES.exec(text);
  if (figures) {
    const [first, second, year] = [Number(figures[1]), Number(figures[2]), fullYear(figures[3])];
    return order === 'day' ? [year, second, first] : [year, first, second];
  }
  return namedParts(text);
}

/** Of a date with the month's name. */
function namedParts(text: string): Parts | null {
  const dayFirst = DAY_NAME_YEAR.exec(text) ?? DAY_NAME_YEAR_GLUED.exec(text);
  if (dayFirst) return [fullYear(dayFirst[3]), monthNamed(dayFirst[2]), Number(dayFirst[1])];
  const monthFirst = NAME_DAY_YEAR.exec(text);
  if (monthFirst)
    return [fullYear(monthFirst[3]), monthNamed(monthFirst[1]), Number(monthFirst[2])];
  const yearFirst = YEAR_NAME_DAY.exec(text);
  return yearFirst && [Number(yearFirst[1]), monthNamed(yearFirst[2]), Number(yearFirst[3])];
}

function fullYear(text = ''): number {
  const year = Number(text.replace(/^[’']/, ''));
  return year < 100 ? 2000 + year : year;
}

function dayOf([year, month, day]: Parts): Day | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

function timeOf(text: string): string | null {
  const [, hour, minute = '', second = '00', half] = TIME.exec(text) ?? [];
  if (hour === undefined) return null;
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  return hours < 24 && Number(minute) < 60 && Number(second) < 60
    ? `${two(hours)}:${minute}:${second}`
    : null;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Languages of the marketplaces. */
const LANGUAGES = 'en de fr es it nl pt sv pl tr ar ja zh hi cs'.split(' ');
/** Short forms that Amazon and spreadsheets write and `Intl` does not. */
const SHORT: Readonly<Record<string, number>> = {
  ...{ sept: 9, mrz: 3, maerz: 3, mai: 5, agt: 8 },
  ...{ janner: 1, jaenner: 1, feber: 2, juill: 7 },
};

let months: ReadonlyMap<string, number> | null = null;
let weekdays: ReadonlySet<string> | null = null;

/** A date without the day of the week before it: what has a comma after it, or is the name of one and of no month. */
function withoutWeekday(text: string): string {
  const [word, name = '', comma] = FIRST_WORD.exec(text) ?? [];
  if (word === undefined) return text;
  weekdays ??= weekdayNames(LANGUAGES);
  const isWeekday = comma || (weekdays.has(normalize(name)) && monthNamed(name) === 0);
  return isWeekday ? text.slice(word.length) : text;
}

/** The number of a month; 0 for what names none. */
function monthNamed(name = ''): number {
  // Beside a day the month's name stands in another case than alone.
  months ??= new Map([...Object.entries(SHORT), ...monthNames(LANGUAGES, ['numeric', undefined])]);
  return months.get(normalize(name)) ?? 0;
}
