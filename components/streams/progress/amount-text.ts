import { numberText } from '@/components/ui/format.ts';
import { amountText, moneyText } from '@/components/ui/money-text.ts';
import { t, uiLanguage } from '@/utils/browser/i18n.ts';
import { readTypedAmount } from '@/utils/earnings/accounts/typed-amount.ts';
import type { TargetFigure } from '@/utils/settings/targets.ts';
import { fullMinutes, inMilliseconds, neededMinutes } from '@/utils/streams/progress.ts';
import { readCount } from '@/utils/text/read-count.ts';
import { readDuration } from '@/utils/time/duration.ts';

/** How the amounts of a target are counted, read and written. */
export interface TargetUnit {
  /** As the sums are counted: milliseconds of minutes. */
  amountOf: (target: number) => number;
  /** A number alone. @param isNeeded rounded up: what is still needed; else what is full */
  number: (amount: number, isNeeded?: boolean) => string;
  /** The same with what it is of. */
  text: (amount: number, isNeeded?: boolean) => string;
  /** How much of how much. */
  ofText: (done: number, target: number) => string;
  label: string;
  /** A target as it stands in its field. */
  fieldText: (target: number) => string;
  read: (typed: string) => number | null;
  wrong: string;
}

/** @param currency of sales */
export function targetUnit(figure: TargetFigure, currency: string): TargetUnit {
  switch (figure) {
    case 'minutes':
      return minutesUnit();
    case 'sales':
      return salesUnit(currency);
    case 'followers':
      return followersUnit();
  }
}

/** Minutes with their name, such as "20 minutes". */
export function minutesText(minutes: number): string {
  const format = { style: 'unit', unit: 'minute', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(uiLanguage(), format).format(minutes);
}

function minutesUnit(): TargetUnit {
  const minutes = (amount: number, isNeeded = false) =>
    isNeeded ? neededMinutes(amount) : fullMinutes(amount);
  const number: TargetUnit['number'] = (amount, isNeeded) => numberText(minutes(amount, isNeeded));
  return {
    amountOf: inMilliseconds,
    number,
    text: (amount, isNeeded) => minutesText(minutes(amount, isNeeded)),
    ofText: (done, target) => t('progress_of_minutes', number(done), number(target)),
    label: t('progress_target_minutes'),
    fieldText: String,
    read: readMinutes,
    wrong: t('plan_minutes_wrong'),
  };
}

/** A number is minutes; a duration is one too, such as `16h`. */
function readMinutes(typed: string): number | null {
  const count = readCount(typed);
  if (count !== null) return count;
  const seconds = readDuration(typed);
  return seconds !== null && seconds % 60 === 0 ? seconds / 60 : null;
}

function salesUnit(currency: string): TargetUnit {
  const text = (amount: number) => moneyText(amount, currency);
  return {
    amountOf: (target) => target,
    number: text,
    text,
    ofText: (done, target) => t('progress_of_sales', text(done), text(target)),
    label: t('streamlog_sales', currency),
    fieldText: (target) => amountText(target, currency),
    read(typed) {
      const amount = readTypedAmount(typed, currency);
      return amount === null || amount < 0 ? null : amount;
    },
    wrong: t('streamlog_amount_wrong'),
  };
}

function followersUnit(): TargetUnit {
  return {
    amountOf: (target) => target,
    number: numberText,
    text: (amount) => t('earnings_pair', t('streamlog_followers'), numberText(amount)),
    ofText: (done, target) => t('progress_of_followers', numberText(done), numberText(target)),
    label: t('streamlog_followers'),
    fieldText: String,
    read: readCount,
    wrong: t('streamlog_number_wrong'),
  };
}
