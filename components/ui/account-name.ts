import { t } from '@/utils/browser/i18n.ts';
import type { ReportAccount } from '@/utils/earnings/reports/report.ts';
import { country } from './format.ts';

/** What an account is called: its country, and whether it is the onsite one. */
export function accountName({ marketplace, isOnsite }: ReportAccount): string {
  const name = country(marketplace);
  return isOnsite ? t('earnings_onsite', name) : name;
}
