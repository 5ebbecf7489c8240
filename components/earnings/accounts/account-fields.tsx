import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { EditField, type EditFieldProps } from '@/components/ui/edit-field.tsx';
import { amountText, moneyText } from '@/components/ui/money-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import { LIMITS } from '@/utils/earnings/accounts/account.ts';
import { readTypedAmount } from '@/utils/earnings/accounts/typed-amount.ts';
import type { Amount } from '@/utils/earnings/money.ts';
import { type Day, isDay } from '@/utils/time/day.ts';

interface ValueFieldProps<T> {
  label: string;
  value: T | null;
  /** Resolves with whether it is stored. */
  onSave: (value: T | null) => Promise<boolean>;
  hint?: ComponentChildren;
  action?: ComponentChildren;
}

interface TypedFieldProps<T> extends Omit<ValueFieldProps<T>, 'value'> {
  text: string;
  /** Undefined: what was typed is no such value. */
  read: (text: string) => T | undefined;
  /** Said where it is none. */
  wrong: string;
  kind?: Pick<EditFieldProps, 'date' | 'code'>;
}

/** A field that is stored when it is left; empty takes the value away. What is no value stays as it was typed. */
function TypedField<T>(props: TypedFieldProps<T>) {
  const { text, read, wrong, onSave, kind, ...rest } = props;
  const [isWrong, setWrong] = useState(false);

  async function save(typed: string): Promise<boolean> {
    const value = typed === '' ? null : read(typed);
    setWrong(value === undefined);
    return value === undefined ? false : onSave(value);
  }

  return (
    <EditField
      {...rest}
      {...kind}
      value={text}
      note={isWrong ? { tone: 'error', text: wrong } : null}
      onSave={save}
      onLeave={() => setWrong(false)}
    />
  );
}

/** The programme is not older. */
const FIRST: Day = '1996-01-01';

export function DayField({ value, ...rest }: ValueFieldProps<Day>) {
  return (
    <TypedField
      {...rest}
      text={value ?? ''}
      read={(typed) => (isDay(typed) && typed >= FIRST ? typed : undefined)}
      wrong={t('accounts_day_wrong')}
      kind={{ date: true }}
    />
  );
}

export function CountField({ value, ...rest }: ValueFieldProps<number>) {
  return (
    <TypedField
      {...rest}
      text={value === null ? '' : String(value)}
      read={readCount}
      wrong={t('accounts_number_wrong')}
    />
  );
}

function readCount(typed: string): number | undefined {
  // Of no currency with decimals: a whole number as any language writes it.
  const count = readTypedAmount(typed, 'JPY');
  return count === null || count < 0 || count > LIMITS.sales ? undefined : count;
}

export interface AmountFieldProps extends ValueFieldProps<Amount> {
  currency: string;
  /** Whether it may be below zero. */
  isSigned?: boolean;
}

export function AmountField({ value, currency, isSigned = false, ...rest }: AmountFieldProps) {
  return (
    <TypedField
      {...rest}
      text={value === null ? '' : amountText(value, currency)}
      read={(typed) => {
        const amount = readTypedAmount(typed, currency);
        return amount === null || (amount < 0 && !isSigned) ? undefined : amount;
      }}
      wrong={t('accounts_amount_wrong', moneyText(currency === 'JPY' ? 5000 : 2500, currency))}
    />
  );
}
