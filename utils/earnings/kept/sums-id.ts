import { isMarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { RECORD_IDS } from '@/utils/records/ids.ts';
import { type Month, monthOf } from '@/utils/time/day.ts';
import type { ReportAccount } from '../reports/report.ts';

/** Stands in the place of the month for reports that sum up a whole period. */
const PERIODS = 'periods';

/** Names an account within ids and keys: `us`, `us-onsite`. */
export function accountKey({ marketplace, isOnsite }: ReportAccount): string {
  return marketplace.toLowerCase() + (isOnsite ? '-onsite' : '');
}

/** The account that a key names; null for one of a marketplace that this version does not know. */
export function readAccountKey(key: string): ReportAccount | null {
  const [code = '', onsite] = key.split('-');
  const marketplace = code.toUpperCase();
  return isMarketplaceCode(marketplace) ? { marketplace, isOnsite: onsite === 'onsite' } : null;
}

/**
 * The id of the record that has what an account's reports say of a month, day by day, or of whole periods.
 * @param account its key
 * @param when a day, or the first and the last one of a period: `2021-04-01_2021-04-30`
 */
export function sumsId(account: string, when: string): string {
  return `e:${account}:${isPeriod(when) ? PERIODS : monthOf(when)}`;
}

/** The field of that record in which a kind of report has the day or the period. */
export function sumsField(kind: string, when: string): string {
  return `${kind}:${isPeriod(when) ? when : when.slice(-2)}`;
}

function isPeriod(when: string): boolean {
  return when.includes('_');
}

/** What such an id says; null where it is none, or of a marketplace that this version does not know. */
export function readSumsId(id: string): { account: ReportAccount; month: Month | null } | null {
  if (!RECORD_IDS.sums.test(id)) return null;
  const [, key = '', month = ''] = id.split(':');
  const account = readAccountKey(key);
  return account && { account, month: month === PERIODS ? null : month };
}
