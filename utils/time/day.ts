/**
 * A calendar day, `YYYY-MM-DD`, in the zone in which it was said: the creator's own for what she types, the report's
 * for what stands in one. Days are counted as days, never as multiples of 24 hours.
 */
export type Day = string;
/** A month, `YYYY-MM`. */
export type Month = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Days are counted in UTC, where each has 24 hours. Milliseconds. */
const UTC_DAY = 24 * 60 * 60 * 1000;

/** Whether a text is a day of the calendar: no 30 February. */
export function isDay(text: string): text is Day {
  const match = SHAPE.exec(text);
  return match !== null && dayOf(utcOf(text)) === text;
}

/** The day that it is where the creator is at a moment: it follows her through the zones, and a day that was said stays. */
export function dayAt(moment: Date): Day {
  return dayFrom(moment.getFullYear(), moment.getMonth(), moment.getDate());
}

/** The day so many days later; before, where the number is negative. */
export function addDays(day: Day, days: number): Day {
  return dayOf(utcOf(day) + days * UTC_DAY);
}

/** The same day so many years later; 28 February for the 29th where that year has none. */
export function addYears(day: Day, years: number): Day {
  const [year, month, date] = partsOf(day);
  const moved = dayFrom(year + years, month, date);
  return monthOf(moved) === monthOf(dayFrom(year + years, month, 1)) ? moved : addDays(moved, -1);
}

/** How many days from one to the other; negative where `to` was before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utcOf(to) - utcOf(from)) / UTC_DAY);
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function firstDayOf(month: Month): Day {
  return `${month}-01`;
}

export function lastDayOf(month: Month): Day {
  const [year, index] = partsOf(firstDayOf(month));
  return dayFrom(year, index + 1, 0);
}

/** The month so many months later; before, where the number is negative. */
export function addMonths(month: Month, months: number): Month {
  const [year, index] = partsOf(firstDayOf(month));
  return monthOf(dayFrom(year, index + months, 1));
}

/**
 * The moment that stands for a day in formats of `Intl`, which take it in UTC and with `timeZone: 'UTC'`: in any other
 * zone it may be the day before.
 * @returns milliseconds since 1970
 */
export function utcOf(day: Day): number {
  return new Date(0).setUTCFullYear(...partsOf(day));
}

/** @returns year, month (from 0) and day of the month */
function partsOf(day: Day): [year: number, month: number, date: number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month - 1, date];
}

/** Parts that lie outside of a month or a year lead into the next or the one before, as with `Date`. */
function dayFrom(year: number, month: number, date: number): Day {
  return dayOf(new Date(0).setUTCFullYear(year, month, date));
}

/** @param time milliseconds since 1970 */
function dayOf(time: number): Day {
  const moment = new Date(time);
  const year = String(moment.getUTCFullYear()).padStart(4, '0');
  const [month, date] = [moment.getUTCMonth() + 1, moment.getUTCDate()];
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
