import { t } from '@/utils/browser/i18n.ts';
import type { NotOwn } from '@/utils/links/own-link.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';

/** Why a link to Amazon cannot be made the creator's own, as a sentence. */
export function linkProblem({ reason, marketplace }: NotOwn): string {
  switch (reason) {
    case 'short-link':
      return t('problem_short_link');
    case 'no-tag':
      return t('problem_no_tag', marketplace ? HOSTS[marketplace] : '');
    case 'forbidden':
      return t('problem_private_page');
    case 'not-supported':
      return marketplace
        ? t('problem_marketplace_off', HOSTS[marketplace])
        : t('problem_no_marketplace_page');
    default:
      return t('problem_not_amazon');
  }
}
