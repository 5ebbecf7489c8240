import { t } from '@/utils/browser/i18n.ts';
import type { AccountStatus, Check, Payout } from '@/utils/earnings/accounts/account.ts';
import type { ApiRegion } from '@/utils/earnings/accounts/programme.ts';

const STATUS: Readonly<Record<AccountStatus, () => string>> = {
  applied: () => t('accounts_status_applied'),
  trial: () => t('accounts_status_trial'),
  accepted: () => t('accounts_status_accepted'),
  closed: () => t('accounts_status_closed'),
  onelink: () => t('accounts_status_onelink'),
  none: () => t('accounts_status_none'),
};

export function statusText(status: AccountStatus | null): string {
  return status === null ? t('accounts_not_entered') : STATUS[status]();
}

const PAYOUT: Readonly<Record<Payout, () => string>> = {
  transfer: () => t('accounts_payout_transfer'),
  'gift-card': () => t('accounts_payout_gift_card'),
  cheque: () => t('accounts_payout_cheque'),
};

export function payoutText(payout: Payout | null): string {
  return payout === null ? t('accounts_not_entered') : PAYOUT[payout]();
}

const CHECK: Readonly<Record<Check, () => string>> = {
  posts: () => t('accounts_check_posts'),
  recent: () => t('accounts_check_recent'),
  followers: () => t('accounts_check_followers'),
  sites: () => t('accounts_check_sites'),
  disclosure: () => t('accounts_check_disclosure'),
  'no-support-request': () => t('accounts_check_no_support'),
};

export function checkText(check: Check): string {
  return CHECK[check]();
}

const REGION: Readonly<Record<ApiRegion, () => string>> = {
  NA: () => t('accounts_region_na'),
  EU: () => t('accounts_region_eu'),
  FE: () => t('accounts_region_fe'),
};

export function regionText(region: ApiRegion): string {
  return REGION[region]();
}
