import { t, tn } from '@/utils/browser/i18n.ts';
import type { Step } from '@/utils/earnings/accounts/next-steps.ts';
import { TRIAL } from '@/utils/earnings/accounts/programme.ts';
import { currencyOf } from '@/utils/earnings/money.ts';
import { addDays, type Day } from '@/utils/time/day.ts';
import { country, numberText } from './format.ts';
import { dayInText, moneyText, monthText } from './money-text.ts';

/** What there is to do for an account, as one sentence. @param today the day that it is for her */
export function stepText(step: Step, today: Day): string {
  const where = country(step.marketplace);
  switch (step.kind) {
    case 'trial':
      return trialText(where, step, today);
    case 'review':
      return t('accounts_step_review', where, numberText(step.sales), numberText(TRIAL.sales));
    case 'applied-when':
      return t('accounts_step_applied_when', where);
    case 'idle':
      return idleText(where, step, today);
    case 'payment':
      return paymentText(where, step, today);
    case 'terms':
      return t('accounts_step_terms', where, dayInText(step.since, today));
  }
}

/** "9 days left". @param days none: today is the last */
export function daysLeftText(days: number): string {
  return days === 0 ? t('accounts_last_day') : tn('accounts_days_left', days);
}

type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>;

function trialText(where: string, step: StepOf<'trial'>, today: Day): string {
  const { day, daysLeft } = step;
  const until = dayInText(day, today);
  const sales = [numberText(step.sales), numberText(TRIAL.sales)] as const;
  return daysLeft < 0
    ? t('accounts_step_trial_over', where, until, ...sales)
    : t('accounts_step_trial', where, ...sales, daysLeftText(daysLeft), until);
}

function idleText(where: string, { since, day, daysLeft }: StepOf<'idle'>, today: Day): string {
  const last = dayInText(since, today);
  return daysLeft < 0
    ? t('accounts_step_idle_over', where, last)
    : t('accounts_step_idle', where, last, daysLeftText(daysLeft), dayInText(day, today));
}

function paymentText(where: string, step: StepOf<'payment'>, today: Day): string {
  const { month, day, fees, marketplace } = step;
  const about = dayInText(day, today);
  if (fees === null || fees <= 0) {
    return t('accounts_step_payment', where, monthText(month), about);
  }
  const amount = moneyText(fees, currencyOf(marketplace));
  return t('accounts_step_payment_amount', where, monthText(month), about, amount);
}

/** A day of an account as a calendar names it, where it will be read later. */
export function calendarTitle(step: Step): string {
  const where = country(step.marketplace);
  if (step.kind === 'trial') return t('accounts_calendar_trial', where, numberText(TRIAL.sales));
  if (step.kind === 'idle') return t('accounts_calendar_idle', where);
  // Long after today: with its year.
  return stepText(step, addDays('day' in step ? step.day : '0001-01-01', -366));
}
