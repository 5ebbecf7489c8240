import { t } from '@/utils/browser/i18n.ts';
import type { NotOwn } from '@/utils/links/own-link.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';

/** Why a link to Amazon cannot be made the user's own, as a sentence. */
export function linkProblem({ reason, marketplace }: NotOwn): string {
  switch (reason) {
    case 'short-link':
      return t('popup_pasted_short');
    case 'no-tag':
      return t('popup_no_tag', marketplace ? HOSTS[marketplace] : '');
    case 'forbidden':
      return t('popup_pasted_forbidden');
    case 'not-supported':
      return marketplace ? t('popup_pasted_off', HOSTS[marketplace]) : t('popup_pasted_no_store');
    default:
      return t('popup_pasted_not_amazon');
  }
}
