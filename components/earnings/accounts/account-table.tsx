import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { country, numberText } from '@/components/ui/format.ts';
import { dayInText, dayText, moneyText } from '@/components/ui/money-text.ts';
import { daysLeftText } from '@/components/ui/step-text.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { AssociateAccount } from '@/utils/earnings/accounts/account.ts';
import {
  idleOf,
  lastCommissionOf,
  nextPayment,
  trialOf,
} from '@/utils/earnings/accounts/deadlines.ts';
import type { AccountFacts } from '@/utils/earnings/accounts/next-steps.ts';
import { TRIAL } from '@/utils/earnings/accounts/programme.ts';
import { currencyOf } from '@/utils/earnings/money.ts';
import type { Day } from '@/utils/time/day.ts';
import { useCards } from '../table/use-cards.ts';
import type { AccountRows } from './account-rows.ts';
import { useOpenAccount } from './open-account.ts';
import { statusText } from './status-text.ts';
import '../table/cards.css';

/** Room for a column of words, in CSS pixels. */
const COLUMN = 116;

export interface AccountTableProps {
  rows: AccountRows;
  today: Day;
}

/**
 * One row a marketplace; where there is no room for columns, each row is a card. The roles are written out: with the
 * layout of cards, browsers forget what tables mean.
 */
export function AccountTable({ rows: { used, others }, today }: AccountTableProps) {
  const [isAll, setAll] = useState(false);
  const rows = isAll || used.length === 0 ? [...used, ...others] : used;
  const columns = columnNames();
  const around = useRef<HTMLElement>(null);
  const isCards = useCards(around, columns.length, COLUMN);
  return (
    <section
      class={isCards ? 'accounts-list data-cards' : 'accounts-list'}
      aria-labelledby="accounts-list"
      ref={around}
    >
      <h2 id="accounts-list">{t('accounts_list')}</h2>
      <table role="table" aria-labelledby="accounts-list">
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((name) => (
              <th key={name} role="columnheader" scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <AccountRow key={row.account.marketplace} {...row} today={today} columns={columns} />
          ))}
        </tbody>
      </table>
      {used.length > 0 && others.length > 0 && (
        <Button icon="chevron-down" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {tn('accounts_more', others.length)}
        </Button>
      )}
    </section>
  );
}

function columnNames(): string[] {
  return [
    t('transfer_column_marketplace'),
    t('accounts_status'),
    t('accounts_first_days'),
    t('accounts_last_commission'),
    t('accounts_next_payment'),
    t('accounts_terms_read'),
  ];
}

interface AccountRowProps extends AccountFacts {
  today: Day;
  columns: readonly string[];
}

function AccountRow({ account, reported, today, columns }: AccountRowProps) {
  const open = useOpenAccount();
  const cells = [
    <Lines key="status" lines={[statusText(account.status)]} />,
    <Lines key="trial" lines={trialLines({ account, reported }, today)} />,
    <Lines key="commission" lines={commissionLines({ account, reported }, today)} />,
    <Lines key="payment" lines={paymentLines({ account, reported }, today)} />,
    <Lines key="terms" lines={account.termsRead ? [dayText(account.termsRead)] : []} />,
  ];
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <Button
          variant="quiet"
          data-account={account.marketplace}
          onClick={() => open(account.marketplace)}
        >
          {country(account.marketplace)}
        </Button>
      </th>
      {cells.map((cell, at) => (
        <td key={cell.key} role="cell" data-label={columns[at + 1]}>
          {cell}
        </td>
      ))}
    </tr>
  );
}

/** The first says it, the others more of it. */
function Lines({ lines: [first, ...more] }: { lines: readonly string[] }) {
  return (
    <>
      <span class={first ? undefined : 'quiet'}>{first ?? '–'}</span>
      {more.map((line) => (
        <span key={line} class="accounts-more quiet">
          {line}
        </span>
      ))}
    </>
  );
}

function trialLines({ account, reported }: AccountFacts, today: Day): string[] {
  const trial = trialOf(account, reported, today);
  if (!trial) return [];
  const { sales, until, daysLeft } = trial;
  const last = t('accounts_until', dayInText(until, today));
  return [
    t('accounts_sales', numberText(sales), numberText(TRIAL.sales)),
    daysLeft < 0 ? last : `${daysLeftText(daysLeft)}, ${last}`,
  ];
}

function commissionLines({ account, reported }: AccountFacts, today: Day): string[] {
  const last = lastCommissionOf(account, reported);
  const idle = idleOf(account, reported, today);
  return [
    ...(last ? [dayText(last)] : idle ? ['–'] : []),
    ...(idle ? [t('accounts_until', dayText(idle.until))] : []),
  ];
}

function paymentLines({ account, reported }: AccountFacts, today: Day): string[] {
  if (account.status !== 'accepted') return balanceLines(account);
  const { on } = nextPayment(reported, today);
  return [t('accounts_about', dayInText(on, today)), ...balanceLines(account)];
}

function balanceLines({ balance, marketplace }: AssociateAccount): string[] {
  return balance === null ? [] : [moneyText(balance, currencyOf(marketplace))];
}
