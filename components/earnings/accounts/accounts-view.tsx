import { useLayoutEffect, useRef } from 'preact/hooks';
import { dayText } from '@/components/ui/money-text.ts';
import { FailureNotice } from '@/components/ui/notices.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { emptyAccount, isEntered } from '@/utils/earnings/accounts/account.ts';
import { LOOKED_UP } from '@/utils/earnings/accounts/programme.ts';
import { untaggedMarketplaces } from '@/utils/earnings/accounts/untagged.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { useEarnings } from '../store/context.ts';
import { AccountPage } from './account-page.tsx';
import { accountRows, productsByMarketplace } from './account-rows.ts';
import { AccountTable } from './account-table.tsx';
import { NextSteps } from './next-steps.tsx';
import { Reminders } from './reminders.tsx';
import { UntaggedMarketplaces } from './untagged.tsx';
import { type AccountsRead, useAccounts } from './use-accounts.ts';
import './accounts.css';

/** The creator's associate accounts, country by country; or one of them, where the address names it. */
export function AccountsView() {
  const { read, failure, retry } = useAccounts();
  const { route, go } = useEarnings();
  const open = route.value.marketplace;
  /** The one that was open last: its row has the focus when all are shown again. */
  const last = useRef<MarketplaceCode | null>(null);
  if (open !== null) last.current = open;
  if (failure !== null && !read) return <FailureNotice failure={failure} onRetry={retry} />;
  if (!read) return <h1>{t('earnings_accounts')}</h1>;
  if (open === null) return <AccountList {...read} last={last.current} />;
  const facts = read.accounts.find(({ account }) => account.marketplace === open);
  return (
    <AccountPage
      key={open}
      {...(facts ?? { account: emptyAccount(open), reported: [] })}
      today={read.today}
      onBack={() => go({ marketplace: null })}
    />
  );
}

function AccountList({ last, ...read }: AccountsRead & { last: MarketplaceCode | null }) {
  const { page } = useEarnings();
  const settings = page.live.settings.value;
  const catalog = page.live.snapshot.value?.catalog;
  const list = useRef<HTMLDivElement>(null);
  const isShown = settings !== null && catalog !== undefined;
  useLayoutEffect(() => {
    if (!isShown || last === null) return;
    list.current?.querySelector<HTMLElement>(`[data-account="${last}"]`)?.focus();
  }, [last, isShown]);
  if (!isShown) return <h1>{t('earnings_accounts')}</h1>;
  const products = productsByMarketplace(catalog);
  const isEmpty = !read.accounts.some(({ account }) => isEntered(account));
  return (
    <div class="accounts" ref={list}>
      <header class="accounts-head">
        <h1>{t('earnings_accounts')}</h1>
        <p class="quiet">{t('accounts_intro')}</p>
      </header>
      {isEmpty ? <p class="accounts-empty">{t('accounts_empty')}</p> : <NextSteps {...read} />}
      <UntaggedMarketplaces marketplaces={untaggedMarketplaces(settings, products)} />
      <AccountTable rows={accountRows(read.accounts, settings, products)} today={read.today} />
      <Reminders {...read} settings={settings} />
      <p class="quiet">{t('accounts_facts', dayText(LOOKED_UP))}</p>
    </div>
  );
}
