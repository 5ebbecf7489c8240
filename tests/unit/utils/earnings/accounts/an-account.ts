import { type AssociateAccount, emptyAccount } from '@/utils/earnings/accounts/account.ts';
import type { AccountFacts } from '@/utils/earnings/accounts/next-steps.ts';
import type { ReportedSales } from '@/utils/earnings/accounts/reported-sales.ts';

/** An account with what a test says of it. */
export function anAccount(facts: Partial<AssociateAccount> = {}): AssociateAccount {
  return { ...emptyAccount('ES'), ...facts };
}

export function withReports(
  facts: Partial<AssociateAccount>,
  reported: ReportedSales = [],
): AccountFacts {
  return { account: anAccount(facts), reported };
}
