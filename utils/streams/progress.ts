import type { TargetSpan } from '@/utils/settings/targets.ts';
import {
  addDays,
  type Day,
  daysBetween,
  lastDayOf,
  type Month,
  monthOf,
} from '@/utils/time/day.ts';
import type { OnDay } from './air-time.ts';

/** Days from and to, both included. */
export interface Days {
  from: Day;
  to: Day;
}

const SLIDING_DAYS = 30;
/** Milliseconds. */
const MINUTE = 60_000;

/**
 * How it stands with a target. Amounts are of one unit: milliseconds on air, the smallest unit of a currency, or people.
 */
export interface Standing {
  days: Days;
  target: number;
  done: number;
  /** What of the days still to come is planned. */
  planned: number;
  /** What is missing; 0: it is reached. */
  left: number;
  /** Today and the days after it in which it can be reached; 0: they are over. Null: the days move on with today. */
  daysLeft: number | null;
  /** What each of these days needs, rounded up; null where there are none, or none is needed. */
  perDay: number | null;
  /** The day on which a target over the last 30 days that is reached is so no more, without another stream. */
  below: Day | null;
  /** What of the last 30 days is next to count no more, and from which day on. */
  dropping: OnDay | null;
}

export interface StandingInput {
  done: readonly OnDay[];
  planned: readonly OnDay[];
  target: number;
  today: Day;
}

/** The days that a target is about. @param month which one, where it is about a month */
export function daysOfSpan(span: TargetSpan, today: Day, month: Month = monthOf(today)): Days {
  if (span === 'month') return { from: `${month}-01`, to: lastDayOf(month) };
  return { from: addDays(today, 1 - SLIDING_DAYS), to: today };
}

/** How it stands in a month. */
export function standingInMonth(input: StandingInput, month: Month): Standing {
  const { today, target } = input;
  const days = daysOfSpan('month', today, month);
  const { done, planned, left } = countIn(input, days);
  const first = today > days.from ? today : days.from;
  const daysLeft = first > days.to ? 0 : daysBetween(first, days.to) + 1;
  const perDay = left > 0 && daysLeft > 0 ? Math.ceil(left / daysLeft) : null;
  return { days, target, done, planned, left, daysLeft, perDay, below: null, dropping: null };
}

/** How it stands over the last 30 days. Where a zone is ahead, its today may be tomorrow here: that counts too. */
export function standingInLastDays(input: StandingInput): Standing {
  const { today, target } = input;
  const days = daysOfSpan('days30', today);
  const counted = { from: days.from, to: addDays(today, 1) };
  const { done, planned, left } = countIn(input, counted);
  const inOrder = amountsByDay(input.done.filter(({ day }) => isWithin(day, counted)));
  const [next] = inOrder;
  return {
    ...{ days, target, done, planned, left },
    ...{ daysLeft: null, perDay: null },
    below: left === 0 ? dayBelow(inOrder, done, target) : null,
    dropping: next ? { day: addDays(next.day, SLIDING_DAYS), amount: next.amount } : null,
  };
}

/** The sum of what is on these days. */
export function sumWithin(amounts: readonly OnDay[], days: Days): number {
  return amounts.reduce((sum, { day, amount }) => sum + (isWithin(day, days) ? amount : 0), 0);
}

/** The sum of each day, the first one first. */
export function amountsByDay(amounts: readonly OnDay[]): OnDay[] {
  const days = new Map<Day, number>();
  for (const { day, amount } of amounts) days.set(day, (days.get(day) ?? 0) + amount);
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, amount]) => ({ day, amount }));
}

/** Whole minutes that are full; what is left of one does not count yet. */
export function fullMinutes(milliseconds: number): number {
  return Math.floor(milliseconds / MINUTE);
}

/** Whole minutes that are needed for it. */
export function neededMinutes(milliseconds: number): number {
  return Math.ceil(milliseconds / MINUTE);
}

export function inMilliseconds(minutes: number): number {
  return minutes * MINUTE;
}

export function isWithin(day: Day, { from, to }: Days): boolean {
  return from <= day && day <= to;
}

function countIn({ done, planned, target, today }: StandingInput, days: Days) {
  const sum = sumWithin(done, days);
  const coming = planned.filter(({ day }) => day >= today);
  return { done: sum, planned: sumWithin(coming, days), left: Math.max(0, target - sum) };
}

/** Null: there is no day on which less than the target is left. */
function dayBelow(inOrder: readonly OnDay[], done: number, target: number): Day | null {
  let left = done;
  for (const { day, amount } of inOrder) {
    left -= amount;
    if (left < target) return addDays(day, SLIDING_DAYS);
  }
  return null;
}
