import { monthNames } from '@/utils/text/month-names.ts';
import { normalize } from '@/utils/text/normalize.ts';
import { dateText } from '@/utils/workbooks/number-formats.ts';
import type { Day } from '../day.ts';
import { plainText } from './plain-text.ts';

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
const DAY_NAME_YEAR =
  /^(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?[\s-](?:de\s|d[’'])?([\p{L}\p{M}]+)\.?,?[\s-](?:del?\s)?(\d{4}|\d{2})(?!\d)/u;
const NAME_DAY_YEAR = /^([\p{L}\p{M}]+)\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/u;
const WEEKDAY = /^[\p{L}\p{M}]+\.?,\s/u;
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
  const bare = text.replace(WEEKDAY, '');
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
  const text = plainText(cell).replace(WEEKDAY, '');
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
    const match = YEAR_FIRST.test(text) ? null : FIGURES.exec(text.replace(WEEKDAY, ''));
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
  const named = DAY_NAME_YEAR.exec(text);
  if (named) return [fullYear(named[3]), monthNamed(named[2] ?? ''), Number(named[1])];
  const english = NAME_DAY_YEAR.exec(text);
  return english && [fullYear(english[3]), monthNamed(english[1] ?? ''), Number(english[2])];
}

function fullYear(text = ''): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
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
const SHORT: Readonly<Record<string, number>> = { sept: 9, mrz: 3, maerz: 3, mai: 5, agt: 8 };

let months: ReadonlyMap<string, number> | null = null;

/** The number of a month; 0 for what names none. */
function monthNamed(name: string): number {
  // Beside a day the month's name stands in another case than alone.
  months ??= new Map([...Object.entries(SHORT), ...monthNames(LANGUAGES, ['numeric', undefined])]);
  return months.get(normalize(name)) ?? 0;
}
