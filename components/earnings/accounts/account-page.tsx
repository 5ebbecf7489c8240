import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { country, numberText } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import {
  type AccountEdit,
  type AssociateAccount,
  CHECKS,
  isEntered,
} from '@/utils/earnings/accounts/account.ts';
import { type AccountFacts, nextSteps } from '@/utils/earnings/accounts/next-steps.ts';
import { apiRegionOf, oneLinkReach, PRODUCT_API } from '@/utils/earnings/accounts/programme.ts';
import { trailingSales } from '@/utils/earnings/accounts/reported-sales.ts';
import type { Day } from '@/utils/time/day.ts';
import { useEarnings } from '../store/context.ts';
import { Checklist } from './checklist.tsx';
import { DatesFields, MoneyFields, NamesFields } from './field-groups.tsx';
import { StepsOf } from './next-steps.tsx';
import { regionText } from './status-text.ts';

export interface AccountPageProps extends AccountFacts {
  today: Day;
  onBack: () => void;
}

/** All of one account. Each field is stored when it is left, and can be taken back. */
export function AccountPage({ account, reported, today, onBack }: AccountPageProps) {
  const { port, page } = useEarnings();
  const { marketplace } = account;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const edit = (change: AccountEdit) =>
    page.actions.run(() => port.editAccount(marketplace, change));
  const fields = { account, reported, today, edit };
  return (
    <div class="account-page">
      <Button variant="quiet" icon="back" class="account-back" onClick={onBack}>
        {t('accounts_back')}
      </Button>
      <h1 tabIndex={-1} ref={heading}>
        {t('accounts_title', country(marketplace))}
      </h1>
      <StepsOf steps={nextSteps([{ account, reported }], today)} today={today} />
      <DatesFields {...fields} />
      <p class="quiet">{t('accounts_amazon_decides')}</p>
      <OneLinkHint account={account} />
      <ApiHint account={account} reported={reported} today={today} />
      <NamesFields {...fields} />
      <MoneyFields {...fields} />
      <Checklist checks={account.checks} edit={edit} />
      {isEntered(account) && (
        <Button icon="delete" class="account-clear" onClick={() => void edit(CLEARED)}>
          {t('accounts_clear')}
        </Button>
      )}
    </div>
  );
}

/** Takes away all that is entered of an account. */
const CLEARED: AccountEdit = {
  status: null,
  appliedOn: null,
  acceptedOn: null,
  lastCommission: null,
  termsRead: null,
  storeIds: [],
  onsiteId: null,
  payout: null,
  threshold: null,
  balance: null,
  balanceOn: null,
  sales: null,
  note: '',
  checks: Object.fromEntries(CHECKS.map((check) => [check, false])),
};

function OneLinkHint({ account: { marketplace } }: { account: AssociateAccount }) {
  const reach = oneLinkReach(marketplace);
  if (!reach) return null;
  return (
    <p class="quiet">{reach.reached ? t('accounts_onelink_reached') : t('accounts_onelink_not')}</p>
  );
}

/** Only where there are reports: nothing else says what sold in the last days. */
function ApiHint({ account, reported, today }: AccountFacts & { today: Day }) {
  const region = apiRegionOf(account.marketplace);
  if (region === null || reported.length === 0) return null;
  const { sales, days } = PRODUCT_API;
  const counts = [trailingSales(reported, today, days), sales, days].map(numberText);
  return <p class="quiet">{t('accounts_api', ...counts, regionText(region))}</p>;
}
