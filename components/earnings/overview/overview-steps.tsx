import { isEntered } from '@/utils/earnings/accounts/account.ts';
import { NextSteps } from '../accounts/next-steps.tsx';
import { useAccounts } from '../accounts/use-accounts.ts';
import '../accounts/accounts.css';

/** What to do next for the accounts, where the creator has entered any. */
export function OverviewSteps() {
  const { read } = useAccounts();
  if (!read?.accounts.some(({ account }) => isEntered(account))) return null;
  return <NextSteps {...read} />;
}
