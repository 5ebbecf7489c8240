import { monthNames } from '@/utils/text/month-names.ts';
import { normalize } from '@/utils/text/normalize.ts';

/** What stands first in dates such as 05/04/2024. */
export const DATE_ORDERS = ['day', 'month'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

const DAY = 86_400_000;
/** Products were not saved before; what lies beyond is no date of a list. */
const FIRST = Date.UTC(1995, 0, 1);
const LAST = Date.UTC(2100, 0, 1);

/** Days from the first of spreadsheets' calendar to 1970. */
const SPREADSHEET_EPOCH = 25_569;
/** Milliseconds from 1601, from which Chromium counts, to 1970. */
const CHROMIUM_EPOCH = 11_644_473_600_000;

const NUMBERS_FIRST = /^(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4}|\d{2})(?!\d)/;
const YEAR_FIRST = /^(\d{4})[年./-]\s?(\d{1,2})[月./-]\s?(\d{1,2})(?!\d)/;
const DAY_AND_NAME = /^(\d{1,2})(?:st|nd|rd|th)?\.?\s(?:de\s)?(\p{L}+)\.?,?\s(?:de[l]?\s)?(\d{4})/u;
const NAME_AND_DAY = /^(\p{L}+)\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})/u;
const TIME = /[\sT,]+(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?\s?(?:([ap])\.?m)?/i;

/**
 * A moment as lists write it: ISO 8601, seconds, milliseconds or microseconds since 1970, days of a spreadsheet, and
 * dates in figures or with the month's name in one of the extension's languages. Without a zone it is UTC.
 * @param order for dates in figures that could be read both ways
 * @returns milliseconds since 1970; null where it is none, or none between 1995 and 2100
 */
export function readDate(given: string, order: DateOrder): number | null {
  const text = given
    .slice(0, 60)
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const time = readNumber(text) ?? readIso(text) ?? readParts(text, order);
  return time !== null && time >= FIRST && time < LAST ? Math.round(time) : null;
}

/** What stands first in the dates of a column; null: they can be read both ways. */
export function guessDateOrder(cells: readonly string[]): DateOrder | null {
  let hasDots = false;
  for (const cell of cells) {
    const [, first = '', second = ''] = NUMBERS_FIRST.exec(cell.trim()) ?? [];
    if (Number(first) > 12) return 'day';
    if (Number(second) > 12) return 'month';
    hasDots ||= first !== '' && cell.trim()[first.length] === '.';
  }
  return hasDots ? 'day' : null;
}

/** Whether a column has dates whose order matters. */
export function hasDatesInFigures(cells: readonly string[]): boolean {
  return cells.some((cell) => NUMBERS_FIRST.test(cell.trim()));
}

function readNumber(text: string): number | null {
  if (!/^\d+(?:[.,]\d+)?$/.test(text)) return null;
  const number = Number(text.replace(',', '.'));
  switch (String(Math.trunc(number)).length) {
    case 5:
      return (number - SPREADSHEET_EPOCH) * DAY;
    case 9:
    case 10:
      return number * 1000;
    case 12:
    case 13:
      return number;
    case 15:
    case 16:
      return number / 1000;
    case 17:
      return number / 1000 - CHROMIUM_EPOCH;
    default:
      return null;
  }
}

function readIso(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d/.test(text)) return null;
  const iso = text.replace(/^(\S{10})\s+/, '$1T').replace(/\s*UTC$/i, 'Z');
  const time = Date.parse(/T[^Z+]*\d$/.test(iso) && !/[+-]\d\d:?\d\d$/.test(iso) ? `${iso}Z` : iso);
  return Number.isNaN(time) ? null : time;
}

function readParts(text: string, order: DateOrder): number | null {
  const date = dateParts(text, order);
  if (!date) return null;
  const [year, month, day] = date;
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) {
    return null;
  }
  return Date.UTC(year, month - 1, day) + timeOfDay(text);
}

function dateParts(
  text: string,
  order: DateOrder,
): [year: number, month: number, day: number] | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return [Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])];
  const figures = NUMBERS_FIRST.exec(text);
  if (figures) {
    const [first, second, year] = [Number(figures[1]), Number(figures[2]), Number(figures[3])];
    const full = year < 100 ? 2000 + year : year;
    return order === 'day' ? [full, second, first] : [full, first, second];
  }
  const named = DAY_AND_NAME.exec(text);
  if (named) return [Number(named[3]), monthNamed(named[2] ?? ''), Number(named[1])];
  const english = NAME_AND_DAY.exec(text);
  return english && [Number(english[3]), monthNamed(english[1] ?? ''), Number(english[2])];
}

function timeOfDay(text: string): number {
  const [, hour = '0', minute = '0', second = '0', half] = TIME.exec(text) ?? [];
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  return ((hours * 60 + Number(minute)) * 60 + Number(second)) * 1000;
}

const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt', 'ja', 'ar'];

let months: ReadonlyMap<string, number> | null = null;

/** The number of a month; 0 for what names none. */
function monthNamed(name: string): number {
  months ??= monthNames(LANGUAGES);
  return months.get(normalize(name)) ?? 0;
}
