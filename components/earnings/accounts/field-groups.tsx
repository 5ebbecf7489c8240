import { Button } from '@/components/ui/button.tsx';
import { EditField } from '@/components/ui/edit-field.tsx';
import { numberText } from '@/components/ui/format.ts';
import { dayText, moneyText } from '@/components/ui/money-text.ts';
import { SelectField } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { type AccountEdit, PAYOUTS, STATUSES } from '@/utils/earnings/accounts/account.ts';
import type { AccountFacts } from '@/utils/earnings/accounts/next-steps.ts';
import { LOOKED_UP, TRIAL, usualThreshold } from '@/utils/earnings/accounts/programme.ts';
import { lastPaidDay, salesWithin } from '@/utils/earnings/accounts/reported-sales.ts';
import { currencyOf } from '@/utils/earnings/money.ts';
import { addDays, type Day } from '@/utils/time/day.ts';
import { AmountField, CountField, DayField } from './account-fields.tsx';
import { payoutText, statusText } from './status-text.ts';

export interface FieldGroupProps extends AccountFacts {
  today: Day;
  /** Resolves with whether it is stored. */
  edit: (change: AccountEdit) => Promise<boolean>;
}

/** Her standing in the programme, and the days that it is counted from. */
export function DatesFields(props: FieldGroupProps) {
  const { account, reported, today, edit } = props;
  const paid = lastPaidDay(reported);
  return (
    <div class="account-fields">
      <StatusField {...props} />
      <DayField
        label={t('accounts_applied_on')}
        value={account.appliedOn}
        onSave={(appliedOn) => edit({ appliedOn })}
      />
      <DayField
        label={t('accounts_accepted_on')}
        value={account.acceptedOn}
        onSave={(acceptedOn) => edit({ acceptedOn })}
      />
      <CountField
        label={t('accounts_sales_field')}
        value={account.sales}
        hint={salesHint(props)}
        onSave={(sales) => edit({ sales })}
      />
      <DayField
        label={t('accounts_last_commission')}
        value={account.lastCommission}
        hint={paid ? t('accounts_from_reports', dayText(paid)) : t('accounts_no_reports')}
        onSave={(lastCommission) => edit({ lastCommission })}
      />
      <DayField
        label={t('accounts_terms_read')}
        value={account.termsRead}
        action={<TodayButton onClick={() => void edit({ termsRead: today })} />}
        onSave={(termsRead) => edit({ termsRead })}
      />
    </div>
  );
}

/** What she has in the select for "not entered". */
const UNSET = '';

function StatusField({ account: { status }, edit }: FieldGroupProps) {
  return (
    <div>
      <SelectField
        label={t('accounts_status')}
        class="account-select"
        value={status ?? UNSET}
        options={[
          [UNSET, statusText(null)],
          ...STATUSES.map((each) => [each, statusText(each)] as const),
        ]}
        onValue={(chosen) => void edit({ status: chosen === UNSET ? null : chosen })}
      />
      {status === 'closed' && <p class="quiet">{t('accounts_closed_hint')}</p>}
    </div>
  );
}

function salesHint({ account: { appliedOn }, reported }: FieldGroupProps): string {
  if (reported.length === 0 || appliedOn === null) return t('accounts_no_reports');
  const sales = salesWithin(reported, appliedOn, addDays(appliedOn, TRIAL.days));
  return t('accounts_from_reports', numberText(sales));
}

/** Enters the day that it is. */
function TodayButton({ onClick }: { onClick: () => void }) {
  return (
    <Button onClick={onClick} aria-label={t('accounts_today_for', t('accounts_terms_read'))}>
      {t('accounts_today')}
    </Button>
  );
}

/** Her ids and her notes. */
export function NamesFields({ account, edit }: FieldGroupProps) {
  return (
    <div class="account-fields">
      <EditField
        label={t('accounts_store_ids')}
        hint={t('accounts_one_per_line')}
        value={account.storeIds.join('\n')}
        rows={2}
        code
        onSave={(typed) => edit({ storeIds: typed.split(/[\s,;]+/) })}
      />
      <EditField
        label={t('accounts_onsite')}
        hint={t('accounts_onsite_hint')}
        value={account.onsiteId ?? ''}
        code
        onSave={(onsiteId) => edit({ onsiteId })}
      />
      <div class="account-note">
        <EditField
          label={t('shop_note')}
          value={account.note}
          rows={3}
          onSave={(note) => edit({ note })}
        />
      </div>
    </div>
  );
}

/** How it is paid, and what stands to be paid. */
export function MoneyFields(props: FieldGroupProps) {
  const { account, today, edit } = props;
  const currency = currencyOf(account.marketplace);
  return (
    <div class="account-fields">
      <SelectField
        label={t('accounts_payout')}
        class="account-select"
        value={account.payout ?? UNSET}
        options={[
          [UNSET, payoutText(null)],
          ...PAYOUTS.map((each) => [each, payoutText(each)] as const),
        ]}
        onValue={(chosen) => void edit({ payout: chosen === UNSET ? null : chosen })}
      />
      <AmountField
        label={t('accounts_threshold', currency)}
        value={account.threshold}
        currency={currency}
        hint={thresholdHint(props)}
        onSave={(threshold) => edit({ threshold })}
      />
      <AmountField
        label={t('accounts_balance', currency)}
        value={account.balance}
        currency={currency}
        isSigned
        onSave={(balance) => edit({ balance, balanceOn: balance === null ? null : today })}
      />
      <DayField
        label={t('accounts_balance_on')}
        value={account.balanceOn}
        onSave={(balanceOn) => edit({ balanceOn })}
      />
    </div>
  );
}

/** The programme's own threshold, with where it is known from and when it was looked up. */
function thresholdHint({ account: { marketplace, payout } }: FieldGroupProps): string {
  const { amount, fee, state } = usualThreshold(marketplace, payout);
  if (amount === null || state === 'unknown') return t('accounts_threshold_unknown');
  const currency = currencyOf(marketplace);
  const known = [moneyText(amount, currency), dayText(LOOKED_UP)] as const;
  const usual =
    state === 'seen'
      ? t('accounts_threshold_seen', ...known)
      : t('accounts_threshold_second_hand', ...known);
  return fee === null ? usual : `${usual} ${t('accounts_threshold_fee', moneyText(fee, currency))}`;
}
