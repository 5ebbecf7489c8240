import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { addYears, type Day, daysBetween, type Month } from '@/utils/time/day.ts';
import type { Amount } from '../money.ts';
import type { AssociateAccount } from './account.ts';
import { idleOf, nextPayment, thresholdOf, trialOf } from './deadlines.ts';
import type { ReportedSales } from './reported-sales.ts';

interface Dated {
  marketplace: MarketplaceCode;
  day: Day;
  /** Negative: it is past. */
  daysLeft: number;
}

/** What there is to do for an account. */
export type Step =
  /** Sales are lacking, until a day; past: the account may be withdrawn. */
  | (Dated & { kind: 'trial'; sales: number })
  /** Without a commission until a day, the account is closed. */
  | (Dated & { kind: 'idle'; since: Day })
  /** Money is to come; the balance as she entered it, and what the month earned as the reports say it. */
  | (Dated & { kind: 'payment'; month: Month; fees: Amount | null })
  /** The terms were last read a year before that day. */
  | (Dated & { kind: 'terms'; since: Day })
  /** Sales enough: the review comes, and the day on which it accepts is to be entered. */
  | { kind: 'review'; marketplace: MarketplaceCode; sales: number }
  /** The day of the application is not entered: nothing can be counted. */
  | { kind: 'applied-when'; marketplace: MarketplaceCode };

/** So many days before it, the end of three years without a commission is something to do something about. */
const IDLE_AHEAD = 365;

/** What is known of an account. */
export interface AccountFacts {
  account: AssociateAccount;
  reported: ReportedSales;
}

/** What to do next, the nearest day first; what has no day comes last. */
export function nextSteps(accounts: readonly AccountFacts[], today: Day): Step[] {
  return accounts.flatMap((each) => stepsOf(each, today, IDLE_AHEAD)).sort(byDay);
}

/** Every day that is to come, the nearest first, for a calendar. */
export function stepsToCome(
  accounts: readonly AccountFacts[],
  today: Day,
): Exclude<Step, { kind: 'terms' | 'review' | 'applied-when' }>[] {
  return accounts
    .flatMap((each) => stepsOf(each, today, Number.POSITIVE_INFINITY))
    .filter((step) => step.kind === 'trial' || step.kind === 'idle' || step.kind === 'payment')
    .filter(({ daysLeft }) => daysLeft >= 0)
    .sort(byDay);
}

function byDay(a: Step, b: Step): number {
  const [left, right] = [dayOf(a), dayOf(b)];
  if (left !== right) return left < right ? -1 : 1;
  return a.marketplace < b.marketplace ? -1 : 1;
}

const dayOf = (step: Step): Day => ('day' in step ? step.day : '9999-12-31');

/** @param idleAhead so many days before it, the end of an account without commissions is named */
function stepsOf({ account, reported }: AccountFacts, today: Day, idleAhead: number): Step[] {
  const { marketplace, status } = account;
  if (status === 'applied' || status === 'trial') return trialSteps(account, reported, today);
  if (status !== 'accepted') return [];
  const steps: Step[] = [];
  const idle = idleOf(account, reported, today);
  if (idle && idle.daysLeft <= idleAhead) {
    const { since, until, daysLeft } = idle;
    steps.push({ kind: 'idle', marketplace, day: until, daysLeft, since });
  }
  return [...steps, ...paymentStep(account, reported, today), ...termsStep(account, today)];
}

function trialSteps(account: AssociateAccount, reported: ReportedSales, today: Day): Step[] {
  const { marketplace } = account;
  const trial = trialOf(account, reported, today);
  if (!trial) return [{ kind: 'applied-when', marketplace }];
  const { sales, until, daysLeft, hasEnough } = trial;
  return hasEnough
    ? [{ kind: 'review', marketplace, sales }]
    : [{ kind: 'trial', marketplace, day: until, daysLeft, sales }];
}

/** Where the reports say that the month earned something, or the balance reaches the threshold. */
function paymentStep(account: AssociateAccount, reported: ReportedSales, today: Day): Step[] {
  const { month, on, daysLeft, fees } = nextPayment(reported, today);
  const threshold = thresholdOf(account);
  const { balance } = account;
  const isPaid = balance === null || threshold === null || balance >= threshold;
  const isKnown = (fees !== null && fees > 0) || (balance !== null && threshold !== null);
  if (!isPaid || !isKnown) return [];
  const { marketplace } = account;
  return [{ kind: 'payment', marketplace, day: on, daysLeft, month, fees }];
}

function termsStep({ marketplace, termsRead }: AssociateAccount, today: Day): Step[] {
  if (termsRead === null) return [];
  const day = addYears(termsRead, 1);
  const daysLeft = daysBetween(today, day);
  if (daysLeft > 0) return [];
  return [{ kind: 'terms', marketplace, day, daysLeft, since: termsRead }];
}
