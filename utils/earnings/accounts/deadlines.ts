import {
  addDays,
  addMonths,
  addYears,
  type Day,
  daysBetween,
  lastDayOf,
  type Month,
  monthOf,
} from '@/utils/time/day.ts';
import type { Amount } from '../money.ts';
import type { AssociateAccount } from './account.ts';
import { IDLE_YEARS, PAID_AFTER_DAYS, TRIAL, usualThreshold } from './programme.ts';
import { feesIn, lastPaidDay, type ReportedSales, salesWithin } from './reported-sales.ts';

/** The first 180 days of an account, and how far it has come in them. */
export interface Trial {
  /** Qualifying sales, as far as they are known. */
  sales: number;
  /** Where their number comes from; null: there is neither. */
  source: 'typed' | 'reports' | null;
  /** The last of the 180 days. */
  until: Day;
  /** 0: today is the last; negative: it is over. */
  daysLeft: number;
  hasEnough: boolean;
}

/** @returns null where none is counted: accepted, closed, or the day of the application is not entered */
export function trialOf(
  account: AssociateAccount,
  reported: ReportedSales,
  today: Day,
): Trial | null {
  const { status, appliedOn, sales: typed } = account;
  if ((status !== 'applied' && status !== 'trial') || appliedOn === null) return null;
  const until = addDays(appliedOn, TRIAL.days);
  const source = typed === null ? (reported.length > 0 ? 'reports' : null) : 'typed';
  const sales = typed ?? salesWithin(reported, appliedOn, until);
  const daysLeft = daysBetween(today, until);
  return { sales, source, until, daysLeft, hasEnough: sales >= TRIAL.sales };
}

/** Until when an accepted account lives without a further commission. */
export interface Idle {
  /** The last commission; before the first one, the day on which it was accepted. */
  since: Day;
  until: Day;
  daysLeft: number;
}

/** @returns null where it is not accepted, or no day is known to count from */
export function idleOf(
  account: AssociateAccount,
  reported: ReportedSales,
  today: Day,
): Idle | null {
  const since = lastCommissionOf(account, reported) ?? account.acceptedOn;
  if (account.status !== 'accepted' || since === null) return null;
  const until = addYears(since, IDLE_YEARS);
  return { since, until, daysLeft: daysBetween(today, until) };
}

/** The last commission that is known, entered or reported, whichever was later. */
export function lastCommissionOf(
  { lastCommission }: Pick<AssociateAccount, 'lastCommission'>,
  reported: ReportedSales,
): Day | null {
  const known = [lastCommission, lastPaidDay(reported)].filter((day) => day !== null);
  return known.sort().at(-1) ?? null;
}

/** A payment that is to be expected. */
export interface Payment {
  /** The month whose earnings it is. */
  month: Month;
  /** About when. */
  on: Day;
  daysLeft: number;
  /** What that month earned, as the reports say it; null: they say nothing of it. */
  fees: Amount | null;
}

/** The next payment of an account: about two months after the end of the month that it is for. */
export function nextPayment(reported: ReportedSales, today: Day): Payment {
  let month = addMonths(monthOf(today), -3);
  while (payDay(month) < today) month = addMonths(month, 1);
  const on = payDay(month);
  return { month, on, daysLeft: daysBetween(today, on), fees: feesIn(reported, month) || null };
}

function payDay(month: Month): Day {
  return addDays(lastDayOf(month), PAID_AFTER_DAYS);
}

/** From which balance on it is paid: what she has entered, else the programme's own; null: not known. */
export function thresholdOf({
  marketplace,
  payout,
  threshold,
}: Pick<AssociateAccount, 'marketplace' | 'payout' | 'threshold'>): Amount | null {
  return threshold ?? usualThreshold(marketplace, payout).amount;
}
