import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import { SettingsError } from '@/utils/settings/settings-error.ts';
import { ShopError } from '@/utils/shop/database/errors.ts';

/** What the creator can do about a failed read or write of the shop or the settings; what nobody can is also reported. */
export function failureText(error: unknown): string {
  const known = error instanceof ShopError || error instanceof SettingsError;
  const reason = known ? error.reason : 'failed';
  switch (reason) {
    case 'quota':
      return t('failure_quota');
    case 'blocked':
      return t('failure_blocked');
    case 'private':
      return t('failure_private');
    case 'newer':
      return t('failure_newer');
    default:
      report(error);
      return t('failure_shop');
  }
}
