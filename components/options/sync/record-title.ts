import { accountName } from '@/components/ui/account-name.ts';
import { country } from '@/components/ui/format.ts';
import { monthText } from '@/components/ui/money-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import { marketplaceOfAccount } from '@/utils/earnings/accounts/account.ts';
import { readSumsId } from '@/utils/earnings/kept/sums-id.ts';

/** What the creator calls a record that has no name of its own; null: it has one, or is the settings. */
export function recordTitle(id: string): string | null {
  const marketplace = marketplaceOfAccount(id);
  if (marketplace) return country(marketplace);
  const sums = readSumsId(id);
  if (!sums) return null;
  const account = accountName(sums.account);
  return sums.month === null
    ? t('sync_reports_of_periods', account)
    : t('sync_reports_of_month', account, monthText(sums.month));
}
