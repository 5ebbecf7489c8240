import { t } from '@/utils/browser/i18n.ts';

/** The creator's associate accounts, country by country. */
export function AccountsView() {
  return <h1>{t('earnings_accounts')}</h1>;
}
